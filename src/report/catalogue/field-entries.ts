import { boundsText, type Bounds } from '../../fields/bounds.ts';
import type { Field, Fields } from '../../fields/field.ts';
import type { BoundsEntry, FieldEntry } from './entry.ts';

/** Every field of a set in plain data, each followed by those inside it. */
export function fieldEntries(
  fields: Fields,
  exactlyOne: readonly (readonly string[])[] = [],
): readonly FieldEntry[] {
  const alternatives = new Set(exactlyOne.flat());
  return Object.entries(fields).flatMap(([key, field]) => {
    const inside = field.jsonSchema['type'] === 'object' ? `${key}.` : `${key}[].`;
    return [
      fieldEntry(key, field, alternatives.has(key)),
      ...fieldEntries(field.parts ?? {}).map((part) => ({ ...part, key: inside + part.key })),
    ];
  });
}

function fieldEntry(key: string, field: Field<unknown>, isAlternative: boolean): FieldEntry {
  const { doc, form, unit, bounds, optional, defaultText, source } = field;
  const allowed = bounds === null ? '' : boundsText(bounds, (bound) => field.show(bound));
  return {
    key,
    doc,
    form,
    required: !optional && !('default' in field) && !isAlternative,
    unit,
    bounds: bounds && boundsEntry(bounds),
    bounds_text: allowed === '' ? null : allowed,
    default: field.default === Infinity ? null : (field.default ?? null),
    default_text: defaultText,
    source,
  };
}

function boundsEntry({ above, atLeast, below, atMost }: Bounds): BoundsEntry {
  return {
    ...(above === undefined ? {} : { above }),
    ...(atLeast === undefined ? {} : { at_least: atLeast }),
    ...(below === undefined ? {} : { below }),
    ...(atMost === undefined ? {} : { at_most: atMost }),
  };
}
