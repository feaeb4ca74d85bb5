import { MS_PER_HOUR } from '../../src/model/time.ts';
import type { Curve } from '../../src/model/curve.ts';

/** What fine sampling sees of the rolling error: worst shares, hours outside the band, the deepest excess there. */
export interface SampledError {
  under: number;
  over: number;
  hoursOutside: number;
  depth: number;
}

type Look = (at: number) => number;

const CELLS = 400;

/**
 * The rolling error of drug 0 the slow and simple way: both sides of every breakpoint, and between any two of them
 * many cells, each looked up anew.
 */
export function sampledError(curve: Curve, window: number, band: number, end: number): SampledError {
  const seen: SampledError = { under: 0, over: 0, hoursOutside: 0, depth: 0 };
  const breakpoints = breakpointsOf(curve, window, end);
  const judge = (at: number, hours: number, find: Look): void => {
    const ordered = amountAt(curve, 'intended', at, find) - amountAt(curve, 'intended', at - window, find);
    if (ordered <= 1e-9) return;
    const given = amountAt(curve, 'delivered', at, find) - amountAt(curve, 'delivered', at - window, find);
    const excess = given - ordered;
    seen.under = Math.max(seen.under, -excess / ordered);
    seen.over = Math.max(seen.over, excess / ordered);
    if (hours === 0 || Math.abs(excess) <= band * ordered) return;
    seen.hoursOutside += hours;
    seen.depth = Math.max(seen.depth, Math.abs(excess));
  };
  breakpoints.forEach((at, i) => {
    judge(at, 0, (moment) => curve.find(moment));
    if (i === 0) return;
    judge(at, 0, (moment) => curve.findBefore(moment));
    const from = breakpoints[i - 1] as number;
    for (let cell = 0; cell < CELLS; cell++) {
      const begin = from + (at - from) * smooth(cell / CELLS);
      const width = from + (at - from) * smooth((cell + 1) / CELLS) - begin;
      judge(begin + width / 2, width / MS_PER_HOUR, (moment) => curve.find(moment));
    }
  });
  return seen;
}

/** Fine at both ends, where something has just begun to settle or is about to jump. */
function smooth(share: number): number {
  return share * share * (3 - 2 * share);
}

function breakpointsOf(curve: Curve, window: number, end: number): number[] {
  const found = new Set([window, end]);
  for (let i = 0; i < curve.length; i++) found.add(curve.at(i)).add(curve.at(i) + window);
  return [...found].filter((at) => at >= window && at <= end).sort((a, b) => a - b);
}

function amountAt(curve: Curve, what: 'intended' | 'delivered', at: number, find: Look): number {
  const stretch = find(at);
  return curve[what](0, stretch, curve.hours(stretch, at));
}
