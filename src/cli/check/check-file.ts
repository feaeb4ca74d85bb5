import { existsSync } from 'node:fs';
import { baselineText } from '../../analysis/baseline-text.ts';
import { baselineOf } from '../../analysis/baseline.ts';
import { compareWithBaseline } from '../../analysis/baseline-comparison.ts';
import { compile } from '../../analysis/study.ts';
import { touchedBy } from '../../analysis/touched.ts';
import { baselineCase, compared, judged, noteOf, ran, refused, unread } from '../../report/check/cases.ts';
import { mismatch } from '../../scenario/problem-mismatch.ts';
import { ScenarioError } from '../../scenario/problem.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { WrongInput } from '../exit.ts';
import { readBase, readText, spoken, STDIN } from '../scenario-files.ts';
import { baselineFrom } from './baseline-from.ts';
import { claimLine } from './claim-line.ts';
import { baselinePlace } from './found-files.ts';
import type { BaselineDifference } from '../../analysis/baseline-comparison.ts';
import type { Result } from '../../analysis/result.ts';
import type { Tolerance } from '../../analysis/tolerance.ts';
import type { BaselineStanding, CheckCase, FileCheck } from '../../report/check/file-check.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What counts for every file of a check. */
export interface CheckTerms {
  /** Instead of what a scenario says of itself. */
  readonly tolerance: Partial<Tolerance>;
  /** Whether the baselines are to become what the runs give. */
  readonly update: boolean;
}

/** What became of one file, and what is to be done about it. Plain data. */
export interface CheckedFile {
  readonly check: FileCheck;
  /** The text that its baseline should have; null where it may stay as it is. */
  readonly baseline: string | null;
  /** The files that it extends, and those that they do. */
  readonly bases: readonly string[];
}

/** Read a file, run it, judge it, and compare it with its baseline. Nothing is written, nothing printed. */
export function checkFile(file: string, terms: CheckTerms): CheckedFile {
  const bases: string[] = [];
  const read = (path: string): string => {
    bases.push(path);
    return readBase(path);
  };
  return { ...checked(file, read, terms), bases };
}

function checked(
  file: string,
  read: (path: string) => string,
  terms: CheckTerms,
): Omit<CheckedFile, 'bases'> {
  let scenario: Scenario;
  let text: string;
  try {
    text = readText(file);
    scenario = readScenario(text, { file, read });
  } catch (error) {
    return { check: notRead(file, error), baseline: null };
  }
  if (scenario.expectedProblems.length > 0) {
    const wrong = { missing: scenario.expectedProblems, surplus: [] };
    return { check: judgedBy(file, scenario.name, [refused(spoken(file), wrong)]), baseline: null };
  }
  try {
    return ranWell(file, text, scenario, terms);
  } catch (error) {
    return {
      check: { ...judgedBy(file, scenario.name, [bug(file, scenario, error)]), verdict: 'bug' },
      baseline: null,
    };
  }
}

/** A file that is refused as it says it must be is well; any other that cannot be read is not. */
function notRead(file: string, error: unknown): FileCheck {
  if (error instanceof ScenarioError && error.expected.length > 0)
    return judgedBy(file, '', [refused(file, mismatch(error.problems, error.expected))]);
  if (error instanceof ScenarioError) return judgedBy(file, '', [unread(error.problems.map(noteOf))]);
  if (!(error instanceof WrongInput)) throw error;
  // Its first line is the name of the file, which stands beside the note.
  const why = error.message.split('\n').slice(1).join(' ').trim();
  return judgedBy(file, '', [unread([{ file: spoken(file), line: 0, column: 0, text: why }])]);
}

function bug(file: string, { seed }: Scenario, error: unknown): CheckCase {
  const message = error instanceof Error ? error.message : String(error);
  const text = `${message}\nThis is a bug in the simulator. Please send us this scenario and its seed, ${seed}.`;
  return unread([{ file, line: 0, column: 0, text }]);
}

function ranWell(
  file: string,
  text: string,
  scenario: Scenario,
  { tolerance, update }: CheckTerms,
): Omit<CheckedFile, 'bases'> {
  const result = compile(scenario).run({ record: 'events' });
  const claims = result.expectations.map((claim) =>
    judged(spoken(file), claimLine(text, claim.that), result, claim),
  );
  const against = file === STDIN ? nothing : withBaseline(file, result, { ...scenario.check, ...tolerance });
  const isRenewed = update && against.standing !== 'met' && file !== STDIN;
  const cases = isRenewed ? [baselineCase('passed', [])] : against.cases;
  return {
    check: {
      ...judgedBy(file, scenario.name, [ran, ...claims, ...cases]),
      baseline: isRenewed ? 'written' : against.standing,
      difference: isRenewed ? null : against.difference,
      touched: touchedBy(scenario, result),
    },
    baseline: isRenewed ? baselineText(baselineOf(result)) : null,
  };
}

interface Against {
  readonly standing: BaselineStanding;
  readonly cases: readonly CheckCase[];
  readonly difference: BaselineDifference | null;
}

const nothing: Against = { standing: 'none', cases: [], difference: null };

function withBaseline(file: string, result: Result, tolerance: Tolerance): Against {
  const place = baselinePlace(file);
  const note = (text: string) => [{ file: place, line: 0, column: 0, text }];
  if (!existsSync(place)) {
    const why = [
      { file, line: 0, column: 0, text: 'There is no baseline yet; pumpsim check --update writes it.' },
    ];
    return { standing: 'missing', cases: [baselineCase('skipped', why)], difference: null };
  }
  const stored = baselineFrom(place);
  // Most files are as they were, to the letter: then there is nothing to take apart.
  if (stored.ok && stored.value.text === baselineText(baselineOf(result))) return met(place, result);
  const found = stored.ok ? stored.value.read() : stored;
  if (!found.ok)
    return { standing: 'unreadable', cases: [baselineCase('error', note(found.message))], difference: null };
  const difference = compareWithBaseline(found.value, result, tolerance);
  if (difference === null) return met(place, result);
  return { standing: 'differs', cases: [compared(place, result, difference)], difference };
}

function met(place: string, result: Result): Against {
  return { standing: 'met', cases: [compared(place, result, null)], difference: null };
}

function judgedBy(file: string, name: string, cases: readonly CheckCase[]): FileCheck {
  const are = (wanted: CheckCase['status']) => cases.some(({ status }) => status === wanted);
  const verdict = are('error') ? 'unread' : are('failed') ? 'failed' : 'passed';
  return { file: spoken(file), name, verdict, baseline: 'none', cases, difference: null, touched: null };
}
