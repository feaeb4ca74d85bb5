import { alarms } from '../catalog/alarms/index.ts';
import { standing } from '../fields/reading.ts';
import { quoted } from '../units/quoted.ts';
import { dayText, readerFor, verdict } from './verdict.ts';
import type { Result } from '../analysis/result.ts';
import type { Verdict } from './verdict.ts';

/** When, and how often. */
export interface AlarmOptions {
  /** Only alarms raised before this moment count. */
  readonly before?: string;
  /** Only alarms raised at this moment or after it count. */
  readonly after?: string;
  /** Exactly so often; at least once when left out. */
  readonly times?: number;
}

const read = readerFor('toRaise');

/**
 * Whether an alarm was raised.
 *
 * @throws TypeError or RangeError where what is received or asked cannot be judged.
 */
export function toRaise(received: unknown, kind: string, options: AlarmOptions = {}): Verdict {
  const result = read.result(received);
  read.options(options, ['before', 'after', 'times']);
  read.oneOf(
    'alarm',
    kind,
    alarms.all.map((alarm) => alarm.kind),
  );
  const { before, after, times } = options;
  if (times !== undefined && !(Number.isInteger(times) && times >= 0))
    read.refuse(`times: ${standing(times)}; here belongs a whole number, as in 2.`);
  const begin = after === undefined ? 0 : read.moment(result, after);
  const end = before === undefined ? Infinity : read.moment(result, before);
  const moments = result.alarms
    .filter((alarm) => alarm.kind === kind)
    .map(({ raised_at_ms }) => raised_at_ms);
  const count = moments.filter((at) => at >= begin && at < end).length;
  const often = times === undefined ? '' : times === 1 ? ' once' : ` ${times} times`;
  const since = after === undefined ? '' : ` from ${dayText(result, begin)} on`;
  const until = before === undefined ? '' : ` before ${dayText(result, end)}`;
  return verdict(
    times === undefined ? count > 0 : count === times,
    `${quoted(result.scenario.name)} to raise ${kind}${often}${since}${since && until && ' and'}${until}`,
    moments.length === 0
      ? `it never raised it; ${others(result)}`
      : `it raised it on ${moments.map((at) => dayText(result, at)).join(', ')}`,
  );
}

function others({ alarms: raised }: Result): string {
  const kinds = [...new Set(raised.map(({ kind }) => kind))];
  return kinds.length === 0 ? 'there was no alarm' : `there were ${kinds.join(', ')}`;
}
