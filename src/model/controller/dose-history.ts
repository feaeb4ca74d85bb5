import { MS_PER_HOUR } from '../time.ts';

/**
 * How much of a drug was programmed, in all and in boluses, from the start of the run: two straight-line
 * curves with a common set of corners. Amounts µg or IU, instants ms from start.
 */
export interface DoseHistory {
  readonly at: number[];
  readonly total: number[];
  readonly boluses: number[];
  /** What is programmed from the last corner on, amount per hour. */
  totalRate: number;
  bolusRate: number;
}

/** Nothing has been programmed yet. */
export function openHistory(): DoseHistory {
  return { at: [0], total: [0], boluses: [0], totalRate: 0, bolusRate: 0 };
}

/** From now on so much is programmed per hour. */
export function turnHistory(history: DoseHistory, now: number, totalRate: number, bolusRate: number): void {
  const { at, total, boluses } = history;
  if (totalRate === history.totalRate && bolusRate === history.bolusRate) return;
  const last = at.length - 1;
  if (now > (at[last] as number)) {
    total.push(amountTo(history, total, history.totalRate, now));
    boluses.push(amountTo(history, boluses, history.bolusRate, now));
    at.push(now);
  }
  history.totalRate = totalRate;
  history.bolusRate = bolusRate;
}

/** What was programmed in all up to an instant (ms from start), µg or IU. */
export function totalTo(history: DoseHistory, at: number): number {
  return amountTo(history, history.total, history.totalRate, at);
}

/** What was programmed in boluses up to an instant, µg or IU. */
export function bolusesTo(history: DoseHistory, at: number): number {
  return amountTo(history, history.boluses, history.bolusRate, at);
}

/** Cumulative amount at an instant; before the run nothing was programmed. */
function amountTo(
  { at: corners }: DoseHistory,
  amounts: readonly number[],
  rate: number,
  at: number,
): number {
  if (at <= 0) return 0;
  let i = corners.length - 1;
  while ((corners[i] as number) > at) i--;
  const from = corners[i] as number;
  const amount = amounts[i] as number;
  if (i === corners.length - 1) return amount + (rate * (at - from)) / MS_PER_HOUR;
  const rise = (amounts[i + 1] as number) - amount;
  return amount + (rise * (at - from)) / ((corners[i + 1] as number) - from);
}
