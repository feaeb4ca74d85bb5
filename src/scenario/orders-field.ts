import { orders } from '../catalog/orders/index.ts';
import { registry } from '../catalog/registry.ts';
import { declare } from '../fields/declare.ts';
import { drugsBelow } from '../fields/index.ts';
import { andThen, mapOf, problem, problemsBelow, standing, value } from '../fields/reading.ts';
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
  if (entered === undefined) return value({ ...order, values: own, entered: null });
  if (kind.kind === 'refill')
    return andThen(enteredAtRefill(own, entered), (got) =>
      value({ ...order, values: { ...own, ...got }, entered: null }),
    );
  return andThen(enteredDrug(own, entered, context), (got) => value({ ...order, values: own, entered: got }));
}

/** What is entered at a refill is what the pump is told of it; whether it bridges is the pump's own doing. */
function enteredAtRefill(own: Entered, { bridge = own['bridge'], ...told }: Entered): Reading<Entered> {
  if (Object.keys(told).length === 0) return value({ bridge });
  if (own['told'] === undefined) return value({ bridge, told });
  const message = '"entered" stands beside "told"; both say what the pump is told. Give one of them.';
  return { ok: false, problems: [{ path: ['entered'], atKey: true, message }] };
}

/** Another drug with the amount that was ordered: the same number, so that both drugs have one unit. */
function enteredDrug(own: Entered, entered: Entered, context: ReadingContext): Reading<Entered> {
  const { drug, basal, dose } = entered;
  if (typeof drug !== 'number' || basal !== undefined || dose !== undefined) return value(entered);
  const unit = (index: number) => context.drugUnit(context.drugNames[index] ?? '');
  const ordered = typeof own['drug'] === 'number' ? own['drug'] : context.drug(context.primary);
  if (unit(drug) !== unit(ordered)) {
    const message = `${context.drugNames[drug] ?? ''} is counted in another unit than what is ordered. Say here too how much of it is entered.`;
    return problem(message, ['entered', 'drug']);
  }
  return value(own['basal'] === undefined ? entered : { ...entered, basal: { ...own['basal'], drug } });
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
