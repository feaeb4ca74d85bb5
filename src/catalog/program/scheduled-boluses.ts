import { declare } from '../../fields/declare.ts';
import { dose, duration, list, readFields } from '../../fields/index.ts';
import { mapSchema } from '../../fields/map-schema.ts';
import { andThen, problem, value } from '../../fields/reading.ts';
import { durationText } from '../../units/duration-text.ts';
import { bolusStart } from './bolus-start.ts';
import type { FieldOptions, ValueOf } from '../../fields/declare.ts';
import type { Field } from '../../fields/index.ts';
import type { ScheduledBolus } from '../../model/program.ts';

/** One for each half hour of a day: our choice, because pumps of this kind hold no more. */
const mostSeries = 48;

const fields = {
  dose: dose({ doc: 'What each one gives, of the primary drug.', above: 0 }),
  over: duration({ doc: 'How long each one takes.', above: 0 }),
  every: duration({ doc: 'From the start of one to the start of the next.', above: 0 }),
  first: bolusStart({ doc: 'When the first one begins; at once when left out.', optional: true }),
};

const scheduledBolus: Field<ScheduledBolus> = declare<ScheduledBolus, { readonly doc: string }>(
  { doc: 'A bolus that the pump gives again and again.' },
  {
    form: '{ dose: 0.1 mg, over: 10 min, every: 6 h, first: 06:00 }',
    parts: fields,
    jsonSchema: mapSchema({ fields }),
    show: ({ over, every }) => `over ${durationText(over)} every ${durationText(every)}`,
    read: (input, context) =>
      andThen(readFields({ fields }, input, context), ({ dose, over, every, first }) => {
        const drug = context.drug(context.primary);
        if (every >= over) return value({ drug, dose, over, every, first: first ?? { kind: 'at-once' } });
        const [takes, interval] = [durationText(over), durationText(every)];
        const message = `A bolus of ${takes} is longer than its interval, ${interval}: one would begin before the last has ended. Write ${takes} or more.`;
        return problem(message, ['every']);
      }),
  },
);

const series = list(scheduledBolus, { doc: 'Boluses that the pump gives by itself.', mayBeEmpty: true });

/** The boluses that a pump gives by itself; an empty list is none. */
export const scheduledBoluses = <const O extends FieldOptions<readonly ScheduledBolus[]>>(
  options: O,
): Field<ValueOf<O, readonly ScheduledBolus[]>> =>
  declare<readonly ScheduledBolus[], O>(options, {
    form: series.form,
    parts: fields,
    jsonSchema: { ...series.jsonSchema, maxItems: mostSeries, description: options.doc },
    show: (boluses) =>
      boluses.length === 0 ? 'none' : boluses.map((each) => scheduledBolus.show(each)).join(', '),
    read: (input, context) =>
      Array.isArray(input) && input.length > mostSeries
        ? problem(`A program has at most ${mostSeries} series of boluses; this one has ${input.length}.`)
        : series.read(input, context),
  });
