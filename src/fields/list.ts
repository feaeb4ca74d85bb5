import { declare } from './declare.ts';
import { problem, problemsBelow, standing, value } from './reading.ts';
import type { FieldOptions, ValueOf } from './declare.ts';
import type { Field } from './field.ts';

/** A list of values of one family, of at least one unless it may be empty: `windows: [1 h, 24 h]`. */
export const list = <T, const O extends FieldOptions<readonly T[]> & { readonly mayBeEmpty?: true }>(
  item: Field<T>,
  options: O,
): Field<ValueOf<O, readonly T[]>> =>
  declare<readonly T[], O>(options, {
    form: `list of ${item.form}`,
    ...(item.parts === undefined ? {} : { parts: item.parts }),
    jsonSchema: {
      type: 'array',
      items: item.jsonSchema,
      ...(options.mayBeEmpty === true ? {} : { minItems: 1 }),
    },
    show: (items) => items.map(String).join(', '),
    read: (input, context) => {
      if (!Array.isArray(input))
        return problem(`${standing(input)}; here belongs a list, in brackets: ${item.form}.`);
      if (input.length === 0 && options.mayBeEmpty !== true) return problem('This list is empty.');
      const readings = input.map((each: unknown, index) => [index, item.read(each, context)] as const);
      const problems = problemsBelow(readings);
      return problems.length > 0
        ? { ok: false, problems }
        : value(readings.flatMap(([, reading]) => (reading.ok ? [reading.value] : [])));
    },
  });
