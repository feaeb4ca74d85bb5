import type { ReferenceBasal } from './scenario.ts';

const day = 86_400_000;

/** 0 = Sunday; 1970-01-01 was a Thursday. */
const weekday = (clock: number): number => (Math.floor(clock / day) + 4) % 7;

/** The rate in force at a moment of the wall clock, µg/h: the last step painted over it. */
export function rateAt(basal: ReferenceBasal, clock: number): number {
  const time = clock % day;
  const today = weekday(clock);
  const yesterday = weekday(clock - day);
  let rate = 0;
  for (const step of basal.steps) {
    const on = (d: number): boolean => step.days === null || step.days.includes(d);
    if (step.from < step.to) {
      if (time >= step.from && time < step.to && on(today)) rate = step.rate;
    } else {
      if (time >= step.from && on(today)) rate = step.rate;
      if (time < step.to && on(yesterday)) rate = step.rate;
    }
  }
  return rate;
}

/** The first moment after this one at which the rate may be another. */
export function nextChange(basal: ReferenceBasal, clock: number): number {
  const midnight = clock - (clock % day);
  const times = basal.steps.flatMap(({ from, to }) => [midnight + from, midnight + to]);
  return Math.min(midnight + day, ...times.filter((time) => time > clock));
}

/** Mean rate over the calendar day of a moment, µg/h. */
export function meanOfDay(basal: ReferenceBasal, clock: number): number {
  const midnight = clock - (clock % day);
  let sum = 0;
  for (let from = midnight; from < midnight + day;) {
    const to = nextChange(basal, from);
    sum += rateAt(basal, from) * (to - from);
    from = to;
  }
  return sum / day;
}
