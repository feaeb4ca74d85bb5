import { meanRateOfDay } from '../../model/basal.ts';
import { courseOf, stageBefore, type Stage } from '../course.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Days of a week, ms from start: on one of them a fault begins that waits for a fact. */
const week = Array.from({ length: 7 }, (_, day) => day * 86_400_000);

/**
 * A kink that passes a share of the day's mean basal flow needs one: a share of nothing says nothing of the kink. When
 * it waits for a fact nobody knows the day, so that the basal may be off on none.
 */
export function checkKinks(draft: Draft): readonly FieldProblem[] {
  const course = courseOf(draft);
  const isOff = (at: number) => (stage: Stage | undefined) =>
    stage !== undefined && !(meanRateOfDay(stage.entered.basal.value, draft.context.startMs, at) > 0);
  return (draft.values.faults ?? []).flatMap(({ index, at, values }): readonly FieldProblem[] => {
    if (values['passes'] === undefined) return [];
    const silent =
      at === null ? week.some((day) => course.stages.some(isOff(day))) : isOff(at)(stageBefore(course, at));
    if (!silent) return [];
    const when =
      at === null ? 'The basal may be off on the day of onset' : 'The basal is off on the day of onset';
    return [
      {
        path: ['faults', index, 'passes'],
        message: `${when}, so no share of it can pass. Give "resistance" or "narrowing" instead.`,
      },
    ];
  });
}
