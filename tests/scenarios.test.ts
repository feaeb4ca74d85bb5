import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { alarms } from '../src/catalog/alarms/index.ts';
import { drugs } from '../src/catalog/drugs/index.ts';
import { faults } from '../src/catalog/faults/index.ts';
import { orders } from '../src/catalog/orders/index.ts';
import { pumpFields } from '../src/catalog/pump-fields.ts';
import { chart, readScenario, simulate } from '../src/index.ts';
import { claims } from './scenario-claims/index.ts';
import type { Run } from './scenario-claims/run.ts';
import { courseOf } from './support/course.ts';
import { indexedFolders, question, scenarioIndex } from './support/scenario-index.ts';
import type { FaultResult, RefillResult } from '../src/index.ts';

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.split(sep).join('/'))
  .sort();

const names = ({ all }: { readonly all: readonly { readonly kind: string }[] }) =>
  all.map(({ kind }) => kind);

/** The words that each are to be shown once at least, and which of them a run shows. */
const shownBy: Readonly<
  Record<string, { kinds: readonly string[]; shown: (run: Run) => readonly string[] }>
> = {
  drive: {
    kinds: pumpFields.drive.jsonSchema['enum'] as string[],
    shown: ({ scenario }) => [scenario.pump.drive],
  },
  drug: { kinds: names(drugs), shown: ({ scenario }) => scenario.drugs.map(({ name }) => name) },
  order: { kinds: names(orders), shown: ({ scenario }) => scenario.orders.map(({ kind }) => kind.kind) },
  fault: { kinds: names(faults), shown: ({ scenario }) => scenario.faults.map(({ kind }) => kind.kind) },
  alarm: { kinds: names(alarms), shown: ({ result }) => result.alarms.map(({ kind }) => kind) },
};

const runs = new Map<string, Run>();

function run(file: string): Run {
  const known = runs.get(file);
  if (known) return known;
  const read = (path: string) => readFileSync(folder + path, 'utf8');
  const scenario = readScenario(read(file), { file, read });
  const result = simulate(scenario);
  const [fault, refill] = [result.faults[0] as FaultResult, result.refills[0] as RefillResult];
  const made = { scenario, result, course: courseOf(scenario), fault, refill };
  runs.set(file, made);
  return made;
}

describe.each(files)('scenarios/%s', (file) => {
  it('asks a question, and answers it in more than one sentence', () => {
    const { name, description } = run(file).scenario;
    expect(name).not.toBe('');
    expect(question(description)).toMatch(/^(How|What|When|Which|Who|Why|From|Over)\b/);
    expect(description.match(/[.:](\s|$)/g)?.length).toBeGreaterThan(1);
  });

  it('closes its books', () => {
    const { ledger, volumes, drugs } = run(file).result;
    expect(Math.abs(ledger.volume_residual_ul)).toBeLessThan(1e-9 * volumes.filled_ul);
    const residuals = { ...ledger.mass_residual_ug, ...ledger.mass_residual_iu };
    expect(Object.keys(residuals).sort()).toEqual(Object.keys(drugs).sort());
    for (const residual of Object.values(residuals)) expect(Math.abs(residual)).toBeLessThan(1e-4);
  });

  it('makes a picture of delivered against intended', () => {
    const { result, scenario } = run(file);
    const { data, options } = chart(result);
    const labels = data.datasets.map(({ label }) => label).join();
    expect(labels).toMatch(/[Ii]ntended/);
    expect(labels).toMatch(/[Dd]elivered/);
    expect(JSON.stringify(options?.plugins?.title)).toContain(scenario.name);
  });

  it.each(Object.entries(claims[file] ?? {}))('“%s” is what happens', (words, happens) => {
    expect(run(file).scenario.description).toContain(words);
    happens(run(file));
  });
});

describe('the scenarios together', () => {
  const scenarios = files.map((file) => ({ ...run(file), file }));

  it('have each its claims checked, and every claim has its scenario', () => {
    expect(Object.keys(claims).sort()).toEqual(files);
  });

  it('ask each another question', () => {
    const asked = scenarios.map(({ scenario }) => question(scenario.description));
    expect(asked.length).toBe(new Set(asked).size);
  });

  it.each(Object.entries(shownBy))('show every %s of the catalogue', (_, { kinds, shown }) => {
    const all = new Set(scenarios.flatMap(shown));
    expect(kinds.filter((kind) => !all.has(kind))).toEqual([]);
  });

  it('stand in a folder that the index knows, and are listed there by their questions', async () => {
    expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual([...indexedFolders].sort());
    const listed = scenarios.map(({ file, scenario: { name, description } }) => ({
      file,
      name,
      description,
    }));
    await expect(scenarioIndex(listed)).toMatchFileSnapshot('../scenarios/README.md');
  });
});
