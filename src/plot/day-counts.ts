import { day, hour, wallClockOf } from './calendar-text.ts';
import type { FactRecord, Result } from '../analysis/result.ts';

/** A stretch of whole hours or calendar days, ms from start, and how many facts of each category fell into it. */
export interface Count {
  readonly from: number;
  readonly until: number;
  readonly counts: readonly number[];
}

/** What one bar stands for: our choice, so that a run has some dozens of bars at most and each is worth looking at. */
export function barLength({ scenario }: Result): { readonly length: number; readonly name: string } {
  const lengths = [
    { upTo: 3, length: hour, name: 'per hour' },
    { upTo: 62, length: day, name: 'per day' },
    { upTo: 434, length: 7 * day, name: 'per 7 days' },
  ];
  const days = scenario.duration_ms / day;
  return lengths.find(({ upTo }) => days <= upTo) ?? { length: 28 * day, name: 'per 28 days' };
}

/** How often facts of each category came, by hours or days of the clock, or by several; the first and the last may be cut by the run. */
export function dayCounts(result: Result, categories: readonly ((fact: FactRecord) => boolean)[]): Count[] {
  const { duration_ms: duration, start } = result.scenario;
  const { length } = barLength(result);
  const begun = wallClockOf(start) % Math.min(day, length);
  const bars = Math.max(1, Math.ceil((duration + begun) / length));
  const counts = Array.from({ length: bars }, () => categories.map(() => 0));
  for (const fact of result.facts) {
    const category = categories.findIndex((holds) => holds(fact));
    const bar = counts[Math.min(bars - 1, Math.floor((fact.at_ms + begun) / length))];
    if (category >= 0 && bar !== undefined) bar[category] = (bar[category] as number) + 1;
  }
  return counts.map((each, n) => ({
    from: Math.max(0, n * length - begun),
    until: Math.min(duration, (n + 1) * length - begun),
    counts: each,
  }));
}
