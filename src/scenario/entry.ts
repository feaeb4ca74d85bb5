import { choice, moment, readFields, suggestion, text } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { andThen, mapOf, problem, standing, value } from '../fields/reading.ts';
import { quoted } from '../units/quoted.ts';
import type { Registry } from '../catalog/registry.ts';
import type { Kind } from '../catalog/kinds.ts';
import type { FieldProblem, Fields, Reading, ReadingContext, Values } from '../fields/index.ts';

/** What every order and every fault says beside the fields of its kind. */
export const commonFields = {
  at: moment({ doc: 'When it happens.' }),
  name: text({ doc: 'What it is called in results; its kind when left out.', optional: true }),
};

/** One entry of a list of kinds: which kind it is, what all of that list say, and what its kind alone says. */
export interface Entry<K extends Kind, F extends Fields> {
  readonly kind: K;
  readonly common: Values<F>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Read one entry: the word below the registry's own key says which kind it is, and so which other keys there are. */
export function readEntry<K extends Kind, F extends Fields>(
  registry: Registry<K>,
  common: F,
  input: unknown,
  context: ReadingContext,
): Reading<Entry<K, F>> {
  const { word } = registry;
  const map = mapOf(input);
  if (map === null)
    return problem(`${standing(input)}; here belongs one ${word}, as in { at: 3 days, ${word}: … }.`);
  const kind = findKind(registry, map);
  if (!kind.ok) return { ok: false, problems: [...kind.problems, ...commonProblems(common, map, context)] };
  const { fields, exactlyOne, atLeastOne, onlyWith } = kind.value;
  const all = { ...common, ...fields, [word]: wordField(registry) };
  const set = { fields: all, exactlyOne, atLeastOne, onlyWith };
  return andThen(readFields<Fields>(set, map, context), (read) => {
    const own = Object.entries(read).filter(([key]) => Object.hasOwn(fields, key));
    return value({ kind: kind.value, common: read as Values<F>, values: Object.fromEntries(own) });
  });
}

/** JSON Schema of a list of entries: of each kind one form. */
export function entriesSchema<K extends Kind>(
  { word, all }: Registry<K>,
  common: Fields,
): Readonly<Record<string, unknown>> {
  const items = all.map(({ kind, title, doc, fields, exactlyOne, atLeastOne, onlyWith }) => ({
    title,
    description: doc,
    ...mapSchema({
      fields: { ...common, ...fields, [word]: choice({ doc: title, of: [kind] }) },
      exactlyOne,
      atLeastOne,
      onlyWith,
    }),
  }));
  return { type: 'array', items: { anyOf: items } };
}

function findKind<K extends Kind>(registry: Registry<K>, map: Readonly<Record<string, unknown>>): Reading<K> {
  const { word, all } = registry;
  const words = all.map(({ kind }) => kind);
  const written = map[word];
  if (written === undefined) return problem(`${quoted(word)} is missing. It is one of ${words.join(', ')}.`);
  if (typeof written !== 'string')
    return problem(`${standing(written)}; here belongs one of ${words.join(', ')}.`, [word]);
  const kind = registry.find(written);
  return kind === undefined
    ? problem(`There is no ${word} ${quoted(written)}. ${suggestion(written, words)}`, [word])
    : value(kind);
}

/** What is wrong with the keys that every entry has, when nothing is known of the others. */
function commonProblems(
  common: Fields,
  map: Readonly<Record<string, unknown>>,
  context: ReadingContext,
): readonly FieldProblem[] {
  const known = Object.entries(map).filter(([key]) => Object.hasOwn(common, key));
  const read = readFields({ fields: common }, Object.fromEntries(known), context);
  return read.ok ? [] : read.problems;
}

function wordField<K extends Kind>({ word, all }: Registry<K>) {
  return choice({ doc: `Which kind of ${word} it is.`, of: all.map(({ kind }) => kind) });
}
