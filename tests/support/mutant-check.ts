import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Reading from '../../src/scenario/read-scenario.ts';
import type * as Study from '../../src/analysis/study.ts';

/** What a copy of the simulator makes of a scenario: which claims do not hold, and why it broke, if it did. */
export interface MutantsRun {
  readonly file: string;
  readonly failed: readonly string[];
  readonly broke: string | null;
}

const [source = '', scenarios = '', ...files] = process.argv.slice(2);
const load = (module: string): Promise<unknown> => import(pathToFileURL(join(source, module)).href);
const { readScenario } = (await load('scenario/read-scenario.ts')) as typeof Reading;
const { compile } = (await load('analysis/study.ts')) as typeof Study;

process.stdout.write(JSON.stringify(files.map(judged)));

function judged(file: string): MutantsRun {
  try {
    const read = (path: string): string => readFileSync(join(scenarios, path), 'utf8');
    const scenario = readScenario(read(file), { file, read });
    const { expectations } = compile(scenario).run({ record: 'events' });
    return {
      file,
      failed: expectations.filter(({ passed }) => !passed).map(({ that }) => that),
      broke: null,
    };
  } catch (error) {
    return { file, failed: [], broke: error instanceof Error ? error.message : String(error) };
  }
}
