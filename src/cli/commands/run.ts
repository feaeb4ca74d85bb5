import { join } from 'node:path';
import { compile } from '../../analysis/study.ts';
import { suggestion } from '../../fields/suggestion.ts';
import type { Result } from '../../analysis/result.ts';
import { csv } from '../../report/formats/csv.ts';
import { jsonFile, jsonLine } from '../../report/formats/json.ts';
import { summary } from '../../report/formats/summary.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { quoted } from '../../units/quoted.ts';
import { refuseOverwriting, refuseReadingTwice } from '../clashes.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { writeFiles, type OutputFile } from '../output-files.ts';
import { progress } from '../progress.ts';
import { readScenarioFiles, stem } from '../scenario-files.ts';
import { terminalPaint } from '../terminal.ts';

/** What `pumpsim run` was asked for. */
export interface RunChoices {
  readonly out: string;
  readonly format?: string;
  readonly plot: boolean;
  readonly set: readonly string[];
  readonly seed?: string;
  readonly json?: true;
  readonly series?: true;
  readonly quiet?: true;
}

const pictures = ['png', 'svg', 'pdf'] as const;
const formats = [...pictures, 'json', 'csv'] as const;
type Format = (typeof formats)[number];
type Picture = (typeof pictures)[number];

/** Our choice: a figure across a page, in CSS pixels, crisp at twice the density. */
const size = { width: 900, height: 700, density: 2 };

/**
 * Run scenario files: a summary or JSON on standard output, pictures and files in a folder.
 *
 * All files are read before any is run, so that a mistake in the last one leaves nothing half done.
 *
 * @throws WrongInput for anything the user can put right.
 */
export async function run(files: readonly string[], choices: RunChoices): Promise<ExitStatus> {
  const wanted = wantedFormats(choices);
  refuseIdleChoices(choices, wanted);
  refuseReadingTwice(files);
  const scenarios = readScenarioFiles(files, {
    set: choices.set,
    ...(choices.seed === undefined ? {} : { seed: seedOf(choices.seed) }),
  });
  refuseOverwriting(files, (file) => wanted.map((format) => join(choices.out, outputName(file, format))));
  const steps = progress(files.length, choices.quiet === true);
  for (const scenario of scenarios) {
    steps.start(scenario.file);
    const { result, places } = await runOne(scenario, wanted, choices).finally(() => steps.finish());
    print(result, choices);
    if (choices.quiet !== true) for (const place of places) process.stderr.write(`${place}\n`);
  }
  return exitStatus.well;
}

async function runOne(
  scenario: Scenario,
  wanted: readonly Format[],
  choices: RunChoices,
): Promise<{ result: Result; places: readonly string[] }> {
  const result = resultOf(scenario, wanted, choices);
  return { result, places: writeFiles(choices.out, await outputs(scenario, result, wanted, choices)) };
}

function wantedFormats({ format, plot }: RunChoices): readonly Format[] {
  if (format === undefined) return plot ? ['png'] : [];
  const names = [...new Set(format.split(',').map((name) => name.trim()))];
  for (const name of names) {
    if (!(formats as readonly string[]).includes(name)) {
      throw new WrongInput(`--format: there is no format ${quoted(name)}. ${suggestion(name, formats)}`);
    }
  }
  const drawn = names.filter(isPicture);
  if (!plot && drawn.length > 0) {
    throw new WrongInput(
      `--no-plot and --format ${drawn.join(',')} ask for opposite things. Leave one of them out.`,
    );
  }
  return names as Format[];
}

function outputName(file: string, format: Format): string {
  return `${stem(file)}.${format}`;
}

function isPicture(name: string): name is Picture {
  return (pictures as readonly string[]).includes(name);
}

function seedOf(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(seed)) return seed;
  throw new WrongInput(`--seed: ${quoted(text)} is not a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`);
}

function refuseIdleChoices({ out, json, series }: RunChoices, wanted: readonly Format[]): void {
  if (out.trim() === '') {
    throw new WrongInput('--out: here belongs the name of a folder, as in --out pictures.');
  }
  if (series === true && json !== true && !wanted.includes('json') && !wanted.includes('csv')) {
    throw new WrongInput('--series: there is no JSON to put it into. Add --json or --format json.');
  }
}

/** A series is recorded only when something shows it. */
function resultOf(scenario: Scenario, wanted: readonly Format[], choices: RunChoices): Result {
  const shows = choices.series === true || wanted.some((format) => format !== 'json');
  return compile(scenario).run({ record: shows ? 'series' : 'events' });
}

async function outputs(
  scenario: Scenario,
  result: Result,
  wanted: readonly Format[],
  choices: RunChoices,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of wanted) {
    files.push({
      name: outputName(scenario.file, format),
      content: await content(result, format, choices),
    });
  }
  return files;
}

async function content(result: Result, format: Format, choices: RunChoices): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return csv(result);
    case 'json':
      return jsonFile(reported(result, choices));
    default: {
      const [{ drawChart }, { chart }] = await Promise.all([
        import('../draw.ts'),
        import('../../plot/index.ts'),
      ]);
      return drawChart(chart(result, size), { ...size, format });
    }
  }
}

function print(result: Result, choices: RunChoices): void {
  if (choices.json === true) process.stdout.write(jsonLine(reported(result, choices)));
  else if (choices.quiet !== true) process.stdout.write(`${summary(result, terminalPaint())}\n`);
}

/** The result with its series only when that was asked for. */
function reported(result: Result, { series }: RunChoices): Result {
  if (series === true) return result;
  const { series: _, ...rest } = result;
  return rest;
}
