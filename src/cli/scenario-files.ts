import { readFileSync } from 'node:fs';
import { formatProblems, ScenarioError, type Problem } from '../scenario/problem.ts';
import { readScenario, type ReadOptions } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WrongInput } from './exit.ts';

/** What the command line changes in every scenario that it reads. */
export type Changes = Pick<ReadOptions, 'set' | 'seed'>;

/** How standard input is named on the command line. */
const STDIN = '-';

/**
 * Read scenario files, `-` being standard input.
 *
 * @throws WrongInput with every problem of every file, when any of them cannot run: then none does.
 */
export function readScenarioFiles(files: readonly string[], changes: Changes): readonly Scenario[] {
  const complaints: string[] = [];
  const scenarios = files.flatMap((file) => {
    try {
      return [readScenario(readText(file), { file, read: readText, ...changes })];
    } catch (error) {
      complaints.push(complaint(error));
      return [];
    }
  });
  if (complaints.length > 0) throw new WrongInput(complaints.join('\n\n'));
  return scenarios;
}

function complaint(error: unknown): string {
  if (error instanceof ScenarioError) return formatProblems(error.problems as readonly Problem[]);
  if (error instanceof WrongInput) return error.message;
  throw error;
}

/**
 * The text of a file, as UTF-8.
 *
 * @throws WrongInput when there is no such file, or it cannot be read.
 */
export function readText(file: string): string {
  try {
    return readFileSync(file === STDIN ? 0 : file, 'utf8');
  } catch (error) {
    throw new WrongInput(`${file}\n  ${reason(error)}`);
  }
}

/** What kept a file from being read or written, in plain words. */
export function reason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EISDIR':
      return 'This is a folder, not a file.';
    case 'EACCES':
    case 'EPERM':
      return 'You have no permission to open it.';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'A file stands where a folder is needed.';
    case 'ENOSPC':
      return 'There is no space left on the disk.';
    case 'EROFS':
      return 'It lies on a disk that can only be read.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** The name of a file without its folders and its ending: what its results are called. */
export function stem(file: string): string {
  if (file === STDIN) return 'stdin';
  const base = file.replace(/^.*[\\/]/, '');
  return base.replace(/\.(ya?ml|json)$/i, '') || base;
}
