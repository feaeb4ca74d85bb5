import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { alarms } from '../src/catalog/alarms/index.ts';
import { catheters } from '../src/catalog/catheters/index.ts';
import { faults } from '../src/catalog/faults/index.ts';
import type { FaultKind, Kind } from '../src/catalog/kinds.ts';
import { orders } from '../src/catalog/orders/index.ts';
import { pumps } from '../src/catalog/pumps/index.ts';
import type { Plant } from '../src/model/plant.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';
import { healthy } from './model/healthy-line.ts';
import { courseOf, DAY, type Course } from './support/course.ts';
import './support/matchers.ts';

const families = { pumps, catheters, faults, orders, alarms };
const kinds = Object.entries(families).flatMap(([family, { all }]) =>
  all.map((kind) => ({ family, name: kind.kind, kind })),
);
const withFields = [...faults.all, ...orders.all].map((kind): [string, Kind] => [kind.kind, kind]);
const anyFault = faults.all.map((kind): [string, FaultKind] => [kind.kind, kind]);

/** A sentence or more, as a manual would print it. */
const SENTENCES = /^[A-Z“][^!]*[.]$/s;

/** A well pump, for twelve days, with the fragment laid over it. */
function withFragment(fragment: string): Course {
  const base = {
    pumpsim: 1,
    duration: '12 days',
    drugs: { morphine: '1 mg/mL', bupivacaine: '2 mg/mL' },
    program: { basal: '0.5 mg/day' },
  };
  return courseOf(readScenario(JSON.stringify({ ...base, ...(parse(fragment) as object) })));
}

const well = withFragment('{}');

describe.each(kinds)('$family: $name', ({ family, name, kind }) => {
  it('documents itself', () => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(kind.title).toMatch(/^[A-Z][^.]*$/);
    expect(kind.doc).toMatch(SENTENCES);
    expect(kind.sources.length).toBeGreaterThan(0);
    for (const source of kind.sources) expect(source.length).toBeGreaterThan(10);
  });

  it('is one file and one line', () => {
    expect(existsSync(new URL(`../src/catalog/${family}/${name}.ts`, import.meta.url))).toBe(true);
    expect(families[family as keyof typeof families].find(name)).toBe(kind);
  });
});

describe.each(withFields.filter(([, { fields }]) => Object.keys(fields).length > 0))(
  'the fields of %s',
  (_, kind) => {
    it('document themselves', () => {
      for (const [key, field] of Object.entries(kind.fields)) {
        expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
        expect(field.doc).toMatch(SENTENCES);
        expect(field.form).not.toBe('');
        expect(field.jsonSchema).toHaveProperty('description', field.doc);
        expect('default' in field ? field.defaultText : 'none').not.toBeNull();
      }
    });

    it('are named rightly by the rules between them', () => {
      const known = Object.keys(kind.fields);
      const named = [...kind.exactlyOne.flat(), ...Object.entries(kind.onlyWith).flat()];
      expect(known).toEqual(expect.arrayContaining(named));
    });
  },
);

describe.each(withFields)('the example of %s', (name, kind) => {
  it('runs over a well pump, and shows what it is an example of', () => {
    const run = withFragment(kind.example);
    const shown = [...run.scenario.faults, ...run.scenario.orders].map((entry) => entry.kind.kind);
    expect(shown).toContain(name);
    expect(run).not.toRecord('order-refused');
  });
});

describe.each(anyFault)('%s', (name, kind) => {
  it('clears itself without trace', () => {
    const run = withFragment(kind.example);
    expect(run).toRecord('fault-started', { fault: name });
    expect(run).toRecord('fault-ended', { fault: name });
    for (const at of [9 * DAY, 10.5 * DAY, 12 * DAY]) {
      expect(run.pressure(at)).toBeCloseTo(well.pressure(at), 9);
      expect(run.tipFlow(at)).toBeAbout(well.tipFlow(at));
    }
    for (const drug of ['morphine', 'bupivacaine'])
      expect(run.delivered(drug).between(9 * DAY, 12 * DAY)).toBeAbout(
        well.delivered(drug).between(9 * DAY, 12 * DAY),
      );
    expect(run.volumes.inPath).toBeAbout(well.volumes.inPath);
  });

  it('distorts the plant while it lasts, and the healthy one never', () => {
    const frozen: Plant = Object.freeze({
      ...healthy,
      line: Object.freeze(healthy.line),
      obstructions: Object.freeze([]),
      leaks: Object.freeze([]),
    });
    const [entry] = withFragment(kind.example).scenario.faults;
    const values = kind.atOnset(entry?.values as never, { line: healthy.line, meanBasalFlow: 20 }) as never;
    const sick = kind.distort(frozen, values, 1e9, 1e9);
    expect(sick).not.toEqual(frozen);
    expect(kind.distort(frozen, values, 1e9, 1e9)).toEqual(sick);
  });
});
