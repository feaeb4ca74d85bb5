import { alarms } from '../catalog/alarms/index.ts';
import { faults } from '../catalog/faults/index.ts';
import { orders } from '../catalog/orders/index.ts';
import { declare } from '../fields/declare.ts';
import { choice, count, duration, moment, readFields, suggestion, text } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { andThen, mapOf, value } from '../fields/reading.ts';
import { durationText } from '../units/duration-text.ts';
import { quoted } from '../units/quoted.ts';
import { boluses } from '../model/facts.ts';
import { detailsOf, factWords, reasonsOf } from './fact-words.ts';
import type { Field, FieldProblem, Reading, Values } from '../fields/index.ts';
import type { FactTrigger } from './scenario.ts';

const words = ({ all }: { readonly all: readonly { readonly kind: string }[] }) =>
  all.map(({ kind }) => kind);

const details = {
  bolus: choice({ doc: 'Only of boluses of this kind.', of: boluses, noun: 'kind of bolus', optional: true }),
  alarm: choice({ doc: 'Only of this alarm.', of: words(alarms), noun: 'alarm', optional: true }),
  because: text({ doc: 'Only with this reason.', optional: true }),
  fault: choice({ doc: 'Only of faults of this kind.', of: words(faults), noun: 'fault', optional: true }),
  name: text({ doc: 'Only of the fault or order of this name.', optional: true }),
  order: choice({ doc: 'Only of orders of this kind.', of: words(orders), noun: 'order', optional: true }),
  index: count({
    doc: 'Only of the fault or order at this place of its list, counted from 0.',
    optional: true,
  }),
};

const fields = {
  fact: choice({ doc: 'The kind of fact that it waits for.', of: factWords, noun: 'fact' }),
  n: count({ doc: 'Which of these facts, counted from 1.', default: 1, atLeast: 1 }),
  plus: duration({ doc: 'How long after it.', default: 0 }),
  ...details,
};

const set = { fields };
const fixed = moment({ doc: 'When it begins.' });
const options = { doc: 'When it begins: at a moment, or on a fact.' };

/** When a fault begins: at a moment (ms from start), or so long after the n-th fact of a kind. */
export const onset: Field<number | FactTrigger> = declare<number | FactTrigger, typeof options>(options, {
  form: 'moment ("36 h", "day 20 14:30", "2026-01-25T14:30"), or { fact: bolus-started, n: 3, plus: 5 min }',
  parts: fields,
  jsonSchema: { anyOf: [fixed.jsonSchema, mapSchema(set)] },
  show: (at) => (typeof at === 'number' ? durationText(at) : at.fact),
  read: (input, context) =>
    mapOf(input) === null ? fixed.read(input, context) : andThen(readFields(set, input, context), triggerOf),
});

function triggerOf({ fact, n, plus, ...filter }: Values<typeof fields>): Reading<FactTrigger> {
  const given = Object.entries(filter).filter(([, word]) => word !== undefined);
  const problems = given.flatMap(([detail, word]) => misfit(fact, detail, word));
  return problems.length > 0
    ? { ok: false, problems }
    : value({ fact, n, plus, filter: Object.fromEntries(given) });
}

/** A detail that facts of this kind do not have, or a reason that they never give. */
function misfit(fact: string, detail: string, word: unknown): readonly FieldProblem[] {
  const own = detailsOf(fact);
  if (!own.includes(detail)) {
    const instead = own.length === 0 ? 'Leave it out' : `They are told apart by ${own.join(', ')}`;
    return [
      {
        path: [detail],
        atKey: true,
        message: `Facts ${quoted(fact)} have no ${quoted(detail)}. ${instead}.`,
      },
    ];
  }
  const known = reasonsOf(fact);
  if (detail !== 'because' || known.includes(String(word))) return [];
  const message = `No ${quoted(fact)} is because of ${quoted(String(word))}. ${suggestion(String(word), known)}`;
  return [{ path: [detail], message }];
}
