import { amountOf, amountText, differenceText } from '../report/amount.ts';
import { dimensions } from '../units/dimension.ts';
import { quoted } from '../units/quoted.ts';
import { shareText } from '../units/share-text.ts';
import { dayText, readerFor, verdict } from './verdict.ts';
import type { Result } from '../analysis/result.ts';
import type { Verdict } from './verdict.ts';

/** Which dose is meant. */
export interface DeliveryOptions {
  /** The drug; the scenario's first when left out. */
  readonly of?: string;
  /** How far the dose may be off, as a share of what is expected; `1 %` when left out. */
  readonly within?: string;
  /** From when on, what is delivered at that very moment not counted; the start when left out. */
  readonly from?: string;
  /** Until when, what is delivered at that very moment counted; the end when left out. */
  readonly to?: string;
}

const read = readerFor('toDeliver');

/**
 * Whether so much of a drug left the tip into the intrathecal space.
 *
 * @throws TypeError or RangeError where what is received or asked cannot be judged.
 */
export function toDeliver(received: unknown, dose: string, options: DeliveryOptions = {}): Verdict {
  const result = read.result(received);
  read.options(options, ['of', 'within', 'from', 'to']);
  const { of, within = '1 %', from, to } = options;
  const [name, drug] = read.drug(result, of);
  const { unit } = amountOf(drug, 'delivered');
  const expected = read.quantity(dose, unit === 'iu' ? dimensions.units : dimensions.mass);
  const tolerance = read.share(within);
  const [begin, end] = [
    from === undefined ? 0 : read.moment(result, from),
    to === undefined ? result.scenario.duration_ms : read.moment(result, to),
  ];
  if (begin >= end) read.refuse(`${quoted(from ?? '')} is not before ${dayText(result, end)}.`);
  const isWhole = begin === 0 && to === undefined;
  const amount = (what: string) =>
    isWhole
      ? amountOf(drug, what).value
      : amountAt(result, `${name}_${what}_${unit}`, end) - amountAt(result, `${name}_${what}_${unit}`, begin);
  const [delivered, intended] = [amount('delivered'), amount('intended')];
  const text = (value: number) => amountText({ value, unit });
  const off = expected === 0 ? '' : ` (${differenceText(100 * (delivered / expected - 1))})`;
  const time = isWhole ? '' : ` from ${dayText(result, begin)} to ${dayText(result, end)}`;
  return verdict(
    Math.abs(delivered - expected) <= tolerance * expected,
    `${quoted(result.scenario.name)} to deliver ${text(expected)} of ${name}${time}, within ${shareText(tolerance)}`,
    `it delivered ${text(delivered)}${off}; intended were ${text(intended)}`,
  );
}

/**
 * What had been given by a moment, all that happened at it included.
 *
 * Exact at the rows of the series: every `report.every` and both sides of every event; between two rows in proportion.
 */
function amountAt({ series }: Result, column: string, at: number): number {
  const { time_ms: times, [column]: amounts } = series?.columns ?? {};
  if (times === undefined || amounts === undefined)
    return read.refuse(
      'This result has no series, so it tells no doses of a part. Run it with record: "series".',
    );
  let row = 0;
  while (row + 1 < times.length && (times[row + 1] as number) <= at) row++;
  const [here, next] = [times[row] as number, times[row + 1]];
  const [amount, later] = [amounts[row] as number, amounts[row + 1]];
  if (at <= here || next === undefined || later === undefined) return amount;
  return amount + ((later - amount) * (at - here)) / (next - here);
}
