import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chart, readScenario, simulate } from '../src/index.ts';
import { claims, type Run } from './scenario-claims.ts';
import { courseOf } from './support/course.ts';
import type { FaultResult, RefillResult } from '../src/index.ts';

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.split(sep).join('/'))
  .sort();

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
  it('says in more than one sentence what it teaches', () => {
    const { name, description } = run(file).scenario;
    expect(name).not.toBe('');
    expect(description.match(/[.:?](\s|$)/g)?.length).toBeGreaterThan(1);
  });

  it('closes its books', () => {
    const { ledger, volumes, drugs } = run(file).result;
    expect(Math.abs(ledger.volume_residual_ul)).toBeLessThan(1e-9 * volumes.filled_ul);
    expect(Object.keys(ledger.mass_residual_ug)).toEqual(Object.keys(drugs));
    for (const residual of Object.values(ledger.mass_residual_ug))
      expect(Math.abs(residual)).toBeLessThan(1e-4);
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

it('every scenario has its claims checked, and every claim has its scenario', () => {
  expect(Object.keys(claims).sort()).toEqual(files);
});
