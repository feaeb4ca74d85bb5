import { declare } from './declare.ts';
import { drugsBelow, readFields } from './field-set.ts';
import { mapSchema } from './map-schema.ts';
import type { FieldOptions, ValueOf } from './declare.ts';
import type { Field, Fields, Values } from './field.ts';

/** Fixed keys below one key: `into: { reservoir: 80 %, pocket: 20 % }`. */
export const group = <const F extends Fields, const O extends FieldOptions<Values<F>>>(
  fields: F,
  options: O,
): Field<ValueOf<O, Values<F>>> =>
  declare<Values<F>, O>(options, {
    form: `{ ${Object.keys(fields)
      .map((key) => `${key}: …`)
      .join(', ')} }`,
    parts: fields,
    jsonSchema: mapSchema({ fields }),
    show: () => Object.entries(fields).map(([key, field]) => `${key}: ${field.defaultText ?? 'none'}`).join(', '), // prettier-ignore
    read: (input, context) => readFields({ fields }, input, context),
    drugsIn: (input) => drugsBelow(fields, input),
  });
