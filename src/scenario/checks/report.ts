import { durationText } from '../../units/duration-text.ts';
import { mapOf } from '../../fields/reading.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Samples of a series that a computer can hold at ease; 20 years at a quarter of an hour are 700,000. Our choice. */
const mostSamples = 1_000_000;

/** A series that fits into memory, and windows of the rolling error that judge something, each once. */
export function checkReport({ values, written }: Draft): readonly FieldProblem[] {
  const { report, duration } = values;
  if (report === undefined || duration === undefined) return [];
  // The window that stands there when nothing is written may be longer than a short run, which it then does not judge.
  const isWritten = Object.hasOwn(mapOf(written['report']) ?? {}, 'windows');
  return [
    ...seriesProblems(report.every, duration),
    ...(isWritten ? windowProblems(report.windows, duration) : []),
  ];
}

function seriesProblems(every: number, duration: number): readonly FieldProblem[] {
  if (duration / every <= mostSamples) return [];
  const least = durationText(Math.ceil(duration / mostSamples));
  const message = `Every ${durationText(every)} would make more than a million samples; for a run of this length write ${least} or more.`;
  return [{ path: ['report', 'every'], message }];
}

function windowProblems(windows: readonly number[], duration: number): readonly FieldProblem[] {
  return windows.flatMap((window, index): readonly FieldProblem[] => {
    const path = ['report', 'windows', index];
    const length = durationText(window);
    if (windows.indexOf(window) < index)
      return [{ path, message: `A window of ${length} stands in this list already.` }];
    if (window <= duration) return [];
    const message = `A window of ${length} is longer than the run, ${durationText(duration)}, so it would judge nothing. Leave it out.`;
    return [{ path, message }];
  });
}
