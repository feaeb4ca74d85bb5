import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { coverageOf } from '../../analysis/coverage.ts';
import { countsOf, type CheckReport, type FileCheck } from '../../report/check/file-check.ts';
import { checkAll } from '../check/jobs.ts';
import { baselinePlace, findFiles, isBaseline, type FoundFiles } from '../check/found-files.ts';
import { termsFrom, type CheckChoices } from '../check/choices.ts';
import { reportersFrom, tell } from '../check/reporters.ts';
import { repeatOnChange, type Watched } from '../check/watch.ts';
import { refuseReadingTwice } from '../clashes.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { writeFiles } from '../output-files.ts';
import { STDIN } from '../scenario-files.ts';
import type { CheckedFile } from '../check/check-file.ts';

/**
 * Run every scenario, judge its claims, and compare it with the baseline that stands beside it.
 *
 * @throws WrongInput for a command line that cannot be obeyed; what is wrong with a file is reported with the rest.
 */
export async function check(given: readonly string[], choices: CheckChoices): Promise<ExitStatus> {
  const { terms, jobs } = termsFrom(choices);
  const reporters = reportersFrom(choices.reporter);
  refuseReadingTwice(given);
  const written = reporters.flatMap(({ place }) => (place === null ? [] : [resolve(place)]));
  let status: ExitStatus = exitStatus.well;
  const once = async (): Promise<Watched> => {
    const found = findFiles(given);
    refuseWritingOver(found, written);
    const checked = await checkAll(found.scenarios, terms, jobs);
    for (const each of checked) keep(each);
    const report = reportOn(found, checked, choices.coverage === true);
    tell(report, reporters);
    status = statusOf(report);
    if (countsOf(report).run === 0) process.stderr.write(`${nothingRan(given, found)}\n`);
    return { files: [...found.scenarios, ...checked.flatMap(({ bases }) => bases)], folders: found.folders };
  };
  if (choices.watch !== true) {
    await once();
    return status;
  }
  if (given.includes(STDIN)) throw new WrongInput('--watch: standard input does not change. Name a file.');
  await repeatOnChange(once, (file) => written.includes(file));
  return status;
}

/** Reports may not replace what they report on. */
function refuseWritingOver({ scenarios }: FoundFiles, written: readonly string[]): void {
  const taken = new Set(
    scenarios.flatMap((file) => [file, baselinePlace(file)]).map((file) => resolve(file)),
  );
  const lost = written.find((place) => taken.has(place) || isBaseline(place));
  if (lost !== undefined)
    throw new WrongInput(`--reporter: ${lost} is a scenario or a baseline, and would be written over.`);
}

function keep({ check: { file }, baseline }: CheckedFile): void {
  if (baseline === null) return;
  const place = baselinePlace(file);
  writeFiles(dirname(place), [{ name: basename(place), content: baseline }]);
}

function reportOn(found: FoundFiles, checked: readonly CheckedFile[], coverage: boolean): CheckReport {
  const bases = new Set(checked.flatMap((each) => each.bases).map(whereItIs));
  const isBase = ({ file, verdict }: FileCheck) =>
    verdict === 'unread' && !found.named.has(file) && bases.has(whereItIs(file));
  const files = checked.map(({ check: each }) =>
    isBase(each) ? { ...each, verdict: 'base' as const, cases: [] } : each,
  );
  const touched = files.flatMap((each) => (each.touched === null ? [] : [each.touched]));
  return {
    files: [...files, ...found.orphans.map(orphaned)],
    coverage: coverage ? coverageOf(touched) : null,
  };
}

/** A base may be no whole scenario: what is missing is said by the files that extend it. */
function whereItIs(file: string): string {
  return existsSync(file) ? realpathSync(file) : resolve(file);
}

function orphaned(file: string): FileCheck {
  const text = 'There is no scenario beside this baseline. Delete it, or give the scenario its name back.';
  const notes = [{ file, line: 0, column: 0, text }];
  const cases = [{ name: 'has a scenario', kind: 'baseline', status: 'failed', notes }] as const;
  return { file, name: '', verdict: 'orphaned', baseline: 'none', cases, difference: null, touched: null };
}

function statusOf(report: CheckReport): ExitStatus {
  const are = (...verdicts: readonly FileCheck['verdict'][]) =>
    report.files.some(({ verdict }) => verdicts.includes(verdict));
  if (are('bug')) return exitStatus.ourBug;
  if (are('unread') || countsOf(report).run === 0) return exitStatus.wrongInput;
  return are('failed', 'orphaned') ? exitStatus.failed : exitStatus.well;
}

function nothingRan(given: readonly string[], { scenarios, folders }: FoundFiles): string {
  if (scenarios.length > 0) return 'Nothing was run.';
  const where = given.length > 0 ? given.join(', ') : folders[0] === '.' ? 'this folder' : folders[0];
  return `There is no scenario in ${where}: no file that ends in .yaml, .yml or .json and begins with "pumpsim: 1".`;
}
