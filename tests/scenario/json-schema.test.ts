import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faults } from '../../src/catalog/faults/index.ts';
import { orders } from '../../src/catalog/orders/index.ts';
import { scenarioSchema } from '../../src/scenario/json-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

const schema = scenarioSchema();
const whole = schema['else'] as Schema;
const validate = new Ajv2020({ strict: false }).compile(schema);
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
    expect(whole['required']).toEqual(['pumpsim', 'duration', 'drugs']);
    expect(whole['additionalProperties']).toBe(false);
  });

  it('knows every kind of fault and of order, with its own fields', () => {
    const words = (list: string, word: string) =>
      (below(schema, '$defs', list, 'items')['anyOf'] as Schema[]).map(
        (kind) => (below(kind, 'properties', word)['enum'] as string[])[0],
      );
    expect(words('faults', 'fault')).toEqual(faults.all.map(({ kind }) => kind));
    expect(words('orders', 'order')).toEqual(orders.all.map(({ kind }) => kind));
  });

  it('lets a fault wait for a fact, and an order be entered wrongly', () => {
    const form = (list: string, word: string, kind: string): Schema =>
      (below(schema, '$defs', list, 'items')['anyOf'] as Schema[]).find((each) =>
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
    const silent = all(schema).filter(
      (part) =>
        'type' in part &&
        'properties' in part &&
        part['type'] === 'object' &&
        Object.values(part['properties'] as Record<string, Schema>).some(
          (field) => !('description' in field || '$ref' in field),
        ),
    );
    expect(silent).toEqual([]);
    expect(below(schema, '$defs', 'faults')['description']).toBe('What goes wrong, and when.');
  });

  it('has patterns that let good quantities through and no others', () => {
    const pattern = (...path: readonly (string | number)[]) =>
      new RegExp(below(whole, ...path)['pattern'] as string);
    const filled = pattern('properties', 'pump', 'properties', 'filled');
    expect(['18 mL', '18mL', '1.5e3 uL', '300 µL'].every((text) => filled.test(text))).toBe(true);
    expect(['18', '18 mg', '18 ML', 'mL', '18 mL/day'].some((text) => filled.test(text))).toBe(false);
    const duration = pattern('properties', 'duration');
    expect(['45 days', '20 days 14 h 30 min', '1 week'].every((text) => duration.test(text))).toBe(true);
    expect(['45', '45 months', 'days'].some((text) => duration.test(text))).toBe(false);
  });

  it('shows a default only where it could be written so', () => {
    expect(below(whole, 'properties', 'seed')['default']).toBe(1);
    expect(below(whole, 'properties', 'report', 'properties', 'every')['default']).toBe('1 h');
    // Nothing can be written that means what these mean when they are left out.
    expect(below(whole, 'properties', 'expect_problem')).not.toHaveProperty('default');
    expect(below(whole, 'properties', 'patient', 'properties', 'requests')).not.toHaveProperty('default');
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

describe('the JSON Schema of a scenario that extends another', () => {
  const fits = (text: string) => validate(parse(text));
  const base = `pumpsim: 1
duration: 7 days
drugs: { morphine: 10 mg/mL }
`;

  it('asks for nothing that the other may say', () => {
    expect(fits('extends: base.yaml')).toBe(true);
    expect(
      fits('extends: base.yaml\nprogram: { patient_bolus: { max: 4 }, dose_limit: { per: 12 h } }'),
    ).toBe(true);
    expect(fits('extends: base.yaml\ndrugs: {}')).toBe(true);
    expect(
      fits(
        'extends: base.yaml\npatient: { requests: { between: [08:00, 22:00] }, csf: { morphine: { volume: 62 mL } } }',
      ),
    ).toBe(true);
  });

  it('asks for all of it where there is no other', () => {
    expect(fits(base)).toBe(true);
    expect(fits(base.replace('duration: 7 days\n', ''))).toBe(false);
    expect(fits(`${base}program: { patient_bolus: { dose: 1 mg, over: 5 min, max: 4 } }`)).toBe(false);
    expect(fits(`${base}program: { dose_limit: { per: 12 h } }`)).toBe(false);
    expect(fits(`${base}patient: { requests: { between: [08:00, 22:00] } }`)).toBe(false);
    expect(fits(`${base}patient: { csf: { morphine: { volume: 62 mL } } }`)).toBe(false);
    expect(fits(base.replace('{ morphine: 10 mg/mL }', '{}'))).toBe(false);
  });

  it('wants the entries of a list whole, because lists replace', () => {
    const fault = (entry: string) => `extends: base.yaml\nfaults: [{ ${entry} }]`;
    expect(fits(fault('at: 3 days, fault: motor-stall'))).toBe(true);
    expect(fits(fault('fault: motor-stall'))).toBe(false);
    expect(fits('extends: base.yaml\nprogram: { boluses: [{ dose: 0.1 mg }] }')).toBe(false);
    expect(fits('extends: base.yaml\nprogram: { basal: [{ rate: 1 mg/day }] }')).toBe(false);
  });

  it('knows the same keys and values', () => {
    expect(fits('extends: base.yaml\ndurations: 7 days')).toBe(false);
    expect(fits('extends: base.yaml\nduration: 7 mg')).toBe(false);
    expect(fits('extends: base.yaml\nprogram: { patient_bolus: { maxx: 4 } }')).toBe(false);
    const keysOf = (part: Schema) => Object.keys(below(part, 'properties'));
    expect(keysOf(below(schema, 'then'))).toEqual(keysOf(whole));
    expect(below(schema, 'then', 'properties', 'program', 'properties', 'dose_limit')).toMatchObject({
      description: 'The most of the primary drug that may be programmed in any window.',
      properties: { per: { description: 'The rolling window.' } },
    });
  });
});
