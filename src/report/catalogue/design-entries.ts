import type { Fields } from '../../fields/field.ts';
import type { DesignEntry } from './entry.ts';

/** What a device of the catalogue says for each field that a scenario may say something else for. */
export function designEntries(fields: Fields, design: object): readonly DesignEntry[] {
  const values = design as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([key, field]): readonly DesignEntry[] => {
    const value = values[key];
    if (value === undefined) return [];
    if (field.parts !== undefined && typeof value === 'object' && value !== null) {
      return designEntries(field.parts, value).map((part) => ({ ...part, key: `${key}.${part.key}` }));
    }
    return [{ key, value, unit: field.unit, text: value === null ? 'none' : field.show(value) }];
  });
}
