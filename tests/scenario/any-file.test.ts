import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ScenarioError } from '../../src/scenario/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { Problem } from '../../src/scenario/problem.ts';

const text = `pumpsim: 1
name: Kink in the third week
start: 2026-03-02T08:00
duration: 45 days
pump: { model: synchromed-ii-20, filled: 18 mL, after_alarm: { low: kvo } }
catheter: { length: 89 cm, compliance: 0.52 uL/kPa }
drugs: { morphine: 10 mg/mL, ziconotide: 500 IU/mL }
program:
  basal:
    - { from: 00:00, rate: 1.2 mg/day }
    - { from: 07:00, to: 22:00, rate: 2.4 mg/day, days: [mon, tue] }
  boluses:
    - { dose: 0.1 mg, over: 10 min, every: 6 h, first: 06:00 }
  patient_bolus: { dose: 0.1 mg, over: 5 min, lockout: 4 h, max: 4, per: day }
  dose_limit: { dose: 4 mg, per: 24 h }
orders:
  - { at: 10 days, order: bolus, dose: 5 IU, over: 15 min, drug: ziconotide }
  - { at: 12 days, order: set-program, basal: 1.2 mg/day, entered: { basal: 2.1 mg/day } }
  - { at: 30 days, order: refill, volume: 18 mL, drugs: { morphine: 20 mg/mL }, into: { reservoir: 80 %, pocket: 20 % } }
faults:
  - { at: 16 days, fault: catheter-kink, name: the kink, passes: 40 %, until: day 20 14:30 }
  - { at: 25 days, fault: catheter-occlusion, intermittent: { on: 40 min, off: { mean: 2 h } } }
  - { at: { fact: bolus-started, bolus: patient, n: 90, plus: 5 min }, fault: motor-stall, for: 2 h }
patient:
  requests: { mean_per_day: 5, between: [08:00, 22:00] }
  csf: { morphine: { volume: 62 mL, clearance: 0.2 mL/min, band: [2 ug/mL, 12 ug/mL] } }
report: { every: 1 h, windows: [1 h, 24 h], band: 15 %, trumpet: { spacing: 15 min, windows: [15 min, 60 min] } }
`;

const problemsOf = (file: string): readonly Problem[] => {
  try {
    readScenario(file);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
};

/** Every problem lies in the file, and its caret below a column of the line that it shows. */
const standsIn = (file: string, { line, column, message, excerpt }: Problem): void => {
  const lines = file.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1);
  expect(excerpt).toMatch(/^.*\n *\^$/u);
  expect(message).not.toMatch(/undefined|NaN|\[object|\[native/);
};

const check = (file: string): void => {
  for (const problem of problemsOf(file)) standsIn(file, problem);
};

describe('any file at all', () => {
  it('is read when nothing is wrong with it', () => {
    expect(problemsOf(text)).toEqual([]);
  });

  property.prop([fc.string({ maxLength: 300 })])('is read or told what is wrong: text', (anything) => {
    check(anything);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'is read or told what is wrong: noise',
    (anything) => {
      check(anything);
    },
  );

  property.prop([fc.json({ maxDepth: 6 })])('is read or told what is wrong: JSON', (anything) => {
    check(anything);
  });

  property.prop(
    [
      fc.nat(text.length),
      fc.nat(12),
      fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('\t', '\n', ': ', '- ', '{', '[', '"', '&a ', '*a', '!!x ', '%', '#', '|\n'),
      ),
    ],
    { numRuns: 300 },
  )('is read or told what is wrong: a slip of the pen', (at, length, slip) => {
    check(text.slice(0, at) + slip + text.slice(at + length));
  });

  const words = text.match(/[^\s{}[\],:]+/g) ?? [];
  property.prop(
    [
      fc.nat(words.length - 1),
      fc.oneof(
        fc.constantFrom(...words),
        fc.constantFrom('[]', '{}', '~', '5', '-1', 'true', '1e400 mL', '__proto__', 'constructor', '[[1]]'),
      ),
    ],
    {
      numRuns: 300,
    },
  )('is read or told what is wrong: one word for another', (index, other) => {
    let seen = -1;
    check(text.replace(/[^\s{}[\],:]+/g, (word) => (++seen === index ? other : word)));
  });
});

describe('a file of the right shape with anything in it', () => {
  const good = parse(text) as Json;
  const places = pathsIn(good);

  property.prop([fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 })], { numRuns: 300 })(
    'is read or told what is wrong',
    (path, other) => {
      check(JSON.stringify(replaced(good, path, other as Json)));
    },
  );
});

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function pathsIn(json: Json): (string | number)[][] {
  if (typeof json !== 'object' || json === null) return [[]];
  const below = Array.isArray(json) ? json.entries() : Object.entries(json);
  return [[], ...[...below].flatMap(([key, value]) => pathsIn(value).map((path) => [key, ...path]))];
}

function replaced(json: Json, [key, ...path]: readonly (string | number)[], other: Json): Json {
  if (key === undefined) return other;
  const below = json as Record<string | number, Json>;
  const child = replaced(below[key] ?? null, path, other);
  return Array.isArray(json) ? json.with(key as number, child) : { ...below, [key]: child };
}

describe('a scenario written in other units', () => {
  const doses = [
    ['10 mg/mL', '10000 ug/mL'],
    ['1.2 mg/day', '1200 mcg/day'],
    ['2.4 mg/day', '0.1 mg/h'],
    ['18 mL', '0.018 L'],
    ['45 days', '1080 h'],
    ['89 cm', '0.89 m'],
    ['40 %', '4e1 %'],
    ['0.52 uL/kPa', '0.52e-3 mL/kPa'],
    ['0.2 mL/min', '12 mL/h'],
    ['[2 ug/mL, 12 ug/mL]', '[2e-3 mg/mL, 0.012 ug/uL]'],
  ] as const;

  it('is the same scenario', () => {
    const rewritten = doses.reduce((file, [from, to]) => file.replaceAll(from, to), text);
    expect({ ...readScenario(rewritten), sha256: '' }).toEqual({ ...readScenario(text), sha256: '' });
  });
});
