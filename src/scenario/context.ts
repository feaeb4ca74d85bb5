import { drugsBelow } from '../fields/index.ts';
import { textOf } from '../fields/reading.ts';
import { primaryName } from './drugs-field.ts';
import { lockoutFromOf } from './pump-field.ts';
import { scenarioFields } from './scenario-fields.ts';
import type { FileContext } from './draft.ts';
import type { Drug } from './scenario.ts';

/** What the fields of a scenario need to know of the whole file before any of them is read. */
export function contextOf(written: Readonly<Record<string, unknown>>): FileContext {
  const units = new Map<string, Drug['unit']>();
  for (const [name, concentration] of drugsBelow(scenarioFields, written))
    if (!units.has(name)) units.set(name, /(^|[^a-z])iu\b/i.test(textOf(concentration) ?? '') ? 'iu' : 'ug');
  const drugNames = [...units.keys()];
  const base = {
    drugs: drugNames.map((name) => ({ name, unit: units.get(name) ?? 'ug' })),
    drugNames,
    drug: (name: string) => drugNames.indexOf(name),
    drugUnit: (name: string) => units.get(name) ?? 'ug',
    primary: primaryName(written),
    startMs: scenarioFields.start.default ?? 0,
    lockoutFrom: 'start' as const,
  };
  const start = scenarioFields.start.read(written['start'], base);
  return {
    ...base,
    ...(start.ok ? { startMs: start.value } : {}),
    lockoutFrom: lockoutFromOf(written['pump'], base),
  };
}
