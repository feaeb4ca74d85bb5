import { durationText } from '../../units/duration-text.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Samples of a series that a computer can hold at ease; 20 years at a quarter of an hour are 700,000. Our choice. */
const mostSamples = 1_000_000;

/**
 * A series that fits into memory, and windows of the rolling error that stand there once. One that is longer than the
 * run judges nothing, and says so with null: a file may be run for a shorter time than it was written for.
 */
export function checkReport({ values }: Draft): readonly FieldProblem[] {
  const { report, duration } = values;
  if (report === undefined || duration === undefined) return [];
  return [...seriesProblems(report.every, duration), ...windowProblems(report.windows)];
}

function seriesProblems(every: number, duration: number): readonly FieldProblem[] {
  if (duration / every <= mostSamples) return [];
  const least = durationText(Math.ceil(duration / mostSamples));
  const message = `Every ${durationText(every)} would make more than a million samples; for a run of this length write ${least} or more.`;
  return [{ path: ['report', 'every'], message }];
}

function windowProblems(windows: readonly number[]): readonly FieldProblem[] {
  return windows.flatMap((window, index): readonly FieldProblem[] => {
    if (windows.indexOf(window) === index) return [];
    const message = `A window of ${durationText(window)} stands in this list already.`;
    return [{ path: ['report', 'windows', index], message }];
  });
}
