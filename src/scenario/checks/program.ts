import { programFields } from '../../catalog/program-fields.ts';
import { mapOf } from '../../fields/reading.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** A pump that is programmed has a basal program, `off` if need be; one in whose place a log is played may have none. */
export function checkProgram({ values, written }: Draft): readonly FieldProblem[] {
  const drive = values.pump?.drive ?? 'peristaltic';
  if (drive !== 'peristaltic' && drive !== 'metered') return [];
  if (!Object.hasOwn(written, 'program'))
    return [{ path: [], message: '"program" is missing. Write it as: { basal: … }.' }];
  const program = mapOf(written['program']);
  if (program === null || ['basal', 'commanded'].some((key) => Object.hasOwn(program, key))) return [];
  const { form } = programFields.basal;
  return [{ path: ['program'], message: `"basal" is missing. Write it as: ${form}.` }];
}
