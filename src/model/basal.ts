import type { Basal, BasalStep } from '../fields/index.ts';
import { DAYS_PER_WEEK, MS_PER_DAY, MS_PER_HOUR, MS_PER_WEEK, timeOfDay, weekClock } from './time.ts';

/** A basal program painted onto a day, or onto a week when days of the week differ: from each instant on a rate. */
export interface BasalPlan {
  /** Index of the drug that the rates are amounts of. */
  readonly drug: number;
  /** ms after which the plan begins again: a day, or a week that begins on Sunday 00:00. */
  readonly period: number;
  /** Instants of the period; the first is 0, and neighbours differ in rate. */
  readonly from: Readonly<Float64Array>;
  /** µg/h or IU/h. */
  readonly rate: Readonly<Float64Array>;
  /** How long from the begin of each window to the next change of rate, ms, and the window that begins then. */
  readonly span: Readonly<Float64Array>;
  readonly next: readonly number[];
}

/** Where a plan stands. */
export interface PlanCursor {
  window: number;
  /** When its rate changes next, ms from start; `Infinity` never. */
  changesAt: number;
}

/** Paint the steps in order: a later step covers an earlier one. Time that no step covers has rate NaN. */
export function paint(basal: Basal): BasalPlan {
  const period = basal.steps.every((step) => step.days === null) ? MS_PER_DAY : MS_PER_WEEK;
  const painted = basal.steps.map((step) => ({ rate: step.rate, windows: windows(step, period) }));
  const edges = [...new Set([0, ...painted.flatMap((p) => p.windows.flat())])]
    .filter((edge) => edge < period)
    .sort((a, b) => a - b);
  const from: number[] = [];
  const rate: number[] = [];
  for (const edge of edges) {
    const top = painted.findLast((p) => p.windows.some(([begin, end]) => begin <= edge && edge < end));
    const here = top === undefined ? NaN : top.rate;
    if (from.length > 0 && Object.is(rate.at(-1), here)) continue;
    from.push(edge);
    rate.push(here);
  }
  return {
    drug: basal.drug,
    period,
    from: Float64Array.from(from),
    rate: Float64Array.from(rate),
    ...succession(period, from, rate),
  };
}

/** What follows each window; the last goes on into the next period if that begins at the same rate. */
function succession(
  period: number,
  from: readonly number[],
  rate: readonly number[],
): Pick<BasalPlan, 'span' | 'next'> {
  const last = from.length - 1;
  if (last === 0) return { span: Float64Array.of(Infinity), next: [0] };
  const goesOn = Object.is(rate[0], rate[last]);
  const end = period + (goesOn ? (from[1] as number) : 0);
  return {
    span: Float64Array.from(from, (begin, i) => (i < last ? (from[i + 1] as number) : end) - begin),
    next: from.map((_, i) => (i < last ? i + 1 : goesOn ? 1 : 0)),
  };
}

/** Where a plan stands at the instant `now` of a run, and the wall clock then; ms. */
export function cursorAt(plan: BasalPlan, wallMs: number, now: number): PlanCursor {
  const clock = clockOf(plan, wallMs);
  return { window: windowAt(plan, clock), changesAt: now + untilNextChange(plan, clock) };
}

/** The rate of a plan has changed: it stands in its next window. */
export function moveOn(cursor: PlanCursor, plan: BasalPlan): void {
  cursor.window = plan.next[cursor.window] as number;
  cursor.changesAt += plan.span[cursor.window] as number;
}

/** One rate all day, amount per hour of a drug. */
export function steadyPlan(drug: number, rate: number): BasalPlan {
  return paint({ drug, steps: [{ from: 0, to: MS_PER_DAY, rate, days: null }] });
}

/** The windows of the period that a step covers; one that wraps ends on the day after it starts. */
function windows(step: BasalStep, period: number): [number, number][] {
  const length = step.to > step.from ? step.to - step.from : step.to - step.from + MS_PER_DAY;
  const days = period === MS_PER_DAY ? [0] : (step.days ?? [...new Array(DAYS_PER_WEEK).keys()]);
  return days.flatMap((day): [number, number][] => {
    const from = day * MS_PER_DAY + step.from;
    const to = from + length;
    return to <= period
      ? [[from, to]]
      : [
          [from, period],
          [0, to - period],
        ];
  });
}

/** Where a wall clock (ms) stands in the period of a plan. */
export function clockOf(plan: BasalPlan, wallMs: number): number {
  return plan.period === MS_PER_DAY ? timeOfDay(wallMs) : weekClock(wallMs);
}

/** The rate that a plan gives at an instant of its period, amount per hour. */
export function rateAt(plan: BasalPlan, clock: number): number {
  return plan.rate[windowAt(plan, clock)] as number;
}

function windowAt({ from }: BasalPlan, clock: number): number {
  let window = from.length - 1;
  while ((from[window] as number) > clock) window--;
  return window;
}

/** Milliseconds from an instant of the period to the next change of rate; `Infinity` if it never changes. */
export function untilNextChange(plan: BasalPlan, clock: number): number {
  const window = windowAt(plan, clock);
  return (plan.from[window] as number) + (plan.span[window] as number) - clock;
}

/** Mean rate over the calendar day that contains the instant `at` (ms from start), µg/h or IU/h. */
export function meanRateOfDay(basal: Basal, startMs: number, at: number): number {
  return meanOfDay(paint(basal), startMs + at);
}

/** The same of a painted plan, for the day of a wall clock. */
export function meanOfDay(plan: BasalPlan, wallMs: number): number {
  return (
    amountBetween(plan, clockOf(plan, wallMs - timeOfDay(wallMs)), MS_PER_DAY) / (MS_PER_DAY / MS_PER_HOUR)
  );
}

/** Mean rate of a plan over its period, µg/h or IU/h. */
export function meanRate(plan: BasalPlan): number {
  return (amountBetween(plan, 0, plan.period) / plan.period) * MS_PER_HOUR;
}

/** Amount that the plan gives in `during` ms from an instant of its period; µg or IU. */
function amountBetween(plan: BasalPlan, clock: number, during: number): number {
  let amount = 0;
  let at = clock;
  let left = during;
  while (left > 0) {
    const step = Math.min(left, untilNextChange(plan, at));
    amount += (rateAt(plan, at) * step) / MS_PER_HOUR;
    left -= step;
    at = (at + step) % plan.period;
  }
  return amount;
}

/**
 * Milliseconds until the plan has given `amount` (µg or IU), from an instant of its period; `Infinity` if it never
 * gives anything. Whole periods are taken at once.
 */
export function untilGiven(plan: BasalPlan, clock: number, amount: number): number {
  if (amount <= 0) return 0;
  const perPeriod = amountBetween(plan, clock, plan.period);
  if (!(perPeriod > 0)) return Infinity;
  const periods = Math.max(0, Math.ceil(amount / perPeriod) - 1);
  let left = amount - periods * perPeriod;
  let passed = periods * plan.period;
  let at = clock;
  for (;;) {
    const step = untilNextChange(plan, at);
    const rate = rateAt(plan, at);
    const inStep = (rate * step) / MS_PER_HOUR;
    if (rate > 0 && inStep >= left) return passed + (left / rate) * MS_PER_HOUR;
    left -= inStep;
    passed += step;
    at = (at + step) % plan.period;
  }
}
