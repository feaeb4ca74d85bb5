import { meanRateOfDay } from '../../model/basal.ts';
import { courseOf, stageBefore } from '../course.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** A kink that passes a share of the day's mean basal flow needs one: a share of nothing says nothing of the kink. */
export function checkKinks(draft: Draft): readonly FieldProblem[] {
  const course = courseOf(draft);
  return (draft.values.faults ?? []).flatMap(({ index, at, values }): readonly FieldProblem[] => {
    const stage = stageBefore(course, at);
    if (values['passes'] === undefined || stage === undefined) return [];
    if (meanRateOfDay(stage.basal, draft.context.startMs, at) > 0) return [];
    return [
      {
        path: ['faults', index, 'passes'],
        message:
          'The basal is off on the day of onset, so no share of it can pass. Give "resistance" or "narrowing" instead.',
      },
    ];
  });
}
