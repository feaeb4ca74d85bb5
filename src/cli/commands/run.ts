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
import { drawingAskedFor, picture, pictureName, refuseUnasked } from '../charts.ts';
import type { Drawing, DrawingChoices } from '../charts.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { writeFiles, type OutputFile } from '../output-files.ts';
import { progress } from '../progress.ts';
import { readScenarioFiles, stem } from '../scenario-files.ts';
import { seedOf } from '../seed.ts';
import { plotOnTerminal, terminalPaint } from '../terminal.ts';

/** What `pumpsim run` was asked for. */
export interface RunChoices extends DrawingChoices {
  readonly out: string;
  readonly format?: string;
  /** False: draw nothing. True: nothing was said. */
  readonly plot: boolean | string;
  readonly set: readonly string[];
  readonly seed?: string;
  readonly json?: true;
  readonly series?: true;
  readonly quiet?: true;
}

const pictures = ['png', 'svg', 'pdf'] as const;
const formats = [...pictures, 'html', 'json', 'csv'] as const;
type Format = (typeof formats)[number];
type Picture = (typeof pictures)[number];

/**
 * Run scenario files: a summary or JSON on standard output, pictures and files in a folder.
 *
 * All files are read before any is run, so that a mistake in the last one leaves nothing half done.
 *
 * @throws WrongInput for anything the user can put right.
 */
export async function run(files: readonly string[], choices: RunChoices): Promise<ExitStatus> {
  const where = plotPlace(choices);
  const wanted = wantedFormats(choices, where);
  const drawing = wanted.some(isPicture) ? await drawingAskedFor(choices) : null;
  refuseIdleChoices(choices, wanted);
  refuseReadingTwice(files);
  const scenarios = readScenarioFiles(files, {
    set: choices.set,
    ...(choices.seed === undefined ? {} : { seed: seedOf(choices.seed) }),
  });
  if (drawing !== null) refuseUnasked(scenarios, drawing);
  refuseOverwriting(files, (file) =>
    outputNames(file, wanted, drawing).map((name) => join(choices.out, name)),
  );
  const steps = progress(files.length, choices.quiet === true);
  let status: ExitStatus = exitStatus.well;
  for (const scenario of scenarios) {
    steps.start(scenario.file);
    const { result, places } = await runOne(scenario, wanted, drawing, choices).finally(() => steps.finish());
    print(result, choices);
    if (result.expectations.some(({ passed }) => !passed)) status = exitStatus.failed;
    if (where === 'terminal' && choices.quiet !== true) process.stdout.write(plotOnTerminal(result));
    if (choices.quiet !== true) for (const place of places) process.stderr.write(`${place}\n`);
  }
  return status;
}

async function runOne(
  scenario: Scenario,
  wanted: readonly Format[],
  drawing: Drawing | null,
  choices: RunChoices,
): Promise<{ result: Result; places: readonly string[] }> {
  const result = resultOf(scenario, wanted, choices);
  return {
    result,
    places: writeFiles(choices.out, await outputs(scenario, result, wanted, drawing, choices)),
  };
}

/** Where the dose is plotted: into a picture, on the terminal, or nowhere. */
type PlotPlace = 'picture' | 'terminal' | 'nowhere';
const places = ['picture', 'terminal'] as const;

function plotPlace({ plot, chart, json }: RunChoices): PlotPlace {
  if (plot === false) {
    if (chart === undefined) return 'nowhere';
    throw new WrongInput('--no-plot and --chart ask for opposite things. Leave one of them out.');
  }
  const place = plot === true ? 'picture' : places.find((each) => each === plot);
  if (place === undefined) {
    throw new WrongInput(
      `--plot: ${quoted(String(plot))} is no place to plot. ${suggestion(String(plot), places)}`,
    );
  }
  if (place === 'terminal' && json === true) {
    throw new WrongInput('--json and --plot terminal would both print. Leave one of them out.');
  }
  return place;
}

function wantedFormats({ format, chart }: RunChoices, where: PlotPlace): readonly Format[] {
  if (format === undefined) return where === 'picture' || chart !== undefined ? ['png'] : [];
  const names = [...new Set(format.split(',').map((name) => name.trim()))];
  for (const name of names) {
    if (!(formats as readonly string[]).includes(name)) {
      throw new WrongInput(`--format: there is no format ${quoted(name)}. ${suggestion(name, formats)}`);
    }
  }
  const drawn = names.filter(isPicture);
  if (where === 'nowhere' && drawn.length > 0) {
    throw new WrongInput(
      `--no-plot and --format ${drawn.join(',')} ask for opposite things. Leave one of them out.`,
    );
  }
  return names as Format[];
}

function outputNames(file: string, wanted: readonly Format[], drawing: Drawing | null): readonly string[] {
  return wanted.flatMap((format) =>
    isPicture(format)
      ? (drawing?.kinds ?? []).map((kind) => pictureName(file, kind, format))
      : [`${stem(file)}.${format}`],
  );
}

type Data = Exclude<Format, Picture>;

function isPicture(name: string): name is Picture {
  return (pictures as readonly string[]).includes(name);
}

function refuseIdleChoices({ out, json, series, ...choices }: RunChoices, wanted: readonly Format[]): void {
  if (out.trim() === '') {
    throw new WrongInput('--out: here belongs the name of a folder, as in --out pictures.');
  }
  if (series === true && json !== true && !wanted.includes('json') && !wanted.includes('csv')) {
    throw new WrongInput('--series: there is no JSON to put it into. Add --json or --format json.');
  }
  const idle = (['chart', 'size', 'density', 'theme'] as const).find((name) => choices[name] !== undefined);
  if (idle !== undefined && !wanted.some(isPicture)) {
    throw new WrongInput(`--${idle}: there is no picture that it could say anything of. Add --format png.`);
  }
}

/** A series is recorded only when something shows it. */
function resultOf(scenario: Scenario, wanted: readonly Format[], choices: RunChoices): Result {
  const shows =
    choices.series === true || choices.plot === 'terminal' || wanted.some((format) => format !== 'json');
  return compile(scenario).run({ record: shows ? 'series' : 'events' });
}

async function outputs(
  scenario: Scenario,
  result: Result,
  wanted: readonly Format[],
  drawing: Drawing | null,
  choices: RunChoices,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of wanted) {
    if (!isPicture(format)) {
      const name = `${stem(scenario.file)}.${format}`;
      files.push({ name, content: await content(scenario, result, format, choices) });
      continue;
    }
    if (drawing === null) continue;
    for (const kind of drawing.kinds) {
      const name = pictureName(scenario.file, kind, format);
      files.push({ name, content: await picture(result, kind, drawing, format) });
    }
  }
  return files;
}

async function content(
  scenario: Scenario,
  result: Result,
  format: Data,
  choices: RunChoices,
): Promise<string> {
  switch (format) {
    case 'html':
      return (await import('../html-page.ts')).htmlPage(scenario, result, choices);
    case 'csv':
      return csv(result);
    case 'json':
      return jsonFile(reported(result, choices));
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
