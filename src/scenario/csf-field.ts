import { declare } from '../fields/declare.ts';
import { concentration, flow, readFields, suggestion, volume } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { andThen, mapOf, problem, problemsBelow, standing, value } from '../fields/reading.ts';
import { quoted } from '../units/quoted.ts';
import type { Field, Reading, ReadingContext, Values } from '../fields/index.ts';
import type { CsfPlan } from './scenario.ts';

type Band = readonly [number, number];

const edge = concentration({ doc: 'An edge of the band.' });

const band: Field<Band | undefined> = declare<Band, { readonly doc: string; readonly optional: true }>(
  { doc: 'Concentrations below and above which hours are counted.', optional: true },
  {
    form: 'two concentrations ([2 ug/mL, 12 ug/mL])',
    jsonSchema: { type: 'array', items: edge.jsonSchema, minItems: 2, maxItems: 2 },
    show: ([low, high]) => `[${edge.show(low as never)}, ${edge.show(high as never)}]`,
    read: (input, context) => {
      if (!Array.isArray(input) || input.length !== 2)
        return problem(`${standing(input)}; here belong two concentrations, as in [2 ug/mL, 12 ug/mL].`);
      const [low, high] = [edge.read(input[0], context), edge.read(input[1], context)];
      if (!low.ok || !high.ok) return { ok: false, problems: problemsBelow([[0, low], [1, high]]) }; // prettier-ignore
      return low.value < high.value
        ? value([low.value, high.value])
        : problem('A band goes from its lower concentration to its higher one.');
    },
  },
);

const fields = {
  volume: volume({ doc: 'Volume in which the drug spreads at once.', above: 0 }),
  clearance: flow({ doc: 'Volume that is cleared of the drug per time.', above: 0 }),
  peripheral_volume: volume({ doc: 'Volume of a second compartment.', optional: true, above: 0 }),
  exchange: flow({ doc: 'Flow between the two compartments.', optional: true, above: 0 }),
  band,
};

const set = { fields, onlyWith: { peripheral_volume: 'exchange', exchange: 'peripheral_volume' } };

const options = {
  doc: 'The cerebrospinal fluid that each drug spreads in.',
  default: [] as readonly CsfPlan[],
};

/** The cerebrospinal fluid of each drug that the file names here. */
export const csfField: Field<readonly CsfPlan[]> = declare<readonly CsfPlan[], typeof options>(options, {
  form: 'map of drugs ({ morphine: { volume: 62 mL, clearance: 0.2 mL/min } })',
  parts: fields,
  jsonSchema: {
    type: 'object',
    additionalProperties: { description: 'The cerebrospinal fluid of one drug.', ...mapSchema(set) },
  },
  show: (plans) => (plans.length === 0 ? 'none' : `${plans.length} drugs`),
  read: (input, context) => {
    const map = mapOf(input);
    if (map === null)
      return problem(
        `${standing(input)}; here belong drugs, as in { morphine: { volume: 62 mL, clearance: 0.2 mL/min } }.`,
      );
    const readings = Object.entries(map).map(([name, each]) => [name, readOne(name, each, context)] as const);
    const problems = problemsBelow(readings);
    return problems.length > 0
      ? { ok: false, problems }
      : value(readings.flatMap(([, reading]) => (reading.ok ? [reading.value] : [])));
  },
});

function readOne(name: string, input: unknown, context: ReadingContext): Reading<CsfPlan> {
  const drug = context.drug(name);
  if (drug < 0) {
    const message = `No label of this file holds ${quoted(name)}. ${suggestion(name, context.drugNames)}`;
    return { ok: false, problems: [{ path: [], atKey: true, message }] };
  }
  return andThen(readFields(set, input, { ...context, primary: name }), (read) => value(planOf(drug, read)));
}

function planOf(drug: number, read: Values<typeof fields>): CsfPlan {
  const { volume, clearance, peripheral_volume, exchange, band } = read;
  const peripheral =
    peripheral_volume === undefined || exchange === undefined
      ? null
      : { volume: peripheral_volume, exchange };
  return { drug, volume, clearance, peripheral, band: band ?? null };
}
