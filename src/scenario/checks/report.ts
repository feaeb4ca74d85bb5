import { durationText } from '../../units/duration-text.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Samples of a series that a computer can hold at ease; 20 years at a quarter of an hour are 700,000. Our choice. */
const mostSamples = 1_000_000;

/** A series that fits into memory. A window longer than the run judges nothing, and is no mistake. */
export function checkReport({ values }: Draft): readonly FieldProblem[] {
  const { report, duration } = values;
  if (report === undefined || duration === undefined) return [];
  if (duration / report.every <= mostSamples) return [];
  const least = durationText(Math.ceil(duration / mostSamples));
  const message = `Every ${durationText(report.every)} would make more than a million samples; for a run of this length write ${least} or more.`;
  return [{ path: ['report', 'every'], message }];
}
