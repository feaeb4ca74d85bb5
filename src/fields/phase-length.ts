import { durationText } from '../units/duration-text.ts';
import { declare } from './declare.ts';
import { duration } from './duration.ts';
import { readFields } from './field-set.ts';
import { mapSchema } from './map-schema.ts';
import { andThen, mapOf, value } from './reading.ts';
import type { FieldOptions, ValueOf } from './declare.ts';
import type { Field } from './field.ts';

/** How long a phase of an intermittent fault lasts: fixed, or drawn from an exponential distribution; ms. */
export type PhaseLength = { readonly fixed: number } | { readonly mean: number };

const fixed = duration({ doc: 'A fixed time.', atLeast: 1 });
const drawn = { mean: duration({ doc: 'The mean of an exponential distribution.', atLeast: 1 }) };

/** `40 min`, or `{ mean: 2 h }`; at least 1 ms. */
export const phaseLength = <const O extends FieldOptions<PhaseLength>>(
  options: O,
): Field<ValueOf<O, PhaseLength>> =>
  declare<PhaseLength, O>(options, {
    form: 'time (40 min), or { mean: 2 h }',
    jsonSchema: { anyOf: [fixed.jsonSchema, mapSchema({ fields: drawn })] },
    show: (phase) => ('fixed' in phase ? durationText(phase.fixed) : `{ mean: ${durationText(phase.mean)} }`),
    read: (input, context) => {
      if (mapOf(input) !== null) return readFields({ fields: drawn }, input, context);
      return andThen(fixed.read(input, context), (length) => value({ fixed: length }));
    },
  });
