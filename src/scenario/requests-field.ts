import { declare } from '../fields/declare.ts';
import { clockWindow, factor, list, moment, readFields } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { andThen, value } from '../fields/reading.ts';
import { durationText } from '../units/duration-text.ts';
import type { Field } from '../fields/index.ts';
import type { RequestPlan } from './scenario.ts';

/** Once a minute, day and night: our choice, because nobody presses more often and a run stays quick. */
const mostPerDay = 1_440;

const listed = list(moment({ doc: 'When the patient presses.' }), {
  doc: 'The moments at which the patient presses.',
  mayBeEmpty: true,
});

const random = {
  fields: {
    mean_per_day: factor({ doc: 'How often the patient presses, on average.', atMost: mostPerDay }),
    between: clockWindow({
      doc: 'Times of day between which the patient is awake, and presses so often; the whole day when left out.',
      optional: true,
    }),
  },
};

const options = {
  doc: 'When the patient presses: listed moments, or at random.',
  default: { kind: 'listed', moments: [] } as RequestPlan,
};

/** When the patient presses: a list of moments, as yet in the order of the file, or a Poisson process. */
export const requestsField: Field<RequestPlan> = declare<RequestPlan, typeof options>(options, {
  form: 'list of moments, or { mean_per_day: 5, between: [08:00, 22:00] }',
  parts: random.fields,
  jsonSchema: { anyOf: [listed.jsonSchema, mapSchema(random)] },
  show: (plan) =>
    plan.kind === 'random'
      ? `${plan.meanPerDay} a day`
      : plan.moments.map((at) => durationText(at)).join(', ') || 'none',
  read: (input, context) =>
    Array.isArray(input)
      ? andThen(listed.read(input, context), (moments) => value({ kind: 'listed', moments }))
      : andThen(readFields(random, input, context), ({ mean_per_day, between }) =>
          value({ kind: 'random', meanPerDay: mean_per_day, between: between ?? null }),
        ),
});
