import { foreseeAlarms } from './alarms.ts';
import { END_BOLUS, END_BRIDGE, JUDGE, LIMIT_DOSE } from './appointments.ts';
import { completeBoluses } from './controller/boluses.ts';
import { bridgeEnd } from './controller/bridge.ts';
import { command } from './controller/delivery.ts';
import { limitReachedAt, noteDose } from './controller/dose-limit.ts';
import { callFor, endIntendedBoluses } from './controller/intent.ts';
import { lanes } from './lanes.ts';
import { chooseLaw } from './law.ts';
import type { IntendedBolus, RunningBolus } from './controller/bolus.ts';
import type { PumpRun } from './pump-run.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';

/**
 * What follows from any change of the program, the flows or the line: the flow commanded, the flow called for, when
 * boluses and a bridge will be over, the law of the line, and when alarms must be judged.
 */
export function follow(state: State, setup: Setup, run: PumpRun): void {
  command(state, setup, run);
  callFor(state, setup);
  const bolusEndsAt = nextEnd(state);
  if (bolusEndsAt !== state.bolusEndsAt) {
    state.bolusEndsAt = bolusEndsAt;
    run.book(END_BOLUS, lanes.program, bolusEndsAt);
  }
  if (state.bridging || state.bridgeEndsAt < Infinity) {
    state.bridgeEndsAt = bridgeEnd(state);
    run.book(END_BRIDGE, lanes.program, state.bridgeEndsAt);
  }
  if (state.histories !== null) {
    noteDose(state, run.now);
    run.book(LIMIT_DOSE, lanes.program, limitReachedAt(state, run.now));
  }
  chooseLaw(state, setup, run);
  awaitAlarms(state, setup, run);
}

/** When the next bolus is over, given or called for. */
export function nextEnd({ boluses, running, intent }: State): number {
  let next = Infinity;
  for (let i = 0; i < running; i++) next = Math.min(next, (boluses[i] as RunningBolus).endsAt);
  for (let i = 0; i < intent.underWay; i++)
    next = Math.min(next, (intent.boluses[i] as IntendedBolus).endsAt);
  return next;
}

/** The boluses that have had their time are over, given or called for. */
export function endBoluses(state: State, run: PumpRun): void {
  state.bolusEndsAt = Infinity;
  completeBoluses(state, run);
  endIntendedBoluses(state, run.now);
}

/** Have the alarms judged when there is something to judge; at this very instant in their own lane. */
export function awaitAlarms(state: State, setup: Setup, run: PumpRun): void {
  state.alarmsAt = foreseeAlarms(state, setup);
  if (state.alarmsAt > run.now) return;
  state.alarmsAt = Infinity;
  run.book(JUDGE, lanes.alarm, run.now);
}
