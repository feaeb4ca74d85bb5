import { orders } from '../catalog/orders/index.ts';
import { registry } from '../catalog/registry.ts';
import { declare } from '../fields/declare.ts';
import { drugsBelow } from '../fields/index.ts';
import { mapOf, problem, problemsBelow, standing, value } from '../fields/reading.ts';
import { enteredField } from './entered-field.ts';
import { commonFields, entriesSchema, readEntry } from './entry.ts';
import type { Field, Reading, ReadingContext } from '../fields/index.ts';
import type { Entered } from './entered-field.ts';
import type { OrderEntry } from './scenario.ts';

type Orders = readonly OrderEntry[];

/** The kinds of order as a file writes them: one that programs the pump may say what the pump got instead. */
const forms = registry(
  orders.word,
  orders.all.map((kind) =>
    kind.enters.length === 0 ? kind : { ...kind, fields: { ...kind.fields, entered: enteredField(kind) } },
  ),
);

const options = { doc: 'What a clinician does, in time.', default: [] as Orders };

/** The orders, in the order of the file. What is wrong with one does not keep the others from being read. */
export const ordersField: Field<Orders> = declare<Orders, typeof options>(options, {
  form: 'list of orders ({ at: 10 days, order: set-basal, … })',
  jsonSchema: entriesSchema(forms, commonFields),
  show: () => 'none',
  drugsIn: (input) => (Array.isArray(input) ? input : []).flatMap(drugsOfOrder),
  read: (input, context) => {
    if (!Array.isArray(input)) return problem(`${standing(input)}; here belongs a list of orders.`);
    const readings = readInTime(input, context);
    const rest = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
    const problems = problemsBelow(readings.entries());
    return problems.length > 0 ? { ok: false, problems, rest } : value(rest);
  },
});

/** Orders by moment, because a refill may name another primary drug, which the doses after it are then amounts of. */
function readInTime(input: readonly unknown[], context: ReadingContext): readonly Reading<OrderEntry>[] {
  const readings = new Array<Reading<OrderEntry>>(input.length);
  let { primary } = context;
  for (const index of byMoment(input, context)) {
    const reading = readOrder(input[index], index, { ...context, primary });
    readings[index] = reading;
    const chosen = reading.ok ? reading.value.values['primary'] : undefined;
    if (typeof chosen === 'number') primary = context.drugNames[chosen] ?? primary;
  }
  return readings;
}

function readOrder(input: unknown, index: number, context: ReadingContext): Reading<OrderEntry> {
  const entry = readEntry(forms, commonFields, input, context);
  if (!entry.ok) return { ok: false, problems: entry.problems };
  const { common, values } = entry.value;
  const kind = orders.find(entry.value.kind.kind) ?? entry.value.kind;
  const { entered, ...own } = values as Readonly<Record<string, unknown>> & { readonly entered?: Entered };
  const order = { index, name: common.name ?? kind.kind, at: common.at, kind };
  if (entered === undefined || kind.kind !== 'refill')
    return value({ ...order, values: own, entered: entered ?? null });
  // What is entered at a refill is what the pump is told of it.
  return own['told'] === undefined
    ? value({ ...order, values: { ...own, told: entered }, entered: null })
    : {
        ok: false,
        problems: [
          {
            path: ['entered'],
            atKey: true,
            message: '"entered" stands beside "told"; both say what the pump is told. Give one of them.',
          },
        ],
      };
}

function byMoment(input: readonly unknown[], context: ReadingContext): readonly number[] {
  const moments = input.map((each) => commonFields.at.read(mapOf(each)?.['at'], context));
  const at = (index: number) => (moments[index]?.ok ? moments[index].value : Infinity);
  return [...input.keys()].sort((a, b) => (at(a) === at(b) ? a - b : at(a) - at(b)));
}

function drugsOfOrder(input: unknown): readonly (readonly [name: string, concentration: unknown])[] {
  const kind = mapOf(input)?.['order'];
  const fields = typeof kind === 'string' ? forms.find(kind)?.fields : undefined;
  return fields === undefined ? [] : drugsBelow(fields, input);
}
