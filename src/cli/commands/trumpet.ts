import { join } from 'node:path';
import { compile } from '../../analysis/study.ts';
import type { Result } from '../../analysis/result.ts';
import { trumpetCsv, trumpetJson } from '../../report/formats/trumpet-data.ts';
import { trumpetTable } from '../../report/formats/trumpet-table.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { usualTrumpet } from '../../scenario/trumpet.ts';
import { durationText } from '../../units/duration-text.ts';
import { refuseOverwriting } from '../clashes.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { formatsAskedFor, isPicture, pictures, type Picture } from '../formats.ts';
import { writeFiles, type OutputFile } from '../output-files.ts';
import { readScenarioFiles, stem } from '../scenario-files.ts';
import { terminalPaint } from '../terminal.ts';
import { toldOfOptions, trumpetSettings, type TrumpetOptions } from '../trumpet-options.ts';

/** What `pumpsim trumpet` was asked for. */
export interface TrumpetChoices extends TrumpetOptions {
  readonly out: string;
  readonly format?: string;
  readonly plot: boolean;
  readonly set: readonly string[];
  readonly json?: true;
}

const formats = [...pictures, 'csv'] as const;
type Format = (typeof formats)[number];

/** Our choice: as wide as the figure of a run, and lower, for there is one panel. CSS pixels. */
const size = { width: 900, height: 520, density: 2 };

/**
 * The trumpet and the start-up curve of a scenario: a table or JSON on standard output, pictures in a folder.
 *
 * @throws WrongInput for anything the user can put right.
 */
export async function trumpet(file: string, choices: TrumpetChoices): Promise<ExitStatus> {
  if (choices.out.trim() === '')
    throw new WrongInput('--out: here belongs the name of a folder, as in --out pictures.');
  const wanted = formatsAskedFor(choices, formats);
  const set = [...choices.set, ...trumpetSettings(choices)];
  const scenarios = toldOfOptions(() => readScenarioFiles([file], { set }).map(planned));
  refuseOverwriting([file], () =>
    wanted.flatMap((format) => namesOf(file, format).map((name) => join(choices.out, name))),
  );
  for (const scenario of scenarios) {
    const result = compile(scenario).run({ record: 'events', twins: false });
    const { files, undrawn } = await outputs(file, result, wanted);
    const places = writeFiles(choices.out, files);
    process.stdout.write(choices.json === true ? trumpetJson(result) : trumpetTable(result, terminalPaint()));
    for (const line of [...places, ...undrawn]) process.stderr.write(`${line}\n`);
  }
  return exitStatus.well;
}

/** The scenario with the usual plan, where it has none of its own. */
function planned(scenario: Scenario): Scenario {
  if (scenario.report.trumpet !== null) return scenario;
  const plan = usualTrumpet(scenario.duration);
  if (plan.windows.length === 0) {
    const [run, spacing] = [durationText(scenario.duration), durationText(plan.spacing)];
    throw new WrongInput(
      `${scenario.file} runs for ${run}, and samples are ${spacing} apart unless you say otherwise.\n  Say how far apart they are to be, as in --spacing "30 s".`,
    );
  }
  return { ...scenario, report: { ...scenario.report, trumpet: plan } };
}

function namesOf(file: string, format: Format): readonly string[] {
  return (format === 'csv' ? ['trumpet'] : ['trumpet', 'startup']).map((curve) =>
    nameOf(file, curve, format),
  );
}

function nameOf(file: string, curve: string, format: Format): string {
  return `${stem(file)}-${curve}.${format}`;
}

/** What is to be written, and why a picture is not. */
interface Outputs {
  readonly files: readonly OutputFile[];
  readonly undrawn: readonly string[];
}

async function outputs(file: string, result: Result, wanted: readonly Format[]): Promise<Outputs> {
  const drawn = wanted.filter(isPicture);
  const table = wanted.filter((format) => format === 'csv');
  const pictures = drawn.length === 0 ? { files: [], undrawn: [] } : await draw(file, result, drawn);
  const tables = table.map((format) => ({
    name: nameOf(file, 'trumpet', format),
    content: trumpetCsv(result),
  }));
  return { ...pictures, files: [...pictures.files, ...tables] };
}

async function draw(file: string, result: Result, formats: readonly Picture[]): Promise<Outputs> {
  const [{ drawChart }, { chart }, { trumpetChart }, { startupChart }] = await Promise.all([
    import('../draw.ts'),
    import('../../plot/index.ts'),
    import('../../plot/charts/trumpet.ts'),
    import('../../plot/charts/startup.ts'),
  ]);
  const kinds = [trumpetChart, startupChart].map((kind) => ({ kind, missing: kind.missing(result) }));
  const files: OutputFile[] = [];
  for (const format of formats) {
    for (const { kind, missing } of kinds) {
      if (missing !== null) continue;
      const content = await drawChart(chart(result, { kind, ...size }), { ...size, format });
      files.push({ name: nameOf(file, kind.chart, format), content });
    }
  }
  const undrawn = kinds.flatMap(({ kind, missing }) =>
    missing === null ? [] : [`${kind.title}: not drawn, because ${missing}.`],
  );
  return { files, undrawn };
}
