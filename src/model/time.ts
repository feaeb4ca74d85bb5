/** Milliseconds in an hour and in a day of 86 400 s: there are no time zones and no daylight saving. */
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;
export const DAYS_PER_WEEK = 7;
export const MS_PER_WEEK = DAYS_PER_WEEK * MS_PER_DAY;

/** A crossing this close behind a whole millisecond is placed on it: rounding noise does not push it one on. */
export const NOISE_MS = 1e-4;

/** Longer than any run, hours: a crossing beyond it need not be solved for. */
export const HORIZON = 200_000;

/** A moment in hours after an instant, ms; on the whole millisecond when only rounding noise keeps it from there. */
export function momentAfter(from: number, hours: number): number {
  const at = from + hours * MS_PER_HOUR;
  const whole = Math.round(at);
  return Math.abs(at - whole) <= NOISE_MS ? whole : at;
}

/** The first whole millisecond at or after a moment, ms: there something stands that comes to be in between. */
export function wholeFrom(at: number): number {
  return Math.ceil(at - NOISE_MS);
}

/** The first whole millisecond at which something holds that begins `hours` after the instant `from`. */
export function instantAfter(from: number, hours: number): number {
  return hours === Infinity ? Infinity : from + Math.max(0, Math.ceil(hours * MS_PER_HOUR - NOISE_MS));
}

/** Milliseconds since Sunday 00:00 of a wall clock; 1970-01-01 was a Thursday. */
export function weekClock(wallMs: number): number {
  return remainder(wallMs + 4 * MS_PER_DAY, MS_PER_WEEK);
}

/** Milliseconds since midnight of a wall clock. */
export function timeOfDay(wallMs: number): number {
  return remainder(wallMs, MS_PER_DAY);
}

/** Never negative, and exact for whole numbers; a good deal quicker than `%` is for numbers of this size. */
function remainder(ms: number, period: number): number {
  return ms - Math.floor(ms / period) * period;
}
