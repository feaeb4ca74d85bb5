import { raise } from './alarms.ts';
import { halt, runs } from './boluses.ts';
import type { Log } from './log.ts';
import type { ReferenceScenario } from './scenario.ts';
import type { Given, State } from './state.ts';

/** Rounding of a moment, ms. */
const noise = 1e-4;

/** Keep what has been programmed so far, once a step has been taken for good. */
export function remember({ t: at, history, programmed, byBoluses }: State): void {
  history.push({ at, programmed, byBoluses });
}

/** What had been programmed at a moment, of one drug: straight lines between what is remembered, nothing before. */
export function programmedAt(
  history: readonly Given[],
  moment: number,
  read: (given: Given) => number,
): number {
  let low = 0;
  let high = history.length - 1;
  if (moment <= history[low]!.at) return read(history[low]!);
  if (moment >= history[high]!.at) return read(history[high]!);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (history[middle]!.at <= moment) low = middle;
    else high = middle;
  }
  const from = history[low]!;
  const to = history[high]!;
  return read(from) + ((read(to) - read(from)) * (moment - from.at)) / (to.at - from.at);
}

/** A clinician's bolus that runs now would fill the window beyond the limit before the state that is to follow. */
export function overfills(scenario: ReferenceScenario, state: State, next: State): boolean {
  const limit = state.pump.doseLimit;
  if (limit === null || !isWatched(state)) return false;
  const { primary } = state;
  const read = ({ programmed }: Given): number => programmed[primary]!;
  const then = { at: next.t, programmed: next.programmed, byBoluses: next.byBoluses };
  const since = next.t - limit.per;
  const before =
    since <= state.t
      ? programmedAt(state.history, since, read)
      : programmedAt([state.history.at(-1)!, then], since, read);
  const slack = ((read(then) - state.programmed[primary]!) / (next.t - state.t)) * noise;
  return read(then) - before > limit.dose + slack;
}

/** A clinician's bolus is being given, and not waiting. */
const isWatched = ({ running }: State): boolean => runs(running, 'clinician') && !runs(running, 'patient');

/** The next moment at which the window leaves behind a change of what it counts. */
export function nextToLeave(state: State): number {
  const limit = state.pump.doseLimit;
  if (limit === null || !isWatched(state)) return Infinity;
  const left = state.history.find(({ at }) => at + limit.per > state.t);
  return left ? left.at + limit.per : Infinity;
}

export function haltAtLimit(scenario: ReferenceScenario, state: State, log: Log): void {
  halt(state, log, 'dose-limit', 'clinician');
  raise(scenario, state, log, 'dose-limit');
}
