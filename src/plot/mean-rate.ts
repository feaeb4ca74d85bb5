import { day, hour, minute } from './calendar-text.ts';
import { faultCourses } from './fault-phases.ts';
import type { Result } from '../analysis/result.ts';
import type { Phase } from './fault-phases.ts';
import type { Column, Trace } from './trace.ts';

/** What was given over some time, and the mean rate per day that this makes. */
export interface MeanRate {
  readonly from: number;
  readonly until: number;
  readonly dose: number;
  readonly rate: number;
}

const windows = [minute, 5 * minute, 15 * minute, hour, 6 * hour, day, 7 * day, 28 * day];

/**
 * Over how long a rate is averaged: our choice, about a two-hundredth of the run, so that a step is some pixels wide;
 * never less than the rows of the series are apart.
 */
export function windowFor(at: Column): number {
  let least = ((at[at.length - 1] as number) - (at[0] as number)) / 200;
  for (let row = 1; row < at.length; row++)
    least = Math.max(least, (at[row] as number) - (at[row - 1] as number));
  return windows.find((window) => window >= least) ?? (windows.at(-1) as number);
}

/** A piece shorter than this share of the window would be a sliver: our choice, about a pixel. */
const sliver = 1 / 4;

/** Facts at which a rate changes and stays changed. Boluses come and go: they are averaged. */
const lasting: ReadonlySet<string> = new Set([
  'basal-changed',
  'delivery-stopped',
  'delivery-resumed',
  'motor-recovered',
  'refilled',
  'bridge-started',
  'bridge-ended',
  'front-reached-tip',
  'ran-dry',
]);

/** The instants that no mean reaches across, in order: lasting changes, and both ends of a fault. */
export function lastingChanges(result: Result, window: number): number[] {
  const changes = result.facts.filter(({ kind }) => lasting.has(kind)).map(({ at_ms }) => at_ms);
  const ends = faultCourses(result).flatMap(({ phases }) => endsOf(phases, sliver * window));
  return [...changes, ...ends].sort((a, b) => a - b);
}

/** Where the phases of a fault begin and end; only the first and the last end of one that comes and goes faster than can be shown. */
function endsOf(phases: readonly Phase[], shortest: number): number[] {
  const ends = phases.flatMap(({ from, until }) => [from, until]);
  const slow = ends.every((end, n) => n === 0 || end - (ends[n - 1] as number) >= shortest);
  return slow ? ends : [ends[0] as number, ends.at(-1) as number];
}

/**
 * The rows of a series between which mean rates are taken: the first row of every window and of every lasting change.
 *
 * Every bound is a row, so that a mean is exact: what was given between two rows over the time between them. What is
 * given all at once at a bound belongs to the piece that begins there, a release to the time after its fault. Where
 * two bounds would cut off a sliver, a window's gives way to a lasting change, else the later to the earlier.
 */
export function pieces(at: Column, changes: readonly number[], window: number): number[] {
  const bounds = [0];
  const last = at.length - 1;
  let ofWindow = false;
  let next = 0;
  for (let row = 1; row < last; row++) {
    const now = at[row] as number;
    if (now === at[row - 1]) continue;
    const begun = at[bounds.at(-1) as number] as number;
    while ((changes[next] ?? Infinity) < now) next++;
    const change = changes[next] === now;
    if (!change && Math.floor(now / window) === Math.floor(begun / window)) continue;
    if (now - begun >= sliver * window) bounds.push(row);
    else if (change && ofWindow) bounds[bounds.length - 1] = row;
    else continue;
    ofWindow = !change;
  }
  const begun = at[bounds.at(-1) as number] as number;
  if (bounds.length > 1 && (at[last] as number) - begun < sliver * window) bounds.pop();
  return [...bounds, last];
}

/** The mean rate per day of each piece of a cumulative trace. */
export function meanRates({ at, value }: Trace, bounds: readonly number[]): MeanRate[] {
  return bounds.slice(1).map((end, piece) => {
    const begin = bounds[piece] as number;
    const [from, until] = [at[begin] as number, at[end] as number];
    const dose = (value[end] as number) - (value[begin] as number);
    return { from, until, dose, rate: (dose * day) / (until - from) };
  });
}

/** Mean rates as a trace of level stretches with upright steps between them. */
export function asSteps(rates: readonly MeanRate[]): Trace {
  return {
    at: rates.flatMap(({ from, until }) => [from, until]),
    value: rates.flatMap(({ rate }) => [rate, rate]),
  };
}
