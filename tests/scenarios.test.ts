import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { coverageOf } from '../src/analysis/coverage.ts';
import { touchedBy } from '../src/analysis/touched.ts';
import { alarms } from '../src/catalog/alarms/index.ts';
import { drugs } from '../src/catalog/drugs/index.ts';
import { faults } from '../src/catalog/faults/index.ts';
import { orders } from '../src/catalog/orders/index.ts';
import { pumpFields } from '../src/catalog/pump-fields.ts';
import { drawChart } from '../src/cli/draw.ts';
import { chart, readScenario, ScenarioError, simulate } from '../src/index.ts';
import { miniature } from '../src/plot/miniature.ts';
import { amountOf, amountText, differenceText } from '../src/report/amount.ts';
import { lengthText } from '../src/report/when.ts';
import { scenarioSchema } from '../src/scenario/json-schema.ts';
import { mismatch } from '../src/scenario/problem-mismatch.ts';
import { claims } from './scenario-claims/index.ts';
import type { Run } from './scenario-claims/run.ts';
import { courseOf } from './support/course.ts';
import { lessons, pictureOf } from './support/lessons.ts';
import { indexedFolders, lookAt, question, scenarioIndex } from './support/scenario-index.ts';
import { smallPictureOf, standalone } from './support/small-picture.ts';
import { smallSvg } from './support/small-svg.ts';
import type { FaultResult, RefillResult } from '../src/index.ts';
import type { Indexed } from './support/scenario-index.ts';

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));
const everyFile = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.split(sep).join('/'))
  .sort();
const isRefused = (file: string) => file.startsWith('refused/');
const files = everyFile.filter((file) => !isRefused(file));
const refused = everyFile.filter(isRefused);

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

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(scenarioSchema());

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

  it('names its source, and says where to look', () => {
    expect(readFileSync(folder + file, 'utf8')).toMatch(/^# Source: \S/);
    expect(lookAt(run(file).scenario.description)).toMatch(/[.]$/);
  });

  it('is right by the schema that editors check it by', () => {
    validate(parse(readFileSync(folder + file, 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('makes claims that say why, and keeps them', () => {
    const { expectations } = run(file).result;
    expect(expectations.length).toBeGreaterThanOrEqual(2);
    for (const claim of expectations) {
      expect(claim).toMatchObject({ passed: true });
      expect(claim.because ?? '').toMatch(/\S/);
    }
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

/** What the index says of a file that runs. */
function indexed(file: string): Indexed {
  const { scenario, result } = run(file);
  const [[drug, doses] = ['', undefined]] = Object.entries(result.drugs);
  const amount = doses === undefined ? 'nothing' : amountText(amountOf(doses, 'delivered'));
  return {
    file,
    name: scenario.name,
    description: scenario.description,
    claims: result.expectations.length,
    dose: `${drug}: ${amount} delivered, an error of ${differenceText(doses?.error_percent ?? 0)}`,
    faults: result.faults.map(({ kind, detected_by, detected_after_ms }) => ({
      kind,
      detected:
        detected_by === null
          ? 'nothing'
          : `${detected_by === 'refill' ? 'the refill' : `the alarm \`${detected_by}\``}, ${detected_after_ms === 0 ? 'at once' : `after ${lengthText(detected_after_ms ?? NaN)}`}`,
    })),
  };
}

/** What a file that is refused says of itself all the same; what it claims is its refusal. */
function written(file: string): Indexed {
  const { name, description } = parse(readFileSync(folder + file, 'utf8')) as Record<string, string>;
  return { file, name: name ?? '', description: description ?? '', claims: 1, dose: '', faults: [] };
}

describe.each(refused)('scenarios/%s', (file) => {
  it('asks a question, and is refused for what it says', () => {
    expect(question(written(file).description)).toMatch(/^What /);
    const refusal = refusalOf(() => readScenario(readFileSync(folder + file, 'utf8'), { file }));
    expect(refusal.expected.length).toBeGreaterThan(0);
    expect(mismatch(refusal.problems, refusal.expected)).toBeNull();
  });
});

function refusalOf(read: () => unknown): ScenarioError {
  try {
    read();
  } catch (error) {
    if (error instanceof ScenarioError) return error;
  }
  throw new Error('This file was not refused.');
}

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

  const coverage = coverageOf(scenarios.map(({ scenario, result }) => touchedBy(scenario, result)));

  it.each(coverage)('touch every $family there is', ({ never }) => {
    expect(never).toEqual([]);
  });

  it('stand in a folder that the index knows, and are listed there by their questions', async () => {
    expect([...new Set(everyFile.map((file) => file.split('/')[0]))].sort()).toEqual(
      [...indexedFolders].sort(),
    );
    const listed = [...files.map(indexed), ...refused.map(written)];
    await expect(scenarioIndex(listed, coverage)).toMatchFileSnapshot('../scenarios/README.md');
  });
});

describe('the small picture of every scenario', () => {
  it.each(files)('%s', async (file) => {
    const { scenario, result } = run(file);
    const small = standalone(miniature(result, scenario.drugs[scenario.primary]?.name ?? ''));
    expect(small.length).toBeLessThan(15_000);
    await expect(small).toMatchFileSnapshot(`../scenarios/${smallPictureOf(file)}`);
  });
});

describe('the pictures of the lessons', () => {
  it.each(lessons.map((lesson) => [pictureOf(lesson), lesson]))('%s', async (picture, { file }) => {
    const size = { width: 560, height: 500 };
    const configuration = chart(run(file).result, size);
    const svg = Buffer.from(await drawChart(configuration, { ...size, format: 'svg' })).toString();
    const small = smallSvg(svg);
    expect(small.length).toBeLessThan(30_000);
    await expect(small).toMatchFileSnapshot(`../scenarios/${picture}`);
  });

  it('are all of those that stand beside the page', () => {
    const all = readdirSync(`${folder}pictures`, { recursive: true, encoding: 'utf8' });
    const svgs = all.filter((file) => file.endsWith('.svg')).map((file) => file.split(sep).join('/'));
    const wanted = [...lessons.map(pictureOf), ...files.map(smallPictureOf)];
    expect(svgs.sort()).toEqual(wanted.map((picture) => picture.replace('pictures/', '')).sort());
  });
});
