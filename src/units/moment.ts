import { midnightBefore } from './calendar.ts';
import { readTimeOfDay, readWallClock, timeOfDayText, wallClockText } from './clock.ts';
import { readDuration } from './duration-text.ts';
import { misunderstood, understood } from './parsed.ts';
import { milliseconds } from './quantity.ts';
import { quoted } from './quoted.ts';
import type { Parsed } from './parsed.ts';
import type { Milliseconds } from './quantity.ts';

const day = 86_400_000;
const countedDay = /^day\s+(\d{1,5})\s+(\S+)$/;
/** How a moment may be written. */
export const momentWays = 'A moment is an offset from start ("36 h"), "day 20 14:30" or "2026-01-25T14:30".';

/**
 * Read a moment of the run as milliseconds from start: an offset (`36 h`), a time on a day counted from the date of
 * start (`day 20 14:30`, day 0 being that date), or a date and time (`2026-01-25T14:30`). None lies before the start.
 */
export function readMoment(text: string, startMs: number): Parsed<Milliseconds> {
  const at = readAnyMoment(text.trim(), startMs);
  return at.ok && at.value < 0
    ? misunderstood(`${quoted(text)} lies before the start, ${wallClockText(startMs)}.`)
    : at;
}

/** A moment as `day 20 14:30`; seconds and milliseconds only where there are any. */
export function momentText(at: number, startMs: number): string {
  const midnight = midnightBefore(startMs + at);
  return `day ${(midnight - midnightBefore(startMs)) / day} ${timeOfDayText(startMs + at - midnight)}`;
}

function readAnyMoment(text: string, startMs: number): Parsed<Milliseconds> {
  const [, count, clock] = countedDay.exec(text) ?? [];
  if (clock !== undefined) {
    const read = readTimeOfDay(clock, 'beginning');
    return read.ok
      ? understood(milliseconds(midnightBefore(startMs) + Number(count) * day + read.value - startMs))
      : read;
  }
  if (text.startsWith('day'))
    return misunderstood(
      `${quoted(text)} is not a moment; a day has its number and its time, as in "day 20 14:30".`,
    );
  if (/^\d{4}-\d/.test(text)) {
    const read = readWallClock(text);
    return read.ok ? understood(milliseconds(read.value - startMs)) : read;
  }
  return text.includes(':')
    ? misunderstood(`${quoted(text)} is not a moment. ${momentWays}`)
    : readDuration(text);
}
