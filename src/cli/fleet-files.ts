import { resolve } from 'node:path';
import { readScenario } from '../scenario/read-scenario.ts';
import { formatProblems, ScenarioError, type Problem } from '../scenario/problem.ts';
import { findFiles } from './check/found-files.ts';
import { WrongInput } from './exit.ts';
import { readBase, readText, spoken } from './scenario-files.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The scenarios of some files and folders, and the files that are left out because they say they must be refused. */
export interface FleetFiles {
  readonly scenarios: readonly Scenario[];
  readonly leftOut: readonly string[];
}

/**
 * Every scenario of the files and folders given, in the order in which `check` takes them. A file of a folder that is
 * no whole scenario but that others extend is none.
 *
 * @throws WrongInput with every problem of every file, and where there is no scenario at all.
 */
export function readFleet(given: readonly string[]): FleetFiles {
  const { scenarios: files, named, folders } = findFiles(given);
  const bases = new Set<string>();
  const read = files.map((file) => attempt(file, bases));
  const isBase = (file: string) => bases.has(resolve(file)) && !named.has(file);
  const unread = read.flatMap((each) => (each.came === 'unread' && !isBase(each.file) ? [each] : []));
  if (unread.length > 0) throw new WrongInput(complaint(unread));
  const scenarios = read.flatMap((each) => (each.came === 'scenario' ? [each.scenario] : []));
  const leftOut = read.flatMap((each) => (each.came === 'refused' ? [spoken(each.file)] : []));
  if (scenarios.length > 0) return { scenarios, leftOut };
  const where = given.length > 0 ? given.join(', ') : (folders[0] ?? '.');
  throw new WrongInput(`There is no scenario to report on in ${where === '.' ? 'this folder' : where}.`);
}

interface Unread {
  readonly came: 'unread';
  readonly file: string;
  /** Where the file could not even be opened, why. */
  readonly why: string;
  readonly problems: readonly Problem[];
}

type Attempt =
  | { readonly came: 'scenario'; readonly file: string; readonly scenario: Scenario }
  | { readonly came: 'refused'; readonly file: string }
  | Unread;

function attempt(file: string, bases: Set<string>): Attempt {
  const read = (path: string): string => {
    bases.add(resolve(path));
    return readBase(path);
  };
  try {
    const scenario = readScenario(readText(file), { file, read });
    return scenario.expectedProblems.length > 0
      ? { came: 'refused', file }
      : { came: 'scenario', file, scenario };
  } catch (error) {
    if (error instanceof WrongInput) return { came: 'unread', file, why: error.message, problems: [] };
    if (!(error instanceof ScenarioError)) throw error;
    if (error.expected.length > 0) return { came: 'refused', file };
    return { came: 'unread', file, why: '', problems: error.problems };
  }
}

/** Every problem; what is wrong in a common base is told once. */
function complaint(unread: readonly Unread[]): string {
  const problems = unread.flatMap((each) =>
    each.problems.map((problem) => ({ ...problem, file: spoken(problem.file) })),
  );
  const once = [...new Map(problems.map((problem) => [formatProblems([problem]), problem])).values()];
  const whys = unread.flatMap(({ why }) => (why === '' ? [] : [why]));
  return [...whys, ...(once.length === 0 ? [] : [formatProblems(once)])].join('\n\n');
}
