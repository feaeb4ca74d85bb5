import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearest } from '../fields/suggestion.ts';
import { formatProblems, ScenarioError, type Problem } from '../scenario/problem.ts';
import { readScenario, type ReadOptions } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { quoted } from '../units/quoted.ts';
import { WrongInput } from './exit.ts';
import { whyUnread } from './file-trouble.ts';
import { LONGEST_LOG, LONGEST_SCENARIO, textOf } from './text-file.ts';

/** What the command line changes in every scenario that it reads. */
export type Changes = Pick<ReadOptions, 'set' | 'seed'>;

const ending = /\.(ya?ml|json)$/i;

/** How standard input is named on the command line. */
export const STDIN = '-';

/**
 * Read scenario files, `-` being standard input.
 *
 * @throws WrongInput with every problem of every file, when any of them cannot run: then none does.
 */
export function readScenarioFiles(files: readonly string[], changes: Changes): readonly Scenario[] {
  const scenarios: Scenario[] = [];
  const unread: string[] = [];
  const problems: FoundProblem[] = [];
  for (const file of files) {
    try {
      scenarios.push(readScenario(readText(file), { file, read: readBase, ...changes }));
    } catch (error) {
      if (error instanceof WrongInput) unread.push(error.message);
      else if (error instanceof ScenarioError) problems.push(...found(file, error));
      else throw error;
    }
  }
  if (scenarios.length === files.length) return scenarios;
  const told = problems.length === 0 ? [] : [formatProblems(eachOnce(problems, files.length))];
  throw new WrongInput([...unread, ...told].join('\n\n'));
}

/** A problem, and the file that was read when it was found. */
interface FoundProblem {
  readonly problem: Problem;
  readonly file: string;
}

function found(file: string, { problems }: ScenarioError): readonly FoundProblem[] {
  return problems.map((problem) => ({
    file: spoken(file),
    problem: { ...problem, file: spoken(problem.file) },
  }));
}

/** What is wrong in an option or in a common base is told once, and for which files if it is not for all. */
function eachOnce(all: readonly FoundProblem[], fileCount: number): readonly Problem[] {
  const same = new Map<string, FoundProblem[]>();
  for (const each of all) {
    const key = formatProblems([each.problem]);
    same.set(key, [...(same.get(key) ?? []), each]);
  }
  return [...same.values()].flatMap((group) => {
    const files = group.map(({ file }) => file);
    return group.slice(0, 1).map(({ problem }) => {
      const isForAll = problem.line > 0 || files.length === fileCount;
      return isForAll ? problem : { ...problem, file: `${problem.file} (${files.join(', ')})` };
    });
  });
}

/** What was read of each file; standard input cannot be read again. */
const texts = new Map<string, string>();

/** The text of a scenario file as it was when it was read. */
export function textRead(file: string): string {
  return texts.get(file) ?? '';
}

/**
 * The text of a file, as UTF-8.
 *
 * @param most how many bytes it may have; without it, those of a scenario.
 * @throws WrongInput when there is no such file, or it cannot be read.
 */
export function readText(file: string, most = LONGEST_SCENARIO): string {
  try {
    const text = textOf(file === STDIN ? 0 : file, most);
    texts.set(file, text);
    return text;
  } catch (error) {
    throw new WrongInput(`${spoken(file)}\n  ${[whyUnread(error), ...meant(file)].join(' ')}`);
  }
}

/** Where there is no such file, but beside it a scenario of nearly that name. */
function meant(file: string): readonly string[] {
  const folder = dirname(file);
  if (existsSync(file) || !existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const scenarios = namesIn(folder).filter((name) => ending.test(name));
  const name = nearest(stem(file), scenarios.map(stem));
  const found = scenarios.find((each) => stem(each) === name);
  return found === undefined ? [] : [`Did you mean ${quoted(join(folder, found))}?`];
}

/** Of a folder that may not be listed no names are known. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A file that another one extends, or a log that it plays; what keeps it from being read is told as the end of a sentence. */
export function readBase(file: string): string {
  try {
    return textOf(file, LONGEST_LOG);
  } catch (error) {
    const why = whyUnread(error).replace(/\.$/, '');
    throw new Error(
      why.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
      { cause: error },
    );
  }
}

export function spoken(file: string): string {
  return file === STDIN ? 'standard input' : file;
}

/** The name of a file without its folders and its ending: what its results are called. */
export function stem(file: string): string {
  if (file === STDIN) return 'stdin';
  const base = file.replace(/^.*[\\/]/, '');
  return base.replace(ending, '') || base;
}
