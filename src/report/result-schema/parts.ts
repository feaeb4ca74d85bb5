/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The units of the result's keys, as a description names them. */
type Unit = 'ms' | 'µL' | 'kPa' | 'µL/h' | '%' | 'percentage points' | 'h' | 'µg' | 'IU' | 'µg/mL' | 'IU/mL';

/** A number with its unit: `12.5`. */
export const number = (doc: string, unit: Unit): JsonSchema => ({
  type: 'number',
  description: `${doc}; ${unit}.`,
});
/** An instant or a length of time, a whole number of milliseconds. */
export const milliseconds = (doc: string): JsonSchema => ({ type: 'integer', description: `${doc}; ms.` });
export const moment = (doc: string): JsonSchema => milliseconds(`${doc}, from the start of the run`);
export const volume = (doc: string): JsonSchema => number(doc, 'µL');
export const count = (doc: string): JsonSchema => ({
  type: 'integer',
  minimum: 0,
  description: `${doc}; a count.`,
});
export const text = (doc: string): JsonSchema => ({ type: 'string', description: `${doc}.` });
export const word = (doc: string, of: readonly string[]): JsonSchema => ({
  enum: of,
  description: `${doc}.`,
});

/** The same, or null; the reason for null is part of what is said. */
export const orNull = (schema: JsonSchema, why: string): JsonSchema => {
  const { description, ...rest } = schema;
  return { description: `${String(description)} Null: ${why}.`, anyOf: [rest, { type: 'null' }] };
};

export const listOf = (doc: string, items: JsonSchema): JsonSchema => ({
  type: 'array',
  description: `${doc}.`,
  items,
});

/** The lower and the upper edge of a band. */
export const edges = (doc: string): JsonSchema => ({
  ...listOf(doc, { type: 'number' }),
  minItems: 2,
  maxItems: 2,
});

/** A map of fixed keys, all of them there but for the optional ones. */
export const mapOf = (
  doc: string,
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  description: `${doc}.`,
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

/** A map whose keys are the names of drugs. */
export const byDrug = (doc: string, of: JsonSchema): JsonSchema => ({
  type: 'object',
  description: `${doc}, by drug.`,
  additionalProperties: of,
});

/** How the amounts of a drug are counted. */
export type AmountUnit = 'ug' | 'iu';

export const amountUnits = ['ug', 'iu'] as const;

export const amount = (doc: string, unit: AmountUnit): JsonSchema => number(doc, unit === 'ug' ? 'µg' : 'IU');
export const concentration = (doc: string, unit: AmountUnit): JsonSchema =>
  number(doc, unit === 'ug' ? 'µg/mL' : 'IU/mL');

/** `missed_ug` and `missed_iu`: the second is there only where a drug is dosed in international units. */
export function amountsByDrug<What extends string>(
  what: What,
  doc: string,
): Record<`${What}_ug` | `${What}_iu`, JsonSchema> {
  const of = (unit: AmountUnit) => byDrug(doc, amount(doc, unit));
  return { [`${what}_ug`]: of('ug'), [`${what}_iu`]: of('iu') } as ReturnType<typeof amountsByDrug<What>>;
}

/** The keys of several such amounts that may be missing. */
export const inUnits = (...what: readonly string[]): readonly string[] => what.map((each) => `${each}_iu`);
