import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, readScenario, simulate } from '../../src/index.ts';
import { resultSchema } from '../../src/report/result-schema/index.ts';
import { firstFlaw } from '../../src/report/stored-result/first-flaw.ts';
import { readResult } from '../../src/report/stored-result/index.ts';
import { eventful, occlusion } from '../cli/scenarios.ts';
import { aResult, changed, written, type Json } from './a-result.ts';

/** What is told of a result that is damaged. */
function damage(json: unknown): string {
  const read = readResult(json);
  return read.ok ? '' : read.message;
}

describe('a stored result', () => {
  it('is read again as it was, its columns typed', () => {
    const result = simulate(readScenario(eventful));
    const read = readResult(written(result));
    if (!read.ok) throw new Error(read.message);
    const { series, ...rest } = result;
    const { path: _path, course: _course, ...kept } = series ?? { columns: {} };
    expect(read.value).toMatchObject(rest);
    expect(read.value.series?.columns).toEqual(kept.columns);
  });

  it.each(['totals', 'events', 'series'] as const)('of a run that recorded %s is sound', (record) => {
    expect(damage(written(compile(readScenario(occlusion)).run({ record })))).toBe('');
  });

  it.each<[path: string, value: unknown, told: string]>([
    ['scenario', undefined, 'scenario: This is missing.'],
    ['drugs.morphine.intended_ug', undefined, 'drugs.morphine.intended_ug: This is missing.'],
    [
      'drugs.morphine.intended_ug',
      '14 mg',
      'drugs.morphine.intended_ug: This is "14 mg"; here belongs a number.',
    ],
    ['drugs.hormone.delivered_iu', undefined, 'drugs.hormone.delivered_iu: This is missing.'],
    ['drugs', [[]], 'drugs: This is a list; here belongs a map.'],
    ['drugs.morphine.spilt_ug', 1, 'drugs.morphine.spilt_ug: Nothing of this name belongs here.'],
    ['volumes.pumped_ul', Infinity, 'volumes.pumped_ul: This is Infinity; here belongs a number.'],
    ['alarms', {}, 'alarms: This is a map; here belongs a list.'],
    ['alarms.0.severity', 'urgent', 'alarms[0].severity: "urgent" is not known here.'],
    ['requests.made', -1, 'requests.made: This is -1; it may not be below 0.'],
    ['facts.3', null, 'facts[3]: This is null; here belongs a map.'],
    ['facts.3', -1, 'facts[3]: This is -1; here belongs a map.'],
    ['facts.3.kind', { a: 1 }, 'facts[3].kind: This is a map; here belongs a word.'],
    ['facts.0.kind', 'run-began', 'facts[0].kind: "run-began" is not known here.'],
    ['facts.0.at_ms', 0.5, 'facts[0].at_ms: This is 0.5; here belongs a whole number.'],
    ['startup', [], 'startup: This is a list; here belongs a map.'],
    ['series', null, 'series: This is null; here belongs a map.'],
    ['series.columns.time_ms.0', 'x', 'series.columns.time_ms[0]: This is "x"; here belongs a whole number.'],
    ['series.course', [[]], 'series.course: This is a list; here belongs a map.'],
    ['series.course.drugs.0', {}, 'series.course.drugs[0].name: This is missing.'],
  ])('with %s = %j is damaged in that place', (path, value, told) => {
    expect(damage(changed(path, value))).toBe(told);
  });

  it.each<[path: string, value: unknown, told: string]>([
    ['scenario.start', '9999-99-99T99:99', 'scenario.start: There is no 9999-99-99 in the calendar.'],
    ['scenario.start', 'yesterday', 'scenario.start: "yesterday" is not a date and time'],
    ['scenario.duration_ms', 1000, 'the run goes from 0 to 1000.'],
    ['facts.0.at_ms', -1, 'facts[0].at_ms: This is -1; the run goes from 0 to 604800000.'],
    ['facts.1.at_ms', 604_800_000, 'facts[2].at_ms: This is '],
    ['facts.2.cause', 2, 'facts[2].cause: This is 2; a cause stands before what it leads to.'],
    [
      'series.columns.pressure_kpa',
      [1],
      'series.columns.pressure_kpa: This column has 1 rows, and time_ms has ',
    ],
    [
      'series.columns.time_ms.1',
      -5,
      'series.columns.time_ms[1]: This is -5, earlier than the row before it.',
    ],
    ['series.course.drugs', [], 'series.course.drugs: These are other drugs than those of the result.'],
    [
      'series.course.drugs.0.unit',
      'ug',
      'series.course.drugs[0].unit: The result counts this drug in another',
    ],
    [
      'series.course.primary',
      2,
      'series.course.primary: This is the place of a drug, from 0, and there is none',
    ],
    ['series.course.stride', 0, 'series.course.cells: These numbers are not the stretches of a run.'],
    ['series.course.cells', [], 'series.course.cells: These numbers are not the stretches of a run.'],
    ['series.course.cells.0', 1e12, 'series.course.cells: These numbers are not the stretches of a run.'],
  ])('with %s = %j contradicts itself', (path, value, told) => {
    expect(damage(changed(path, value))).toContain(told);
  });

  it('shows nothing of a name that a terminal obeys', () => {
    expect(damage(changed('alarms.0.\u001b[31m', 1))).toBe(
      'alarms[0]["\\u001b[31m"]: Nothing of this name belongs here.',
    );
  });
});

describe('a flaw', () => {
  const schema = resultSchema();
  const accepts = new Ajv2020({ strict: false }).compile(schema);
  const places = placesIn(aResult, []).map((place) => place.join('.'));
  const odd = fc.constantFrom<unknown>(
    undefined,
    null,
    -1,
    0,
    1.5,
    'x',
    true,
    [],
    [null],
    [[]],
    {},
    { a: 1 },
  );

  it('is found where a general validator finds one, and nowhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (place, value) => {
        const result = changed(place, value);
        expect(firstFlaw(result, schema) === null).toBe(accepts(result));
      }),
      { numRuns: 300 },
    );
  });

  it('is told of the form that was meant, whichever stands first', () => {
    const of = (kind: string, key: string) => ({
      type: 'object',
      properties: { kind: { enum: [kind] }, [key]: { type: 'number' } },
      required: ['kind', key],
    });
    const forms = { anyOf: [of('rise', 'by'), of('fall', 'from')] };
    expect(firstFlaw({ kind: 'fall', from: 'x' }, forms)?.path).toEqual(['from']);
    expect(firstFlaw({ kind: 'rise', from: 1 }, forms)?.path).toEqual(['by']);
    expect(firstFlaw({ kind: 'fall', from: 1 }, forms)).toBeNull();
  });

  it('is a list that is too short or too long', () => {
    const pair = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 };
    expect([[1], [1, 2], [1, 2, 3]].map((list) => firstFlaw(list, pair) === null)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

/** The way to everything in a result, of a list to its first three. */
function placesIn(part: unknown, way: readonly string[]): readonly (readonly string[])[] {
  if (typeof part !== 'object' || part === null) return [way];
  const keys = Array.isArray(part) ? ['0', '1', '2'].filter((key) => key in part) : Object.keys(part);
  const below = keys.flatMap((key) => placesIn((part as Json)[key], [...way, key]));
  return way.length === 0 ? below : [way, ...below];
}
