import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script, type Context } from 'node:vm';
import { build } from 'tsdown';
import { beforeAll, describe, expect, it } from 'vitest';
import { chart, judge, readScenario, ScenarioError, simulate } from '../src/index.ts';
import { repository } from './support/command-line.ts';

/** What a page has beside the language itself, as far as the library may count on it. */
const web = { structuredClone, TextEncoder, TextDecoder };

/** Chance, care, an alarm and a leak: between them they go through every part of the simulator. */
const files = [
  'faults/intermittent-kink',
  'faults/motor-stall',
  'faults/catheter-leak',
  'care/refill-discrepancy',
].map((name) => `scenarios/${name}.yaml`);
const textOf = (file: string): string => readFileSync(join(repository, file), 'utf8');

/** The library as a page loads it, with nothing of Node around it: from its source, and as it is shipped. */
describe.each(['src/index.ts', 'dist/index.js'])('%s in a browser', (entry) => {
  let page: Context;
  beforeAll(async () => {
    page = createContext({ ...web });
    new Script(await bundled(entry), { filename: entry }).runInContext(page);
  });

  /** The value of an expression in the page; a text, for no object crosses from there to here unchanged. */
  const inPage = (expression: string, file: string): unknown => {
    Object.assign(page, { text: textOf(file), file });
    return new Script(expression).runInContext(page);
  };

  it('finds nothing of Node', () => {
    expect(inPage('[typeof process, typeof Buffer, typeof require].join()', files[0] ?? '')).toBe(
      'undefined,undefined,undefined',
    );
  });

  it.each(files)('gives the bytes that Node gives for %s', (file) => {
    const result = simulate(readScenario(textOf(file), { file }));
    const there = inPage('JSON.stringify(pumpsim.simulate(pumpsim.readScenario(text, { file })))', file);
    expect(there === JSON.stringify(result)).toBe(true);
    expect(inPage('JSON.stringify(pumpsim.chart(pumpsim.simulate(pumpsim.readScenario(text))))', file)).toBe(
      JSON.stringify(chart(simulate(readScenario(textOf(file))))),
    );
  });

  it('judges as Node does', () => {
    const file = files[1] ?? '';
    const claims = [
      'missed("motor-stall") >= 0 mg',
      'delivered("baclofen", 1 day, 36 h) < 0.1 ug',
      'peak_pressure() > 1 psi',
    ];
    Object.assign(page, { claims: JSON.stringify(claims) });
    const there = inPage(
      'JSON.stringify(pumpsim.judge(pumpsim.simulate(pumpsim.readScenario(text)), JSON.parse(claims)))',
      file,
    );
    const here = judge(simulate(readScenario(textOf(file))), claims);
    expect(there).toBe(JSON.stringify(here));
    expect(here[1]).toMatchObject({ passed: false, right: expect.stringContaining('ug') as string });
  });

  it('tells of a bad file what Node tells', () => {
    const file = 'tests/scenario/broken/many-at-once.yaml';
    const told = inPage('try { pumpsim.readScenario(text, { file }) } catch (error) { error.message }', file);
    const message = (() => {
      try {
        return readScenario(textOf(file), { file }).name;
      } catch (error) {
        return error instanceof ScenarioError ? error.message : '';
      }
    })();
    expect(told).toBe(message);
    expect(message).toMatch(/\d problems in .*; nothing was run\./);
  });
});

/** One classic script that leaves the library in the global `pumpsim`. */
async function bundled(entry: string): Promise<string> {
  const [made] = await build({
    cwd: repository,
    config: false,
    entry: { pumpsim: entry },
    format: 'iife',
    globalName: 'pumpsim',
    platform: 'neutral',
    inputOptions: { resolve: { conditionNames: ['import', 'default'], mainFields: ['module', 'main'] } },
    deps: { alwaysBundle: /./, onlyBundle: false },
    dts: false,
    write: false,
    clean: false,
    logLevel: 'error',
  });
  const [script] = made?.chunks ?? [];
  if (script?.type !== 'chunk') throw new Error('The bundle has no script.');
  return script.code;
}
