import { durationText } from '../../units/duration-text.ts';
import { momentText } from '../../units/moment.ts';
import { trumpetPlan } from '../trumpet.ts';
import { withinRun } from './end-of-run.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Samples that a computer can go through in a second or two. Our choice. */
const mostSamples = 1_000_000;

/** Windows are made of whole samples and fit into the analysed period, which lies in the run. */
export function checkTrumpet(draft: Draft): readonly FieldProblem[] {
  const { report, duration } = draft.values;
  if (report?.trumpet === undefined || duration === undefined) return [];
  const { spacing, windows, from, to } = trumpetPlan(report.trumpet, duration);
  const path = ['report', 'trumpet'];
  const outside = [...withinRun([...path, 'from'], from, draft), ...withinRun([...path, 'to'], to, draft)];
  if (outside.length > 0) return outside;
  if (from >= to) {
    const when = (at: number) => momentText(at, draft.context.startMs);
    const key = report.trumpet.to === undefined ? 'from' : 'to';
    return [{ path: [...path, key], message: `The period from ${when(from)} to ${when(to)} has no length.` }];
  }
  const period = to - from;
  if (period / spacing > mostSamples) {
    const least = durationText(Math.ceil(period / mostSamples));
    const message = `Every ${durationText(spacing)} would make more than a million samples; for this period write ${least} or more.`;
    return [{ path: [...path, 'spacing'], message }];
  }
  if (windows.length === 0) {
    const message = `The spacing, ${durationText(spacing)}, is longer than the analysed period, ${durationText(period)}.`;
    return [{ path: [...path, 'spacing'], message }];
  }
  return windows.flatMap((window, index): readonly FieldProblem[] => {
    const misfit = misfitOf(window, spacing, period);
    return misfit === null ? [] : [{ path: [...path, 'windows', index], message: misfit }];
  });
}

function misfitOf(window: number, spacing: number, period: number): string | null {
  const [length, step] = [durationText(window), durationText(spacing)];
  if (window < spacing) return `A window of ${length} is shorter than the spacing of its samples, ${step}.`;
  if (window % spacing !== 0) {
    const [below, above] = [Math.floor, Math.ceil].map((whole) => whole(window / spacing) * spacing);
    return `A window of ${length} is no whole number of samples, which are ${step} apart. Write ${durationText(below ?? 0)} or ${durationText(above ?? 0)}.`;
  }
  return window > period
    ? `A window of ${length} is longer than the analysed period, ${durationText(period)}.`
    : null;
}
