import { courseOf } from '../course.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Stage } from '../course.ts';
import type { Draft } from '../draft.ts';
import type { Path } from '../tree.ts';

/** Every label holds the drugs that are given by it: a flow is a rate divided by a concentration. */
export function checkLabels(draft: Draft): readonly FieldProblem[] {
  const name = (drug: number) => draft.context.drugNames[drug] ?? '';
  return courseOf(draft).stages.flatMap((stage) => [
    ...missingPrimary(stage, name),
    ...untoldPrimary(stage, name),
    ...missingDose(stage, name),
  ]);
}

function missingPrimary(
  { order, mixture, primary }: Stage,
  name: (drug: number) => string,
): readonly FieldProblem[] {
  if (order?.kind.kind !== 'refill' || (mixture[primary] ?? 0) > 0) return [];
  const key = order.values['primary'] === undefined ? 'drugs' : 'primary';
  const message = `The label holds no ${name(primary)}, the primary drug, so no flow can be programmed. Name another with "primary".`;
  return [{ path: ['orders', order.index, key], message }];
}

/** A pump that has been told nothing of the primary drug cannot turn a rate into a flow. */
function untoldPrimary(
  { order, mixture, told, toldPath, primary }: Stage,
  name: (drug: number) => string,
): readonly FieldProblem[] {
  if (order?.kind.kind !== 'refill' || (told[primary] ?? 0) > 0 || (mixture[primary] ?? 0) === 0) return [];
  const message = `The pump is told nothing of ${name(primary)}, the primary drug, so no flow can be programmed.`;
  return [{ path: toldPath, message }];
}

/** Of a drug that is ordered, and of one that is entered instead, the label and the pump have to know. */
function missingDose(
  { order, mixture, told, primary }: Stage,
  name: (drug: number) => string,
): readonly FieldProblem[] {
  if (order?.values['dose'] === undefined) return [];
  const missing = (drug: unknown, path: Path): readonly FieldProblem[] => {
    // A label without the primary drug is told of at its refill.
    if (typeof drug !== 'number' || drug === primary) return [];
    if ((mixture[drug] ?? 0) > 0 && (told[drug] ?? 0) > 0) return [];
    return [{ path, message: `The label in force then holds no ${name(drug)}, so none can be given.` }];
  };
  const path = ['orders', order.index];
  return [
    ...missing(order.values['drug'], [...path, 'drug']),
    ...missing(order.entered?.['drug'], [...path, 'entered', 'drug']),
  ];
}
