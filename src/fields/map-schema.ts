import type { FieldSet } from './field-set.ts';
import type { Fields } from './field.ts';

/** JSON Schema of a map with these fields and rules. */
export function mapSchema({
  fields,
  exactlyOne = [],
  atLeastOne = [],
  onlyWith = {},
}: FieldSet<Fields>): Readonly<Record<string, unknown>> {
  const optional = new Set(exactlyOne.flat());
  const required = Object.entries(fields)
    .filter(([key, field]) => !field.optional && !('default' in field) && !optional.has(key))
    .map(([key]) => key);
  const each = (group: readonly string[]) => group.map((key) => ({ required: [key] }));
  const choices = [
    ...exactlyOne.map((group) => ({ oneOf: each(group) })),
    ...atLeastOne.map((group) => ({ anyOf: each(group) })),
  ];
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.jsonSchema])),
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    ...(choices.length > 0 ? { allOf: choices } : {}),
    ...(Object.keys(onlyWith).length > 0
      ? {
          dependentRequired: Object.fromEntries(
            Object.entries(onlyWith).map(([key, partner]) => [key, [partner]]),
          ),
        }
      : {}),
  };
}
