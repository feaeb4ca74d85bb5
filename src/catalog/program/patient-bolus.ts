import { declare } from '../../fields/declare.ts';
import { choice, count, dose, duration, readFields } from '../../fields/index.ts';
import { mapSchema } from '../../fields/map-schema.ts';
import { andThen, value } from '../../fields/reading.ts';
import { durationText } from '../../units/duration-text.ts';
import type { FieldOptions, ValueOf } from '../../fields/declare.ts';
import type { Field } from '../../fields/index.ts';
import type { PatientBolus } from '../../model/program.ts';

const window = duration({ doc: 'A rolling window.', above: 0 });

const windowOrDay: Field<number | 'day' | undefined> = declare<
  number | 'day',
  { readonly doc: string; readonly optional: true }
>(
  {
    doc: 'The window in which `max` may be granted: a rolling one, or `day`, the calendar day.',
    optional: true,
  },
  {
    form: `${window.form}, or day`,
    jsonSchema: { anyOf: [window.jsonSchema, { const: 'day' }] },
    show: (per) => (per === 'day' ? 'day' : durationText(per)),
    read: (input, context) => (input === 'day' ? value('day') : window.read(input, context)),
  },
);

const fields = {
  dose: dose({ doc: 'What a granted request gives, of the primary drug.', above: 0 }),
  over: duration({ doc: 'How long it takes.', above: 0 }),
  lockout: duration({
    doc: 'How long after the last one the next may be granted.',
    default: 0,
    source: 'our choice: a lockout is said or there is none',
  }),
  lockout_from: choice({
    of: ['start', 'end'],
    doc: 'Whether the lockout counts from the start of the last one or from its end; as the pump has it when left out.',
    optional: true,
  }),
  max: count({
    doc: 'How many may be granted in the window; any number when left out.',
    optional: true,
    atLeast: 1,
  }),
  per: windowOrDay,
};

const set = { fields, onlyWith: { max: 'per', per: 'max' } };

/** What the patient may ask for, and how often it is granted. */
export const patientBolus = <const O extends FieldOptions<PatientBolus>>(
  options: O,
): Field<ValueOf<O, PatientBolus>> =>
  declare<PatientBolus, O>(options, {
    form: '{ dose: 0.1 mg, over: 5 min, lockout: 4 h, max: 4, per: 24 h }',
    parts: fields,
    jsonSchema: mapSchema(set),
    show: ({ over, lockout }) => `over ${durationText(over)}, lockout ${durationText(lockout)}`,
    read: (input, context) =>
      andThen(readFields(set, input, context), ({ dose, over, lockout, lockout_from, max, per }) =>
        value({
          drug: context.drug(context.primary),
          dose,
          over,
          lockout,
          lockoutFrom: lockout_from ?? context.lockoutFrom,
          max: max ?? Infinity,
          per: per ?? 'day',
        }),
      ),
  });
