import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { alarms } from '../src/catalog/alarms/index.ts';
import { catheters } from '../src/catalog/catheters/index.ts';
import { drugs } from '../src/catalog/drugs/index.ts';
import { faults } from '../src/catalog/faults/index.ts';
import type { FaultKind, Kind } from '../src/catalog/kinds.ts';
import { orders } from '../src/catalog/orders/index.ts';
import { pumps } from '../src/catalog/pumps/index.ts';
import type { Onset, Plant } from '../src/model/plant.ts';
import { catalogue } from '../src/report/catalogue/families.ts';
import { pageText } from '../src/report/catalogue/page-text.ts';
import { kindPage } from '../src/report/catalogue/pages.ts';
import { ScenarioError } from '../src/scenario/problem.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';
import { healthy, pump } from './model/healthy-line.ts';
import { courseOf, DAY, HOUR, type Course } from './support/course.ts';
import './support/matchers.ts';

const families = { pumps, catheters, drugs, orders, faults, alarms };
const kinds = Object.entries(families).flatMap(([family, { all }]) =>
  all.map((kind) => ({ family, name: kind.kind, kind })),
);
const withFields = [
  ...faults.all.map((kind) => ({ family: 'faults', word: 'fault', name: kind.kind, kind })),
  ...orders.all.map((kind) => ({ family: 'orders', word: 'order', name: kind.kind, kind })),
] satisfies readonly { readonly kind: Kind }[];
const anyFault = faults.all.map((kind): [string, FaultKind] => [kind.kind, kind]);
const devices = [
  ...pumps.all.map(({ kind }) => ['pump', kind] as const),
  ...catheters.all.map(({ kind }) => ['catheter', kind] as const),
];

/** A sentence or more, as a manual would print it. */
const SENTENCES = /^[A-Z“][^!]*[.]$/s;

/** What lets a reader check a source, or says that there is none. */
const CHECKABLE = [
  /\b(19|20)\d\d\b/,
  /\b(PMID|PMC|TGA|RC-)/,
  /\b(label|manual|guide|recall text)\b/i,
  /\bfacts on\b/,
  /\bworked example [A-Z]\d\b/,
  /\bunverified\b/i,
  /\bour choice\b.*\bbecause\b/is,
  /\bno source that could be read\b/,
  /\bPoiseuille\b/,
];

type Fragment = Readonly<Record<string, unknown>>;

/** A well pump, for twelve days. */
const base = {
  pumpsim: 1,
  duration: '12 days',
  drugs: { morphine: '1 mg/mL', bupivacaine: '2 mg/mL' },
  program: { basal: '0.5 mg/day' },
};

const read = (fragment: Fragment) => readScenario(JSON.stringify({ ...base, ...fragment }));
const run = (fragment: Fragment): Course => courseOf(read(fragment));

/** What is wrong with a scenario. */
function problems(fragment: Fragment): readonly string[] {
  try {
    read(fragment);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

describe.each(kinds)('$family: $name', ({ family, name, kind }) => {
  it('documents itself', () => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(kind.title).toMatch(/^[A-Z][^.]*$/);
    expect(kind.doc).toMatch(SENTENCES);
  });

  it('cites what can be looked up, or says that nothing can', () => {
    expect(kind.sources.length).toBeGreaterThan(0);
    const idle = kind.sources.filter((source) => !CHECKABLE.some((pattern) => pattern.test(source)));
    expect(idle).toEqual([]);
  });

  it('is one file and one line', () => {
    expect(existsSync(new URL(`../src/catalog/${family}/${name}.ts`, import.meta.url))).toBe(true);
    expect(families[family as keyof typeof families].find(name)).toBe(kind);
  });

  it('is explained by pumpsim list, with all that it is made of', () => {
    const home = catalogue().find((each) => each.family === family);
    const entry = home?.kinds.find((each) => each.kind === name);
    if (home === undefined || entry === undefined) throw new Error(`pumpsim list does not know ${name}.`);
    const words = pageText(kindPage(home, entry), 100).replace(/\s+/g, ' ');
    for (const text of [kind.title, kind.doc, ...kind.sources])
      expect(words).toContain(text.replaceAll('`', ''));
    const parts = 'fields' in kind ? Object.keys(kind.fields) : (entry.design ?? []).map(({ key }) => key);
    for (const part of parts) expect(words).toContain(` ${part} `);
    if ('example' in kind) expect(words).toContain(kind.example.replace(/\s+/g, ' '));
  });
});

describe.each(withFields.filter(({ kind: { fields } }) => Object.keys(fields).length > 0))(
  'the fields of $name',
  ({ kind }) => {
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
      const groups = [...kind.exactlyOne, ...kind.atLeastOne];
      const named = [...groups.flat(), ...Object.entries(kind.onlyWith).flat()];
      expect(known).toEqual(expect.arrayContaining(named));
    });
  },
);

describe.each(withFields)('the example of $name', ({ family, word, name, kind }) => {
  const fragment = parse(kind.example) as Fragment;

  it('is valid, and with a wrong key in it is not', () => {
    expect(problems(fragment)).toEqual([]);
    const list = fragment[family] as readonly Fragment[];
    const wrong = list.map((entry) => (entry[word] === name ? { ...entry, surplus: 1 } : entry));
    expect(problems({ ...fragment, [family]: wrong }).join()).toContain('There is no key "surplus" here.');
  });

  it('runs over a well pump, and shows what it is an example of', () => {
    const course = run(fragment);
    const shown = [...course.scenario.faults, ...course.scenario.orders].map((entry) => entry.kind.kind);
    expect(shown).toContain(name);
    expect(course).not.toRecord('order-refused');
  });
});

describe.each(anyFault)('%s', (name, kind) => {
  const { faults: sick, ...rest } = {
    ...(parse(kind.example) as Fragment),
    // What an alarm has made of the flow stays until somebody lifts it.
    orders: [{ at: '8 days', order: 'reset-alarms' }],
  } as Fragment;

  it('clears itself without trace', () => {
    const well = run(rest);
    const course = run({ ...rest, faults: sick });
    expect(course).toRecord('fault-started', { fault: name });
    expect(course).toRecord('fault-ended', { fault: name });
    for (const at of [9 * DAY, 10.5 * DAY, 12 * DAY]) {
      expect(course.pressure(at)).toBeCloseTo(well.pressure(at), 9);
      expect(course.tipFlow(at)).toBeAbout(well.tipFlow(at));
    }
    for (const drug of ['morphine', 'bupivacaine'])
      expect(course.delivered(drug).between(9 * DAY, 12 * DAY)).toBeAbout(
        well.delivered(drug).between(9 * DAY, 12 * DAY),
      );
    expect(course.volumes.inPath).toBeAbout(well.volumes.inPath);
  });

  it('distorts the plant while it lasts, and the healthy one never', () => {
    const { line } = healthy;
    const frozen: Plant = Object.freeze({
      ...healthy,
      line: Object.freeze(line),
      obstructions: Object.freeze([]),
      leaks: Object.freeze([]),
      disconnections: Object.freeze([]),
      surroundings: Object.freeze(healthy.surroundings),
    });
    const [entry] = read({ ...rest, faults: sick }).faults;
    const onset: Onset = { line, meanBasalFlow: 20, pump, reservoir: 15_000, lasts: DAY };
    const values = kind.atOnset(entry?.values as never, onset) as never;
    const distorted = kind.distort(frozen, values, HOUR, HOUR);
    expect(distorted).not.toEqual(frozen);
    expect(kind.distort(frozen, values, HOUR, HOUR)).toEqual(distorted);
  });
});

describe.each(devices)('the %s %s', (family, model) => {
  it('runs when a scenario says no more of it than its name', () => {
    const course = run({ [family]: { model } });
    // Pulses and what the line stores hold back a little.
    expect(course.delivered().total).toBeAbout(course.intended().total, 5e-3);
    expect(course.recording.facts.map(({ kind }) => kind)).not.toContain('alarm-raised');
  });

  it('has no key that no field of it declares', () => {
    expect(problems({ [family]: { model, surplus: 1 } }).join()).toContain('There is no key "surplus" here.');
  });
});
