import { dateAndTime, wallClockOf } from '../plot/calendar-text.ts';
import type { Result } from '../analysis/result.ts';

const sizes = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
] as const;

/** A time since the start in its largest three parts: `16 d 6 h 30 min`. */
export function sinceText(at: number): string {
  const words: string[] = [];
  let left = Math.round(at / 1_000) * 1_000;
  for (const [size, unit] of sizes) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0 && words.length < 3) words.push(`${count} ${unit}`);
  }
  return words.join(' ') || '0 s';
}

/** The wall clock at a moment of a run: `2026-03-18 14:30`. */
export function clockText({ scenario }: Result, at: number): string {
  return dateAndTime(wallClockOf(scenario.start) + at);
}
