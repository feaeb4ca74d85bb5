import { mapOf } from '../../fields/reading.ts';
import { quoted } from '../../units/quoted.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { PumpDesign } from '../../model/device.ts';
import type { Draft } from '../draft.ts';

/** What each field of the fault tells of, and the only pumps that do so. */
const only: Readonly<Record<string, { readonly mri: PumpDesign['mri']; readonly tells: string }>> = {
  restart_after: { mri: 'stalls', tells: 'a rotor that stalls and restarts' },
  detected_after: { mri: 'stalls', tells: 'a rotor that stalls' },
  leaks_through: { mri: 'shuts', tells: 'a safety valve that shuts' },
};

const does = {
  stalls: 'stalls in a scanner',
  dumps: 'opens its valves in a scanner',
  shuts: 'shuts its valve in a scanner',
};

/** A scan does something known to the pump, and says nothing of what this pump does not do. */
export function checkScanner({ values, written }: Draft): readonly FieldProblem[] {
  const { pump, faults = [] } = values;
  const list = written['faults'];
  const scans = faults.filter(({ kind }) => kind.kind === 'mri');
  if (pump === undefined || !Array.isArray(list)) return [];
  return scans.flatMap(({ index, until, lasting }): readonly FieldProblem[] => {
    const path = ['faults', index];
    if (pump.mri === null) {
      const message =
        'Nothing is known of what a scanner does to this pump. Leave it out, or say what it comes to with another fault.';
      return [{ path: [...path, 'fault'], message }];
    }
    const what = does[pump.mri];
    const strays = Object.keys(mapOf(list[index]) ?? {}).flatMap((key): readonly FieldProblem[] => {
      const field = Object.hasOwn(only, key) ? only[key] : undefined;
      if (field === undefined || field.mri === pump.mri) return [];
      const message = `${quoted(key)} tells of ${field.tells}, but this pump ${what}. Leave it out.`;
      return [{ path: [...path, key], atKey: true, message }];
    });
    if (pump.mri !== 'dumps' || until !== null || lasting !== null) return strays;
    const message = `This pump ${what}, and its reservoir empties evenly until the scan ends. Say when with "for" or "until".`;
    return [...strays, { path, message }];
  });
}
