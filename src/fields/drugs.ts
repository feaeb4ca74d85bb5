import { dimensions } from '../units/dimension.ts';
import { quantityText } from '../units/quantity-text.ts';
import { quoted } from '../units/quoted.ts';
import { concentration } from './amounts.ts';
import { boundsOr } from './bounds.ts';
import { declare } from './declare.ts';
import { mapOf, problem, problemsBelow, standing, value } from './reading.ts';
import { suggestion } from './suggestion.ts';
import type { Concentration } from '../units/quantity.ts';

import type { Bounds } from './bounds.ts';
import type { FieldOptions, ValueOf } from './declare.ts';
import type { Field, Reading, ReadingContext } from './field.ts';

/** Letters and digits of any script first, so that a name can head a column and no name is mistaken for a part of the language. */
const properName = /^[\p{L}\p{N}][^\p{C}\p{Zl}\p{Zp}]{0,59}$/u;

/** A pump holds three or four drugs at most; that of them a scenario may come to name more than these is our choice. */
const mostDrugs = 20;

/**
 * A drug of the scenario by its name; its value is the drug's index.
 *
 * A field called `drug` is the drug of the doses and rates beside it.
 */
export const drugName = <const O extends FieldOptions<number>>(options: O): Field<ValueOf<O, number>> =>
  declare<number, O>(options, {
    form: 'name of a drug',
    jsonSchema: { type: 'string' },
    show: String,
    read: (input, context) => {
      if (typeof input !== 'string') return problem(`${standing(input)}; here belongs the name of a drug.`);
      const index = context.drug(input);
      return index < 0
        ? problem(`There is no drug ${quoted(input)}. ${suggestion(input, context.drugNames)}`)
        : value(index);
    },
  });

/**
 * What a label says or a syringe holds: `{ morphine: 10 mg/mL }`.
 *
 * Its value holds one concentration for every drug of the scenario, in their order; 0 for one that is not named.
 */
export const concentrations = <const O extends FieldOptions<readonly number[]> & Bounds>(
  options: O,
): Field<ValueOf<O, readonly Concentration[]>> => {
  const each = concentration({ doc: 'The concentration of one drug.', ...boundsOr(options, {}) });
  return declare<readonly Concentration[], O>(options, {
    form: 'map of drugs and their concentrations ({ morphine: 10 mg/mL })',
    jsonSchema: { type: 'object', additionalProperties: each.jsonSchema },
    show: (mixture) => mixture.map((part) => quantityText(part, dimensions.massConcentration)).join(', '),
    drugsIn: (input) => Object.entries(mapOf(input) ?? {}),
    read: (input, context) => {
      const map = mapOf(input);
      if (map === null)
        return problem(
          `${standing(input)}; here belong drugs with their concentrations, as in { morphine: 10 mg/mL }.`,
        );
      const readings = Object.entries(map).map(
        ([name, text]) => [name, readOne(name, text, each, context)] as const,
      );
      const problems = problemsBelow(readings);
      if (problems.length > 0) return { ok: false, problems };
      const found = new Map(readings.map(([name, reading]) => [name, reading.ok ? reading.value : 0]));
      return value(context.drugNames.map((name) => (found.get(name) ?? 0) as Concentration));
    },
  });
};

function readOne(
  name: string,
  text: unknown,
  each: Field<Concentration>,
  context: ReadingContext,
): Reading<Concentration> {
  const wrong = (message: string): Reading<never> => ({
    ok: false,
    problems: [{ path: [], atKey: true, message }],
  });
  if (!properName.test(name))
    return wrong(
      `${quoted(name)} cannot be a drug's name; a name begins with a letter or digit and has at most 60 characters.`,
    );
  return context.drug(name) < mostDrugs
    ? each.read(text, { ...context, primary: name })
    : wrong(`A scenario has at most ${mostDrugs} drugs; ${quoted(name)} is one too many.`);
}
