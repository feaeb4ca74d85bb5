import { describe, expect, it } from 'vitest';
import { faults } from '../../src/catalog/faults/index.ts';
import { orders } from '../../src/catalog/orders/index.ts';
import { scenarioSchema } from '../../src/scenario/json-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

const schema = scenarioSchema();
const below = (from: Schema, ...path: readonly (string | number)[]): Schema =>
  path.reduce<Schema>((here, key) => here[key] as Schema, from);

/** Every schema inside a schema. */
const all = (from: unknown): Schema[] =>
  typeof from === 'object' && from !== null ? [from as Schema, ...Object.values(from).flatMap(all)] : [];

describe('the JSON Schema of a scenario', () => {
  it('is plain JSON of the draft that editors know', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('asks for what a file must say', () => {
    expect(schema['required']).toEqual(['pumpsim', 'duration', 'drugs']);
    expect(schema['additionalProperties']).toBe(false);
  });

  it('knows every kind of fault and of order, with its own fields', () => {
    const words = (list: string, word: string) =>
      (below(schema, 'properties', list, 'items')['anyOf'] as Schema[]).map(
        (kind) => (below(kind, 'properties', word)['enum'] as string[])[0],
      );
    expect(words('faults', 'fault')).toEqual(faults.all.map(({ kind }) => kind));
    expect(words('orders', 'order')).toEqual(orders.all.map(({ kind }) => kind));
  });

  it('lets a fault wait for a fact, and an order be entered wrongly', () => {
    const form = (list: string, word: string, kind: string): Schema =>
      (below(schema, 'properties', list, 'items')['anyOf'] as Schema[]).find((each) =>
        (below(each, 'properties', word)['enum'] as string[]).includes(kind),
      ) ?? {};
    const [, trigger] = below(form('faults', 'fault', 'motor-stall'), 'properties', 'at')[
      'anyOf'
    ] as Schema[];
    expect(trigger).toMatchObject({
      required: ['fact'],
      properties: { fact: {}, n: {}, plus: {}, bolus: {} },
    });
    expect(below(form('orders', 'order', 'bolus'), 'properties', 'entered')).toMatchObject({
      properties: { dose: {}, over: {} },
      additionalProperties: false,
    });
    expect(below(form('orders', 'order', 'stop'), 'properties')).not.toHaveProperty('entered');
    expect(form('orders', 'order', 'set-program')['allOf']).toHaveLength(1);
  });

  it('says of every key what it means', () => {
    const silent = all(below(schema, 'properties')).filter(
      (part) =>
        'type' in part &&
        'properties' in part &&
        part['type'] === 'object' &&
        Object.values(part['properties'] as Schema).some((field) => !('description' in (field as Schema))),
    );
    expect(silent).toEqual([]);
  });

  it('has patterns that let good quantities through and no others', () => {
    const pattern = (...path: readonly (string | number)[]) =>
      new RegExp(below(schema, ...path)['pattern'] as string);
    const filled = pattern('properties', 'pump', 'properties', 'filled');
    expect(['18 mL', '18mL', '1.5e3 uL', '300 µL'].every((text) => filled.test(text))).toBe(true);
    expect(['18', '18 mg', '18 ML', 'mL', '18 mL/day'].some((text) => filled.test(text))).toBe(false);
    const duration = pattern('properties', 'duration');
    expect(['45 days', '20 days 14 h 30 min', '1 week'].every((text) => duration.test(text))).toBe(true);
    expect(['45', '45 months', 'days'].some((text) => duration.test(text))).toBe(false);
  });

  it('has no pattern that takes forever', () => {
    const hostile = [
      `1 ${'m'.repeat(5_000)}`,
      `1 ${'mg/'.repeat(2_000)}`,
      `${'1 h '.repeat(2_000)}x`,
      '9'.repeat(20_000),
    ];
    const started = performance.now();
    for (const { pattern } of all(schema))
      if (typeof pattern === 'string') for (const text of hostile) new RegExp(pattern).test(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
