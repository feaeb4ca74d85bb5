import { readWallClock, wallClockText } from '../units/clock.ts';
import { durationText } from '../units/duration-text.ts';
import type { Result } from '../analysis/result.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The wall clock at the run's start, ms since 1970 of a clock without time zones. */
export function startOf({ scenario }: Result): number {
  const start = readWallClock(scenario.start);
  if (!start.ok) throw new Error(`${start.message} This is a bug in the simulator.`);
  return start.value;
}

/** `2026-03-18 14:30 (16 days 6 h 30 min)`: the wall clock, and the time since the start. */
export function whenText(result: Result, at: number): string {
  return `${wallText(result, at)} (${sinceText(at)})`;
}

/** `2026-03-18 14:30`: the minute, as a clock shows it. */
export function wallText(result: Result, at: number): string {
  const wall = startOf(result) + at;
  return wallClockText(wall - (wall % minute)).replace('T', ' ');
}

/** The time since the start, which turns to the next minute when a clock does. */
export function sinceText(at: number): string {
  return lengthText(at < hour ? at : at - (at % minute));
}

/** A time as a person would say it: to the minute from an hour on, to the second from a minute on. */
export function lengthText(duration: number): string {
  const size = duration < minute ? 1 : duration < hour ? second : minute;
  return durationText(toNearest(size, duration));
}

/** `16.6 h`; `-` for none, and where there is nothing to tell. */
export function hoursText(hours: number | null): string {
  return hours === null || hours === 0 ? '-' : `${Number(hours.toPrecision(3))} h`;
}

function toNearest(size: number, ms: number): number {
  return Math.round(ms / size) * size;
}
