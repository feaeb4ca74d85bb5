import type { Scale, Tick } from 'chart.js';
import { dateFromDays, daysFromDate } from '../../units/calendar.ts';
import { dateAndTime, day, dayAndMonth, hour, minute, monthAndYear } from '../calendar-text.ts';

/** How the time axis reads: time since start, or the scenario's wall clock. */
export type TimeReading = 'elapsed' | 'clock';

/** What a time axis says and where. Its callbacks read nothing but the axis, so that two configurations are equal. */
interface Reading {
  readonly title: (span: number) => string;
  readonly placeTicks: (axis: Scale) => void;
  readonly label: (this: Scale, value: number | string, index: number, ticks: Tick[]) => string | string[];
}

export const readings: Readonly<Record<TimeReading, Reading>> = {
  elapsed: { title: elapsedTitle, placeTicks: placeElapsedTicks, label: elapsedLabel },
  clock: { title: clockTitle, placeTicks: placeClockTicks, label: clockLabel },
};

/** Our choice, because a dozen labels of a dozen characters fit below 800 px. */
const mostTicks = 10;

const units = [
  { unit: 'days', length: day, from: 3 * day, steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] },
  { unit: 'hours', length: hour, from: 3 * hour, steps: [1, 2, 3, 6, 12] },
  { unit: 'minutes', length: minute, from: 0, steps: [1, 2, 5, 10, 20, 30] },
] as const;

const clockSteps = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 5, 10].map((n) => n * day),
];

function elapsedTitle(span: number): string {
  return `${unitOf(span).unit} since start`;
}

function placeElapsedTicks(axis: Scale): void {
  const span = axis.max - axis.min;
  const { length, steps } = unitOf(span);
  const step =
    steps.find((candidate) => span <= mostTicks * candidate * length) ?? Math.ceil(span / length / mostTicks);
  placeEvery(axis, step * length);
}

function elapsedLabel(this: Scale, value: number | string): string {
  return String(Math.round(Number(value) / unitOf(this.max - this.min).length));
}

function unitOf(span: number): (typeof units)[number] {
  return units.find(({ from }) => span >= from) ?? units[2];
}

function clockTitle(span: number): string {
  return span < 3 * day ? 'time of day' : 'date';
}

function placeClockTicks(axis: Scale): void {
  const step = clockSteps.find((candidate) => axis.max - axis.min <= mostTicks * candidate);
  if (step === undefined) placeMonths(axis);
  else placeEvery(axis, step);
}

/** The date stands below the first time of a day, the year below the first date of a year. */
function clockLabel(this: Scale, value: number | string, index: number, ticks: Tick[]): string | string[] {
  const now = Number(value);
  const step = (ticks[1]?.value ?? now) - (ticks[0]?.value ?? now);
  if (step >= 28 * day) return monthAndYear(now);
  const [date = '', time = ''] = dateAndTime(now).split(' ');
  const before = index === 0 ? '' : dateAndTime(ticks[index - 1]?.value ?? now);
  if (step >= day)
    return before.startsWith(date.slice(0, 4)) ? dayAndMonth(now) : [dayAndMonth(now), date.slice(0, 4)];
  return before.startsWith(date) ? time : [time, dayAndMonth(now)];
}

function placeEvery(axis: Scale, step: number): void {
  axis.ticks = [];
  for (let n = Math.ceil(axis.min / step); n * step <= axis.max; n++) axis.ticks.push({ value: n * step });
}

/** At the first of every month, of every second, and so on: as few as fit. */
function placeMonths(axis: Scale): void {
  const span = axis.max - axis.min;
  const apart = [1, 2, 3, 6, 12].find((months) => span <= mostTicks * months * 30 * day) ?? 24;
  const { year, month } = dateFromDays(Math.floor(axis.min / day));
  const begin = Math.ceil((12 * year + month - 1) / apart) * apart;
  axis.ticks = [];
  for (let months = begin; ; months += apart) {
    const value = daysFromDate(Math.floor(months / 12), (months % 12) + 1, 1) * day;
    if (value > axis.max) return;
    if (value >= axis.min) axis.ticks.push({ value });
  }
}
