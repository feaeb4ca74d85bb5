import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repository } from './command-line.ts';
import type { MutantsRun } from './mutant-check.ts';
import type { Mutation } from './mutations.ts';

const checker = join(repository, 'tests/support/mutant-check.ts');
const scenarios = join(repository, 'scenarios');

/** Layers above those that run and judge. */
const unneeded = ['cli', 'plot', 'web'];

/** A copy of the simulator in which one thing at a time may be wrong, and what it makes of the shipped scenarios. */
export class Mutant {
  private readonly folder: string;
  private readonly source: string;

  /** Stands where packages are found as from the repository itself. */
  constructor() {
    const cache = join(repository, 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    this.folder = mkdtempSync(join(cache, 'pumpsim-mutant-'));
    this.source = join(this.folder, 'src');
    cpSync(join(repository, 'src'), this.source, {
      recursive: true,
      filter: (path) => !unneeded.includes(basename(path)),
    });
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "module" }\n');
  }

  /** Run scenarios with one thing wrong, or with nothing wrong for null. */
  run(mutation: Mutation | null, files: readonly string[]): readonly MutantsRun[] {
    if (mutation === null) return this.check(files);
    const { file, from, to } = mutation;
    const place = join(this.source, file);
    const sound = readFileSync(place, 'utf8');
    const pieces = sound.split(from);
    if (pieces.length !== 2) throw new Error(`${file} has ${pieces.length - 1} times, not once: ${from}`);
    writeFileSync(place, pieces.join(to));
    try {
      return this.check(files);
    } finally {
      writeFileSync(place, sound);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private check(files: readonly string[]): readonly MutantsRun[] {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', checker, this.source, scenarios, ...files],
      { cwd: repository, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as readonly MutantsRun[];
  }
}
