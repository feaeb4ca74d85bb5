import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pumpsim, repository } from '../support/command-line.ts';

const scenario = 'scenarios/faults/partial-kink.yaml';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pumpsim-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('asking for help', () => {
  it('loads neither the simulator nor mathjs nor anything that draws', () => {
    const loaded = loadedBy(['--help']);
    expect(loaded.filter((file) => /chart|canvas/.test(file))).toEqual([]);
    // A unit that mathjs knows, and a fault that the simulator knows.
    expect(loaded.filter((file) => /poundforce|catheter-kink/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('telling of the catalogue', () => {
  it('loads nothing that draws, nothing that runs, and nothing that is not bundled', () => {
    const loaded = loadedBy(['list', 'faults', 'catheter-kink']);
    expect(loaded.filter((file) => /node_modules|canvas|chart/.test(file))).toEqual([]);
    // A key of the results.
    expect(loaded.filter((file) => readFileSync(file, 'utf8').includes('mass_residual'))).toEqual([]);
  });
});

describe('a run without a picture', () => {
  it('loads nothing that draws, and nothing that is not bundled', () => {
    expect(
      loadedBy(['run', '--no-plot', scenario]).filter((file) => /node_modules|canvas/.test(file)),
    ).toEqual([]);
  });
});

describe('a check', () => {
  it('loads nothing that draws, and nothing that is not bundled', () => {
    const loaded = loadedBy(['check', scenario]);
    expect(loaded.filter((file) => /node_modules|canvas|chart/.test(file))).toEqual([]);
    expect(loaded.some((file) => nameOf(file).startsWith('check'))).toBe(true);
  });

  it('loads neither threads, which pay for long runs alone, nor what starts other programs', () => {
    const parts = partsOfNodeLoadedBy(['check', scenario]);
    expect(parts).toContain('fs');
    expect(parts.filter((part) => /^(child_process|worker_threads)$/.test(part))).toEqual([]);
  });
});

describe('the code compiled at the build', () => {
  it('is kept for every part that a run loads', () => {
    const loaded = loadedBy(['run', '--out', folder, scenario]).filter((file) => /dist[\\/]cli/.test(file));
    const isKept = (file: string) =>
      readdirSync(join(repository, 'dist/cli')).includes(`${nameOf(file)}.cache`);
    expect(loaded.filter((file) => !isKept(file)).map(nameOf)).toEqual([]);
  });

  it('changes nothing when V8 refuses it', () => {
    const bundle = aCopyOfTheBundle();
    for (const cache of bundle.caches) writeFileSync(cache, 'not what V8 wrote');
    expect(pumpsim(['run', '--no-plot', scenario], { at: bundle.at })).toEqual(
      pumpsim(['run', '--no-plot', scenario]),
    );
  });

  it('changes nothing when it is missing', () => {
    const bundle = aCopyOfTheBundle();
    for (const cache of bundle.caches) rmSync(cache);
    expect(pumpsim(['run', '--no-plot', scenario], { at: bundle.at })).toEqual(
      pumpsim(['run', '--no-plot', scenario]),
    );
  });
});

/** The modules that Node has loaded by the end of a command line. */
function loadedBy(args: readonly string[]): readonly string[] {
  return toldAtTheEnd('Object.keys(require.cache)', args).filter((file) => nameOf(file) !== 'probe.cjs');
}

/** Node's own modules that it has loaded by then, by their names. */
function partsOfNodeLoadedBy(args: readonly string[]): readonly string[] {
  return toldAtTheEnd('process.moduleLoadList', args).map((part) => part.replace(/^NativeModule /, ''));
}

/** What a list in the process of a command line holds when it ends. */
function toldAtTheEnd(list: string, args: readonly string[]): readonly string[] {
  const probe = join(folder, 'probe.cjs');
  const report = join(folder, 'told.json');
  const tell = `require("node:fs").writeFileSync(process.env.REPORT, JSON.stringify(${list}))`;
  writeFileSync(probe, `process.on("exit", () => ${tell});`);
  const { status } = pumpsim(args, { node: ['--require', probe], env: { REPORT: report } });
  expect(status).toBe(0);
  return JSON.parse(readFileSync(report, 'utf8')) as string[];
}

function aCopyOfTheBundle(): { readonly at: string; readonly caches: readonly string[] } {
  const at = mkdtempSync(join(folder, 'copy-'));
  for (const part of ['bin', 'dist']) cpSync(join(repository, part), join(at, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(at, 'node_modules'), 'junction');
  const parts = readdirSync(join(at, 'dist/cli')).filter((name) => name.endsWith('.cache'));
  return { at, caches: parts.map((name) => join(at, 'dist/cli', name)) };
}

function nameOf(file: string): string {
  return file.replace(/^.*[\\/]/, '');
}
