import { compareWithBaseline } from '../analysis/baseline-comparison.ts';
import { readBaseline } from '../analysis/baseline-text.ts';
import { differenceText } from '../report/check/difference-text.ts';
import { quoted } from '../units/quoted.ts';
import { readerFor } from './verdict.ts';
import type { Baseline } from '../analysis/baseline.ts';
import type { Verdict } from './verdict.ts';

/** How far the run may be from its baseline; not at all when left out. */
export interface BaselineOptions {
  /** A share of every amount, as in `0.1 %`. */
  readonly amounts?: string;
  /** A length of time, as in `1 s`. */
  readonly times?: string;
}

const read = readerFor('toMatchBaseline');

/**
 * Whether a run is what its baseline says, which is given as the text of its file, or as the object read from it.
 *
 * @throws TypeError or RangeError where what is received or asked cannot be judged.
 */
export function toMatchBaseline(
  received: unknown,
  baseline: string | object,
  options: BaselineOptions = {},
): Verdict {
  const result = read.result(received);
  read.options(options, ['amounts', 'times']);
  const { amounts = '0 %', times = '0 s' } = options;
  const tolerance = { amounts: read.share(amounts), times: read.duration(times) };
  const difference = compareWithBaseline(understood(baseline), result, tolerance);
  const name = quoted(result.scenario.name);
  return {
    pass: difference === null,
    message: () =>
      difference === null
        ? `expected ${name} not to be what its baseline says`
        : `expected ${name} to be what its baseline says\n  ${differenceText(result, difference)}`,
  };
}

function understood(baseline: string | object): Baseline {
  try {
    return readBaseline(typeof baseline === 'string' ? baseline : JSON.stringify(baseline));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return read.refuse(
      `This is no baseline. ${why} Give it what stands in the file, as in readFileSync('kink.baseline.json', 'utf8').`,
    );
  }
}
