import { basename, dirname, extname, join } from 'node:path';
import { fleetRun, type FleetRun } from '../../analysis/fleet.ts';
import { compile } from '../../analysis/study.ts';
import { suggestion } from '../../fields/suggestion.ts';
import { miniature } from '../../plot/miniature.ts';
import { fleetPage } from '../../report/fleet/page.ts';
import { riskCsv } from '../../report/fleet/risk-csv.ts';
import { riskMarkdown } from '../../report/fleet/risk-markdown.ts';
import { riskPage } from '../../report/fleet/risk-page.ts';
import { quoted } from '../../units/quoted.ts';
import { refuseOverwriting, refuseReadingTwice } from '../clashes.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { readFleet } from '../fleet-files.ts';
import { htmlPage } from '../html-page.ts';
import { writeFiles } from '../output-files.ts';
import { progress } from '../progress.ts';
import { runPageNames } from '../run-page-names.ts';
import type { FleetPart } from '../../report/fleet/parts.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What `pumpsim report` was asked for. */
export interface ReportChoices {
  readonly out?: string;
  readonly format?: string;
  readonly risk?: true;
  readonly runs?: true;
}

const formats = ['html', 'md', 'csv'] as const;
type Format = (typeof formats)[number];

/**
 * Run many scenarios and write one page about all of them, or a table of the risks that their faults stand for.
 *
 * All files are read before any is run, so that a mistake in the last one leaves nothing half done. A claim that does
 * not hold is told in the report and changes nothing of the exit status: to judge is what `check` is for.
 *
 * @throws WrongInput for anything the user can put right.
 */
export function report(given: readonly string[], choices: ReportChoices): ExitStatus {
  const format = formatOf(choices);
  const out = placeOf(choices, format);
  refuseReadingTwice(given);
  const { scenarios, leftOut } = readFleet(given);
  const pages = choices.runs === true ? pagePlaces(scenarios, out) : [];
  refuseLosing(scenarios, [out, ...pages]);
  if (leftOut.length > 0) process.stderr.write(`${leftOutText(leftOut)}\n`);
  if (choices.risk === true) {
    const runs = runAll(scenarios, (scenario) =>
      fleetRun(scenario, compile(scenario).run({ record: 'events' })),
    );
    write(out, riskTable(runs, format));
  } else {
    const parts = runAll(scenarios, (scenario, index) => partOf(scenario, pages[index] ?? null));
    write(out, fleetPage(parts));
    if (pages[0] !== undefined) process.stderr.write(`${dirname(pages[0])}/\n`);
  }
  process.stderr.write(`${out}\n`);
  return exitStatus.well;
}

/** The format that is asked for, else the one that the name of the file says, else a page. */
function formatOf({ format, out, risk, runs }: ReportChoices): Format {
  const ending = extname(out ?? '').slice(1);
  const name = format ?? formats.find((each) => each === ending) ?? 'html';
  const found = formats.find((each) => each === name);
  if (found === undefined)
    throw new WrongInput(`--format: there is no format ${quoted(name)} here. ${suggestion(name, formats)}`);
  if (found !== 'html' && risk !== true)
    throw new WrongInput(`A report is a page, not ${found}; --risk writes its table of risks as ${found}.`);
  if (runs === true && risk === true)
    throw new WrongInput('--runs and --risk: a table of risks links to no pages. Leave one of them out.');
  return found;
}

function placeOf({ out, risk }: ReportChoices, format: Format): string {
  if (out === undefined) return `out/${risk === true ? 'risk' : 'report'}.${format}`;
  if (out.trim() === '' || /[\\/]$/.test(out))
    throw new WrongInput('--out: here belongs the name of a file, as in --out study/report.html.');
  return out;
}

/** Where the page of each run stands: in a folder beside the report, called as it is. */
function pagePlaces(scenarios: readonly Scenario[], out: string): readonly string[] {
  const folder = join(dirname(out), `${basename(out, extname(out))}-runs`);
  return runPageNames(scenarios.map(({ file }) => file)).map((name) => join(folder, name));
}

/** What is written may not replace a scenario. */
function refuseLosing(scenarios: readonly Scenario[], places: readonly string[]): void {
  const files = scenarios.map(({ file }) => file);
  refuseOverwriting(files, (file) => (file === files[0] ? places : []));
}

function leftOutText(files: readonly string[]): string {
  const says = files.length === 1 ? 'says that it must be refused' : 'say that they must be refused';
  return `Left out, for ${files.length === 1 ? 'it' : 'they'} ${says} (expect_problem): ${files.join(', ')}`;
}

function runAll<T>(
  scenarios: readonly Scenario[],
  runOne: (scenario: Scenario, index: number) => T,
): readonly T[] {
  const steps = progress(scenarios.length, process.stderr.isTTY !== true);
  return scenarios.map((scenario, index) => {
    steps.start(scenario.file);
    try {
      return runOne(scenario, index);
    } finally {
      steps.finish();
    }
  });
}

/** Run one, and write its own page if it is to have one: a series is not kept longer than it is needed. */
function partOf(scenario: Scenario, place: string | null): FleetPart {
  const result = compile(scenario).run();
  const run = fleetRun(scenario, result);
  const picture = miniature(result, run.primary);
  if (place === null) return { run, picture, page: null };
  write(place, htmlPage(scenario, result, { set: [] }));
  const link = [basename(dirname(place)), basename(place)].map(encodeURIComponent).join('/');
  return { run, picture, page: link };
}

function riskTable(runs: readonly FleetRun[], format: Format): string {
  switch (format) {
    case 'html':
      return riskPage(runs);
    case 'md':
      return riskMarkdown(runs);
    case 'csv':
      return riskCsv(runs);
  }
}

function write(place: string, content: string): void {
  writeFiles(dirname(place), [{ name: basename(place), content }]);
}
