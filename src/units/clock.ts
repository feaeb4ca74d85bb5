import { dateFromDays, daysFromDate, midnightBefore } from './calendar.ts';
import { misunderstood, understood } from './parsed.ts';
import { milliseconds } from './quantity.ts';
import { quoted } from './quoted.ts';
import type { Parsed } from './parsed.ts';
import type { Milliseconds } from './quantity.ts';

const day = 86_400_000;
const time = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/;
const dateAndTime = /^(\d{4}-\d\d-\d\d)T(\S+)$/;

/** Read `07:30` (seconds may follow) as milliseconds since midnight; 24:00 only where it ends something. */
export function readTimeOfDay(text: string, place: 'beginning' | 'end'): Parsed<Milliseconds> {
  const [, hour, minute, second = '0', fraction = '0'] = time.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined)
    return misunderstood(`${quoted(text)} is not a time of day, as in "07:30".`);
  if (hour === '24' && place === 'beginning')
    return misunderstood(`${quoted(text)} is the end of a day; the beginning of the next is written 00:00.`);
  const ms =
    (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + Number(fraction.padEnd(3, '0'));
  if (ms > day || (ms === day && place === 'beginning') || Number(minute) > 59 || Number(second) > 59)
    return misunderstood(`${quoted(text)} is not a time of day; they run from 00:00 to 23:59.`);
  return understood(milliseconds(ms));
}

/** Read `2026-01-25T14:30` as milliseconds since 1970-01-01T00:00 of a clock without time zones. */
export function readWallClock(text: string): Parsed<number> {
  const [, date = '', clock] = dateAndTime.exec(text.trim()) ?? [];
  if (clock === undefined)
    return misunderstood(`${quoted(text)} is not a date and time, as in "2026-01-25T14:30".`);
  if (/\d(?:Z|[+-]\d\d:?\d\d)$/i.test(clock))
    return misunderstood(
      `${quoted(text)} names a time zone, but the clock of a scenario has none; write "2026-01-25T14:30".`,
    );
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const midnight = daysFromDate(year, month, dayOfMonth) * day;
  if (!wallClockText(midnight).startsWith(date)) return misunderstood(`There is no ${date} in the calendar.`);
  const read = readTimeOfDay(clock, 'beginning');
  return read.ok ? understood(midnight + read.value) : read;
}

/** A wall clock as `2026-01-25T14:30`; seconds and milliseconds only where there are any. */
export function wallClockText(wallClock: number): string {
  const midnight = midnightBefore(wallClock);
  const { year, month, dayOfMonth } = dateFromDays(midnight / day);
  return `${digits(year, 4)}-${digits(month)}-${digits(dayOfMonth)}T${timeOfDayText(wallClock - midnight)}`;
}

/** Milliseconds since midnight as `07:30`; seconds and milliseconds only where there are any. */
export function timeOfDayText(ms: number): string {
  const minutes = `${digits(Math.floor(ms / 3_600_000))}:${digits(Math.floor(ms / 60_000) % 60)}`;
  const rest = ms % 60_000;
  if (rest === 0) return minutes;
  const seconds = `${minutes}:${digits(Math.floor(rest / 1000))}`;
  return rest % 1000 === 0 ? seconds : `${seconds}.${digits(rest % 1000, 3)}`;
}

function digits(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
