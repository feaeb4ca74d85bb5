import { durationText } from '../../units/duration-text.ts';
import type { FieldProblem, PhaseLength } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Phases of one fault that a run can take in a few seconds: one every ten minutes for 19 years. Our choice. */
const mostPhases = 1_000_000;

/** An intermittent fault comes and goes, but not so often that the run never ends. */
export function checkPhases({ values }: Draft): readonly FieldProblem[] {
  const { duration, faults = [] } = values;
  if (duration === undefined) return [];
  return faults.flatMap(({ index, at, until, intermittent }): readonly FieldProblem[] => {
    if (intermittent === null) return [];
    const lasts = Math.min(until ?? Infinity, duration) - (at ?? 0);
    const turn = lengthOf(intermittent.on) + lengthOf(intermittent.off);
    if ((2 * lasts) / turn <= mostPhases) return [];
    const message = `Phases of ${durationText(turn)} together come more than a million times while the fault lasts. Make them longer.`;
    return [{ path: ['faults', index, 'intermittent'], message }];
  });
}

function lengthOf(phase: PhaseLength): number {
  return 'fixed' in phase ? phase.fixed : phase.mean;
}
