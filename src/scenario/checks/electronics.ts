import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Faults of what a pump without electronics does not have. */
const parts: Readonly<Record<string, string>> = {
  'motor-stall': 'motor',
  'battery-depletion': 'battery',
  'pump-reset': 'program',
};

/** Nothing fails that is not there. */
export function checkElectronics({ values }: Draft): readonly FieldProblem[] {
  const { pump, faults = [] } = values;
  if (pump?.takes !== 'none') return [];
  return faults.flatMap(({ index, kind }): readonly FieldProblem[] => {
    const part = Object.hasOwn(parts, kind.kind) ? parts[kind.kind] : undefined;
    if (part === undefined) return [];
    const message = `A ${pump.model} has no ${part} that could fail.`;
    return [{ path: ['faults', index, 'fault'], message }];
  });
}
