import { standing } from '../../fields/reading.ts';
import { quoted } from '../../units/quoted.ts';
import type { Path } from '../../scenario/tree.ts';
import type { JsonSchema } from '../result-schema/parts.ts';

/** Where something is not as it should be, and what is wrong with it. */
export interface Flaw {
  readonly path: Path;
  readonly message: string;
}

type Parts = Readonly<Record<string, JsonSchema>>;
type Item = Readonly<Record<string, unknown>>;

interface Kind {
  readonly name: string;
  readonly holds: (value: unknown) => boolean;
}

const isMap = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The types of JSON Schema. A number beyond what a computer counts is read as infinite, and is none. */
const kinds: Readonly<Record<string, Kind>> = {
  object: { name: 'a map', holds: isMap },
  array: { name: 'a list', holds: Array.isArray },
  string: { name: 'a text', holds: (value) => typeof value === 'string' },
  number: { name: 'a number', holds: Number.isFinite },
  integer: { name: 'a whole number', holds: Number.isInteger },
  boolean: { name: 'true or false', holds: (value) => typeof value === 'boolean' },
  null: { name: 'null', holds: (value) => value === null },
};

/**
 * The first place, in the order of a schema, where a value is not what the schema says; null where it is.
 *
 * Reads what the schema of results is written in: type, const, enum, minimum, properties, patternProperties,
 * additionalProperties, required, items, minItems, maxItems and anyOf. A general validator would do the same, but it tells of every form
 * of an `anyOf` why it is not that one; a person wants to know what is wrong with the one that was meant.
 */
export function firstFlaw(value: unknown, schema: JsonSchema, path: Path = []): Flaw | null {
  return (
    flawOfForms(value, schema, path) ??
    flawOfValue(value, schema, path) ??
    (isMap(value) ? flawOfMap(value, schema, path) : null) ??
    (Array.isArray(value) ? flawOfList(value, schema, path) : null)
  );
}

function flawOfForms(value: unknown, { anyOf }: JsonSchema, path: Path): Flaw | null {
  if (anyOf === undefined) return null;
  const forms = anyOf as readonly JsonSchema[];
  const flaw = firstFlaw(value, meant(value, forms), path);
  return flaw === null || forms.some((form) => firstFlaw(value, form, path) === null) ? null : flaw;
}

function flawOfValue(value: unknown, schema: JsonSchema, path: Path): Flaw | null {
  const { type, const: only, enum: words, minimum } = schema;
  const kind = kinds[type as string];
  if (kind !== undefined && !kind.holds(value)) return unlike(value, kind.name, path);
  if (only !== undefined && value !== only) return unlike(value, JSON.stringify(only), path);
  if (Array.isArray(words) && !words.includes(value))
    return typeof value === 'string'
      ? { path, message: `${quoted(value)} is not known here.` }
      : unlike(value, 'a word', path);
  if (typeof minimum === 'number' && (value as number) < minimum)
    return { path, message: `This is ${String(value)}; it may not be below ${minimum}.` };
  return null;
}

function unlike(value: unknown, wanted: string, path: Path): Flaw {
  return { path, message: `${value === null ? 'This is null' : standing(value)}; here belongs ${wanted}.` };
}

function flawOfMap(map: Item, schema: JsonSchema, path: Path): Flaw | null {
  const { properties = {}, patternProperties = {}, additionalProperties, required = [] } = schema;
  const own = properties as Parts;
  for (const [key, part] of Object.entries(own)) {
    const below = [...path, key];
    const isThere = Object.hasOwn(map, key);
    if (!isThere && !(required as readonly string[]).includes(key)) continue;
    const flaw = isThere ? firstFlaw(map[key], part, below) : { path: below, message: 'This is missing.' };
    if (flaw !== null) return flaw;
  }
  const patterns = Object.entries(patternProperties as Parts);
  for (const [key, value] of Object.entries(map)) {
    if (Object.hasOwn(own, key)) continue;
    const below = [...path, key];
    const [, part = additionalProperties] = patterns.find(([pattern]) => new RegExp(pattern).test(key)) ?? [];
    const flaw =
      part === false
        ? { path: below, message: 'Nothing of this name belongs here.' }
        : firstFlaw(value, (part ?? {}) as JsonSchema, below);
    if (flaw !== null) return flaw;
  }
  return null;
}

function flawOfList(list: readonly unknown[], schema: JsonSchema, path: Path): Flaw | null {
  const { items, minItems = 0, maxItems = Infinity } = schema;
  if (list.length < (minItems as number) || list.length > (maxItems as number))
    return { path, message: `This list has ${list.length} entries, and not as many as belong here.` };
  if (items === undefined) return null;
  for (const [index, each] of list.entries()) {
    const flaw = firstFlaw(each, items as JsonSchema, [...path, index]);
    if (flaw !== null) return flaw;
  }
  return null;
}

/** The form that a value comes nearest to: the word for its kind counts more than all keys that it shares. */
function meant(value: unknown, forms: readonly JsonSchema[]): JsonSchema {
  const nearness = forms.map((form) => nearnessOf(value, form));
  return forms[nearness.indexOf(Math.max(...nearness))] as JsonSchema;
}

function nearnessOf(value: unknown, { type, properties = {} }: JsonSchema): number {
  if (!isMap(value)) return type === 'null' ? 0 : 1;
  const parts = Object.entries(properties as Parts).filter(([key]) => Object.hasOwn(value, key));
  const says = parts.some(([key, { enum: words }]) => isOnlyWord(words, value[key]));
  return (type === 'object' ? 1 : 0) + parts.length + (says ? 1000 : 0);
}

function isOnlyWord(words: unknown, value: unknown): boolean {
  return Array.isArray(words) && words.length === 1 && words[0] === value;
}
