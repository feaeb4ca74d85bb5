import { declare } from '../fields/declare.ts';
import { concentrations, drugName } from '../fields/index.ts';
import { mapOf, problem, problemsBelow, standing, value } from '../fields/reading.ts';
import type { Field } from '../fields/index.ts';
import type { Mixture } from './scenario.ts';

/** What the reservoir holds at start, and which of its drugs fixes the flow. */
export interface ReservoirDrugs {
  readonly mixture: Mixture;
  /** Index of the primary drug. */
  readonly primary: number;
}

const label = concentrations({ doc: 'Drugs and their concentrations.', above: 0 });
const primary = drugName({ doc: 'The drug that fixes the flow; the first when left out.' });

/** The drugs in the reservoir; the first is primary unless `primary`, among them or beside `drugs`, names another of them. */
export const drugsField: Field<ReservoirDrugs> = declare<ReservoirDrugs, { readonly doc: string }>(
  { doc: 'What the reservoir holds; the first drug is primary unless `primary` names another.' },
  {
    form: 'map of drugs and their concentrations ({ morphine: 10 mg/mL })',
    jsonSchema: { ...label.jsonSchema, minProperties: 1, properties: { primary: primary.jsonSchema } },
    show: ({ mixture }) => mixture.join(', '),
    drugsIn: (input) => drugsOf(input).map(([name, text]) => [name, text] as const),
    read: (input, context) => {
      if (mapOf(input) === null)
        return problem(
          `${standing(input)}; here belong drugs with their concentrations, as in { morphine: 10 mg/mL }.`,
        );
      const drugs = drugsOf(input);
      if (drugs.length === 0)
        return problem(
          'The reservoir holds no drug. Write one with its concentration, as in { morphine: 10 mg/mL }.',
        );
      const chosen = mapOf(input)?.['primary'];
      const names = drugs.map(([name]) => name);
      const among = {
        ...context,
        drugNames: names,
        drug: (name: string) => (names.includes(name) ? context.drug(name) : -1),
      };
      const mixture = label.read(Object.fromEntries(drugs), context);
      const first = chosen === undefined ? value(context.drug(context.primary)) : primary.read(chosen, among);
      return mixture.ok && first.ok
        ? value({ mixture: mixture.value, primary: first.value })
        : {
            ok: false,
            problems: [...(mixture.ok ? [] : mixture.problems), ...problemsBelow([['primary', first]])],
          };
    },
  },
);

/** The name of the primary drug that a file asks for; the first drug's where it names none, empty without drugs. */
export function primaryName({ drugs, primary: beside }: Readonly<Record<string, unknown>>): string {
  const chosen = mapOf(drugs)?.['primary'] ?? beside;
  const names = drugsOf(drugs).map(([name]) => name);
  return typeof chosen === 'string' && names.includes(chosen) ? chosen : (names[0] ?? '');
}

function drugsOf(input: unknown): readonly (readonly [name: string, concentration: unknown])[] {
  return Object.entries(mapOf(input) ?? {}).filter(([key]) => key !== 'primary');
}
