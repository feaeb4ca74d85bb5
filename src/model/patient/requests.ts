import type { PumpRun } from '../pump-run.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';
import { MS_PER_DAY, timeOfDay } from '../time.ts';

/**
 * When the patient presses next, ms from start; `Infinity` never. At random it is a Poisson process that runs while the
 * patient is awake, and stands still while not.
 */
export function nextRequest(state: State, { requests, startMs }: Setup, run: PumpRun): number {
  if (requests.kind === 'listed') return requests.moments[state.nextRequest++] ?? Infinity;
  const { meanPerDay, between } = requests;
  if (meanPerDay <= 0) return Infinity;
  state.nextRequest += run.random('patient requests').exponential(awakeEachDay(between) / meanPerDay);
  return momentAwake(between, state.nextRequest, startMs);
}

/** The whole millisecond (from start) at which so much time awake has passed since the start. */
function momentAwake(between: readonly [number, number] | null, awake: number, startMs: number): number {
  if (between === null) return Math.ceil(awake);
  const each = awakeEachDay(between);
  // Days are counted from the last waking at or before the start.
  const since = sinceWaking(startMs, between);
  const total = Math.min(since, each) + awake;
  const days = Math.floor(total / each);
  return Math.ceil(days * MS_PER_DAY + (total - days * each) - since);
}

function awakeEachDay(between: readonly [number, number] | null): number {
  if (between === null) return MS_PER_DAY;
  const [from, to] = between;
  return to > from ? to - from : to - from + MS_PER_DAY;
}

function sinceWaking(startMs: number, [from]: readonly [number, number]): number {
  const since = timeOfDay(startMs) - from;
  return since >= 0 ? since : since + MS_PER_DAY;
}
