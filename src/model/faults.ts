import { uncaused } from '../engine/system.ts';
import { meanOfDay } from './basal.ts';
import { flowFor } from './controller/rates.ts';
import { activePlant, distort } from './distortion.ts';
import { nextTurn, turn } from './fault-clock.ts';
import { volumeNow } from './levels.ts';
import type { PumpRun } from './pump-run.ts';
import type { Onset } from './plant.ts';
import { beforeRelease, recordRelease } from './release.ts';
import type { Setup } from './setup.ts';
import type { StandingFault } from './standing-fault.ts';
import type { FaultState } from './conditions.ts';
import type { State } from './state.ts';

/** Whoever can work the time that has passed into the state, and follow up a change. */
interface Follows {
  settle(state: State, run: PumpRun): void;
  follow(state: State, run: PumpRun): void;
}

/**
 * Turn a fault to where it stands now, and the plant with it when that changes what the fault does. A fault that
 * began and ended again is left out of the plant: it leaves no trace there. Returns when it must be turned next.
 */
export function turnFault(state: State, setup: Setup, index: number, run: PumpRun, pump: Follows): number {
  const fault = setup.faults[index] as StandingFault;
  const clock = state.faults[index] as FaultState;
  const { begun, active } = clock;
  turn(fault, clock, run.now, setup.startMs, () => run.random(`fault ${fault.index}`));
  if (clock.begun && !begun) {
    if (clock.active) pump.settle(state, run);
    clock.values = fault.settle(onset(state, setup, clock));
    clock.ages = fault.steps(clock.values);
  }
  const aged = age(clock, run.now - clock.onset);
  if (clock.active !== active || (active && aged)) {
    pump.settle(state, run);
    if (clock.active && !active) {
      clock.fact = run.record('fault-started', begun ? uncaused : clock.cause, index, 0);
      clock.activeSince = run.now;
    }
    const ended = active && !clock.active;
    if (ended) clock.fact = run.record('fault-ended', clock.fact, index, 0);
    const before = beforeRelease(state);
    distort(state, setup, activePlant(state, setup, run.now), clock.fact, run);
    pump.follow(state, run);
    if (ended && fault.obstructs) recordRelease(state, setup, before, index, run);
  }
  return nextTurn(clock);
}

/** Count the steps of age that have passed; tells whether there was one. */
function age(clock: FaultState, ms: number): boolean {
  const before = clock.steps;
  while ((clock.ages[clock.steps] ?? Infinity) <= ms) clock.steps++;
  return clock.steps !== before;
}

function onset(state: State, setup: Setup, { onset: now, end }: FaultState): Onset {
  const { program, told } = state;
  const { plan } = program;
  const mean = flowFor(meanOfDay(plan, setup.startMs + now), told[plan.drug]);
  return {
    line: setup.line,
    meanBasalFlow: mean * setup.pump.gain,
    pump: setup.pump,
    reservoir: Math.max(0, volumeNow(state, setup)),
    lasts: end - now,
  };
}
