import { day, hour, minute } from './calendar-text.ts';
import { faultCourses } from '../analysis/fault-phases.ts';
import type { Result } from '../analysis/result.ts';
import type { Phase } from '../analysis/fault-phases.ts';
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
 * never less than the rows of the series are apart, and no less than some pulses of a pump that gives them.
 */
export function windowFor(at: Column, pulses: readonly number[] = []): number {
  let least = ((at[at.length - 1] as number) - (at[0] as number)) / 200;
  least = Math.max(least, fewestPulses * usualInterval(at, pulses));
  for (let row = 1; row < at.length; row++)
    least = Math.max(least, (at[row] as number) - (at[row - 1] as number));
  return windows.find((window) => window >= least) ?? (windows.at(-1) as number);
}

/** Our choice: with fewer pulses in a mean, one more or less at a change would show as a change of the rate. */
const fewestPulses = 4;

/** The median time between two pulses; 0 without any. */
function usualInterval(at: Column, pulses: readonly number[]): number {
  const intervals = pulses
    .slice(1)
    .map((row, n) => (at[row] as number) - (at[pulses[n] as number] as number));
  return intervals.sort((a, b) => a - b)[intervals.length >> 1] ?? 0;
}

/**
 * The rows just before each pulse of a metered pump, where what it has pumped jumps; none where it flows. A pump that
 * flows may seem to jump, too, when something happens between two whole milliseconds: but then hardly anything.
 */
export function pulseRows({ at, value: pumped }: Trace): number[] {
  const rows: number[] = [];
  let inPulses = 0;
  for (let row = 1; row < at.length; row++) {
    const jump = (pumped[row] as number) - (pumped[row - 1] as number);
    if (at[row] !== at[row - 1] || jump <= 0) continue;
    inPulses += jump;
    rows.push(row - 1);
  }
  return inPulses > (pumped[at.length - 1] as number) / 2 ? rows : [];
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
 *
 * Where a pump gives pulses a window ends just before one, so that windows hold whole intervals: by the clock alone one
 * would hold three pulses, the next four, and a steady rate would seem to swing.
 */
export function pieces(
  at: Column,
  changes: readonly number[],
  window: number,
  pulses: readonly number[] = [],
): number[] {
  const bounds = [0];
  const last = at.length - 1;
  let ofWindow = false;
  let [next, pulse] = [0, 0];
  for (let row = 1; row < last; row++) {
    while ((pulses[pulse] ?? Infinity) < row) pulse++;
    const now = at[row] as number;
    if (now === at[row - 1]) continue;
    const begun = at[bounds.at(-1) as number] as number;
    while ((changes[next] ?? Infinity) < now) next++;
    const change = changes[next] === now;
    const isCut = pulses.length > 0 && pulses[pulse] !== row;
    if (!change && (isCut || Math.floor(now / window) === Math.floor(begun / window))) continue;
    if (now - begun >= sliver * window) bounds.push(row);
    else if (change && ofWindow) bounds[bounds.length - 1] = row;
    else continue;
    ofWindow = !change;
  }
  const begun = at[bounds.at(-1) as number] as number;
  const isSliver = (at[last] as number) - begun < sliver * window;
  const isCut = ofWindow && pulses.length > 0 && (at[last] as number) - begun < window;
  if (bounds.length > 1 && (isSliver || isCut)) bounds.pop();
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
