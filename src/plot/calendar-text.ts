import { dateFromDays } from '../units/calendar.ts';
import { readWallClock, wallClockText } from '../units/clock.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The wall clock at a run's start, ms since 1970 of a clock without time zones. */
export function wallClockOf(start: string): number {
  const read = readWallClock(start);
  if (!read.ok) throw new Error(`${read.message} This is a bug in the simulator.`);
  return read.value;
}

/** `2026-03-02 08:00`. */
export function dateAndTime(wallClock: number): string {
  return wallClockText(wallClock).slice(0, 16).replace('T', ' ');
}

/** `2 Mar`. */
export function dayAndMonth(wallClock: number): string {
  const { month, dayOfMonth } = dateFromDays(Math.floor(wallClock / day));
  return `${dayOfMonth} ${months[month - 1]}`;
}

/** `Mar 2026`. */
export function monthAndYear(wallClock: number): string {
  const { year, month } = dateFromDays(Math.floor(wallClock / day));
  return `${months[month - 1]} ${year}`;
}

/** A length of time with one decimal at most: `6.3 min`, `24 h`, `7 days`. */
export function lengthText(length: number): string {
  const [size, unit] = length >= 2 * day ? [day, 'days'] : length >= hour ? [hour, 'h'] : [minute, 'min'];
  return `${Math.round((10 * length) / size) / 10} ${unit}`;
}
