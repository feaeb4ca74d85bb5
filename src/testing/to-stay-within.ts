import { percentText } from '../report/amount.ts';
import { quoted } from '../units/quoted.ts';
import { durationText } from '../units/duration-text.ts';
import { shareText } from '../units/share-text.ts';
import { dayText, readerFor, verdict } from './verdict.ts';
import type { Result, WorstWindow } from '../analysis/result.ts';
import type { Verdict } from './verdict.ts';

/** Over what, and of what. */
export interface WindowOptions {
  /** One of the windows that the scenario reports; `24 h` when left out. */
  readonly window?: string;
  /** The drug; the scenario's first when left out. */
  readonly of?: string;
}

const read = readerFor('toStayWithin');

/**
 * Whether what was delivered in every window was within a share of what was intended in it.
 *
 * @throws TypeError or RangeError where what is received or asked cannot be judged.
 */
export function toStayWithin(received: unknown, share: string, options: WindowOptions = {}): Verdict {
  const result = read.result(received);
  read.options(options, ['window', 'of']);
  const { window = '24 h', of } = options;
  const [name, { worst_windows }] = read.drug(result, of);
  const [band, length] = [read.share(share), read.duration(window)];
  const found = worst_windows.find(({ window_ms }) => window_ms === length);
  if (found === undefined) return read.refuse(whyNotJudged(worst_windows, length));
  const { under_percent: under, under_at_ms, over_percent: over, over_at_ms } = found;
  const expected = `${quoted(result.scenario.name)} to deliver of ${name}, in every ${durationText(length)}, what is intended within ${shareText(band)}`;
  if (under === null || over === null)
    return verdict(
      false,
      expected,
      'no window could be judged: the run is too short, or nothing was intended',
    );
  const sides = [
    ...(under > 0 ? [`it fell short by up to ${percentText(under)}${windowText(result, under_at_ms)}`] : []),
    ...(over > 0 ? [`it gave up to ${percentText(over)} too much${windowText(result, over_at_ms)}`] : []),
  ];
  return verdict(Math.max(under, over) <= 100 * band, expected, sides.join('; ') || 'it was exact in each');
}

function windowText(result: Result, at: number | null): string {
  return at === null ? '' : ` (in the window that ends on ${dayText(result, at)})`;
}

function whyNotJudged(windows: readonly WorstWindow[], length: number): string {
  const known = windows.map(({ window_ms }) => durationText(window_ms)).join(', ');
  return `This result has no windows of ${durationText(length)}, but of ${known}. Add it to report.windows of the scenario.`;
}
