import { courseOf } from '../course.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Every label holds the drug that is primary from then on: the flow is its rate divided by its concentration. */
export function checkLabels(draft: Draft): readonly FieldProblem[] {
  return courseOf(draft).flatMap(({ order, mixture, primary }): readonly FieldProblem[] => {
    if (order?.kind.kind !== 'refill' || (mixture[primary] ?? 0) > 0) return [];
    const name = draft.context.drugs[primary]?.name ?? '';
    const key = order.values['primary'] === undefined ? 'drugs' : 'primary';
    return [
      {
        path: ['orders', order.index, key],
        message: `The label holds no ${name}, the primary drug, so no flow can be programmed. Name another with "primary".`,
      },
    ];
  });
}
