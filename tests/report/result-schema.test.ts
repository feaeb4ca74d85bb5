import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compile, readScenario, simulate } from '../../src/index.ts';
import { resultSchema } from '../../src/report/result-schema/index.ts';
import { eventful } from '../cli/scenarios.ts';
import { aResult, changed, written, type Json } from './a-result.ts';

const schema = resultSchema();
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const read = (file: string) => readFileSync(folder + file, 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.yaml') && !file.startsWith('refused'),
);

/** What a validator says of a result, the deepest places first. */
function complaints(result: unknown): readonly string[] {
  validate(result);
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  return errors
    .toSorted((a, b) => b.instancePath.length - a.instancePath.length)
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
}

describe('the JSON Schema of a result', () => {
  it('lets a result with everything through, series and international units included', () => {
    expect(complaints(aResult)).toEqual([]);
  });

  it.each(files)('lets the result of scenarios/%s through', (file) => {
    expect(complaints(written(simulate(readScenario(read(file), { file, read }))))).toEqual([]);
  });

  it.each(['totals', 'events'] as const)('lets a run that recorded %s through', (record) => {
    expect(complaints(written(compile(readScenario(eventful)).run({ record })))).toEqual([]);
  });

  it('is plain JSON of the draft that editors know', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});

describe('a result that is broken', () => {
  it.each([
    'surplus',
    'scenario.surplus',
    'drugs.morphine.surplus_ug',
    'drugs.hormone.delivered_ug',
    'drugs.morphine.lost_ug.spilt',
    'drugs.morphine.worst_windows.0.surplus',
    'volumes.surplus_ul',
    'requests.refused.dose-limit',
    'alarms.0.surplus',
    'faults.0.surplus',
    'refills.0.surplus',
    'facts.1.surplus',
    'ledger.surplus',
    'series.columns.morphine_intendet_ug',
  ])('has a key %s that is not known', (path) => {
    expect(complaints(changed(path, 1))).not.toEqual([]);
  });

  it.each([
    'pumpsim',
    'scenario.seed',
    'drugs.morphine.delivered_ug',
    'drugs.hormone.delivered_iu',
    'volumes.filled_ul',
    'requests.refused.dose_limit',
    'alarms.0.cleared_at_ms',
    'faults.0.missed_ug',
    'refills.0.flagged',
    'facts.0.kind',
    'startup',
    'series.columns.time',
  ])('lacks %s', (path) => {
    expect(complaints(changed(path, undefined))).not.toEqual([]);
  });

  it.each([
    ['scenario.duration_ms', 1.5],
    ['drugs.morphine.delivered_ug', '14 mg'],
    ['drugs.morphine.delivered_ug', null],
    ['alarms.0.severity', 'urgent'],
    ['faults.0.missed_ug', 12],
    ['refills.0.flagged', ['weight']],
    ['facts.0.kind', 'run-began'],
    ['pumpsim.format', 2],
    ['series.course.drugs', [{}]],
    ['series.course.csf', [{ drug: 0, volume: 62_000, clearance: 12_000, peripheral: null, band: [1] }]],
  ])('has at %s what does not belong there: %j', (path, value) => {
    expect(complaints(changed(path, value))).not.toEqual([]);
  });
});

describe('every key of the schema', () => {
  /** Units by the end of a key. */
  const units: readonly (readonly [ending: RegExp, unit: string])[] = [
    [/_ug$/, 'µg'],
    [/_iu$/, 'IU'],
    [/_ug_per_ml$/, 'µg/mL'],
    [/_iu_per_ml$/, 'IU/mL'],
    [/_ug_per_h$/, 'µg/h'],
    [/_iu_per_h$/, 'IU/h'],
    [/_ul_per_h$/, 'µL/h'],
    [/_ul$/, 'µL'],
    [/_ms$/, 'ms'],
    [/_kpa$/, 'kPa'],
    [/^hours_/, 'h'],
    [/_percent$/, '%|percentage points'],
  ];
  const keys = keysOf(schema);

  it('is described, in a sentence', () => {
    expect(keys.length).toBeGreaterThan(150);
    expect(keys.filter(([, { description }]) => !/^\S.*[.]$/.test(String(description)))).toEqual([]);
  });

  it('with its unit where it has one', () => {
    for (const [key, part] of keys) {
      const unit = units.find(([ending]) => ending.test(key))?.[1];
      const inside = part['properties'] !== undefined;
      if (unit === undefined || inside) continue;
      const amount =
        (part['additionalProperties'] as { description?: string } | undefined)?.description ?? '';
      expect(`${key}: ${String(part['description'])} ${amount}`).toMatch(new RegExp(`; (${unit})[.]`));
    }
  });
});

/** Every named property in a schema, at whatever depth. */
function keysOf(part: unknown): readonly (readonly [key: string, schema: Json])[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties, patternProperties } = part as { properties?: Json; patternProperties?: Json };
  const own = [...Object.entries(properties ?? {}), ...Object.entries(patternProperties ?? {})];
  return [
    ...own.map(([key, value]) => [key.replace(/\$$/, ''), value as Json] as const),
    ...Object.values(part).flatMap(keysOf),
  ];
}
