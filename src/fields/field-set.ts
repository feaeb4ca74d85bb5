import { mapOf, problemsBelow, standing, value } from './reading.ts';
import { suggestion } from './suggestion.ts';
import { quoted } from '../units/quoted.ts';
import type { Field, FieldProblem, Fields, Reading, ReadingContext, Values } from './field.ts';

/** A set of fields and the rules between them. */
export interface FieldSet<F extends Fields> {
  readonly fields: F;
  /** Groups of fields of which exactly one must be given. */
  readonly exactlyOne?: readonly (readonly string[])[];
  /** Groups of fields of which at least one must be given. */
  readonly atLeastOne?: readonly (readonly string[])[];
  /** Fields that make sense only beside another: `{ length: 'narrowing' }`. */
  readonly onlyWith?: Readonly<Record<string, string>>;
}

type Written = Readonly<Record<string, unknown>>;

/**
 * Read a map by its fields: every key known, every required field there, the rules between them kept, and every
 * value good; all that is wrong is reported. A dose or rate beside a key `drug` is read in that drug's unit.
 */
export function readFields<F extends Fields>(
  set: FieldSet<F>,
  input: unknown,
  context: ReadingContext,
): Reading<Values<F>> {
  const { values, problems } = readEach(set, input, context);
  return problems.length > 0 ? { ok: false, problems } : value(values as Values<F>);
}

/** As `readFields`, but with the values that could be read although others could not; those are undefined. */
export function readEach<F extends Fields>(
  set: FieldSet<F>,
  input: unknown,
  context: ReadingContext,
): { readonly values: Partial<Values<F>>; readonly problems: readonly FieldProblem[] } {
  const map = mapOf(input);
  if (map === null) return { values: {}, problems: [notMap(set, input)] };
  const around = besideDrug(map, context);
  const values: Record<string, unknown> = {};
  const problems = [...unknownKeys(set, map), ...missingFields(set, map), ...brokenRules(set, map)];
  for (const [key, field] of Object.entries<Field<unknown>>(set.fields)) {
    if (!Object.hasOwn(map, key)) {
      values[key] = field.default;
      continue;
    }
    const reading = field.read(map[key], around);
    values[key] = reading.ok ? reading.value : reading.rest;
    problems.push(...problemsBelow([[key, reading]]));
  }
  return { values: values as Partial<Values<F>>, problems };
}

/** The drugs that a map names with a concentration, in all of its fields. */
export function drugsBelow(
  fields: Fields,
  input: unknown,
): readonly (readonly [name: string, concentration: unknown])[] {
  const map = mapOf(input) ?? {};
  return Object.entries(fields).flatMap(([key, field]) =>
    Object.hasOwn(map, key) ? (field.drugsIn?.(map[key]) ?? []) : [],
  );
}

function notMap({ fields }: FieldSet<Fields>, input: unknown): FieldProblem {
  return {
    path: [],
    message: `${standing(input)}; here belongs a map of ${Object.keys(fields).join(', ')}.`,
  };
}

function unknownKeys({ fields }: FieldSet<Fields>, map: Written): FieldProblem[] {
  return Object.keys(map)
    .filter((key) => !Object.hasOwn(fields, key))
    .map((key) => ({
      path: [key],
      atKey: true,
      message: `There is no key ${quoted(key)} here. ${suggestion(key, Object.keys(fields))}`,
    }));
}

function missingFields({ fields, exactlyOne = [] }: FieldSet<Fields>, map: Written): FieldProblem[] {
  return Object.entries(fields)
    .filter(([key, field]) => !Object.hasOwn(map, key) && !field.optional && !('default' in field))
    .filter(([key]) => !exactlyOne.some((group) => group.includes(key)))
    .map(([key, { form }]) => ({ path: [], message: `${quoted(key)} is missing. Write it as: ${form}.` }));
}

function brokenRules(
  { exactlyOne = [], atLeastOne = [], onlyWith = {} }: FieldSet<Fields>,
  map: Written,
): FieldProblem[] {
  const crowds = exactlyOne.flatMap((group): FieldProblem[] => {
    const [first, ...others] = group.filter((key) => Object.hasOwn(map, key));
    if (first === undefined)
      return [{ path: [], message: `Exactly one of ${group.join(', ')} is needed; none is given.` }];
    return others.map((key) => ({
      path: [key],
      atKey: true,
      message: `${quoted(key)} stands beside ${quoted(first)}; of ${group.join(', ')} exactly one may be given.`,
    }));
  });
  const strays = Object.entries(onlyWith)
    .filter(([key, partner]) => Object.hasOwn(map, key) && !Object.hasOwn(map, partner))
    .map(([key, partner]): FieldProblem => ({
      path: [key],
      atKey: true,
      message: `${quoted(key)} needs ${quoted(partner)} beside it.`,
    }));
  const blanks = atLeastOne
    .filter((group) => !group.some((key) => Object.hasOwn(map, key)))
    .map((group): FieldProblem => ({
      path: [],
      message: `At least one of ${group.join(', ')} is needed; none is given.`,
    }));
  return [...crowds, ...blanks, ...strays];
}

function besideDrug({ drug }: Written, context: ReadingContext): ReadingContext {
  return typeof drug === 'string' && context.drug(drug) >= 0 ? { ...context, primary: drug } : context;
}
