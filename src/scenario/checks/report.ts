import { durationText } from '../../units/duration-text.ts';
import { mapOf } from '../../fields/reading.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Samples of a series that a computer can hold at ease; 20 years at a quarter of an hour are 700,000. Our choice. */
const mostSamples = 1_000_000;

/** Windows that fit into the run, and a series that fits into memory. */
export function checkReport({ values, written }: Draft): readonly FieldProblem[] {
  const { report, duration } = values;
  if (report === undefined || duration === undefined) return [];
  const given = Object.hasOwn(mapOf(written['report']) ?? {}, 'windows');
  const tooLong = report.windows.flatMap((window, index): readonly FieldProblem[] =>
    given && window > duration
      ? [
          {
            path: ['report', 'windows', index],
            message: `A window of ${durationText(window)} does not fit into a run of ${durationText(duration)}.`,
          },
        ]
      : [],
  );
  if (duration / report.every <= mostSamples) return tooLong;
  const least = durationText(Math.ceil(duration / mostSamples));
  const message = `Every ${durationText(report.every)} would make more than ${mostSamples} samples; for a run of this length write ${least} or more.`;
  return [...tooLong, { path: ['report', 'every'], message }];
}
