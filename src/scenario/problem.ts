import { printable, unprintable } from '../units/quoted.ts';
import { excerptAt, lineAndColumn } from './place.ts';
import { pathText } from './tree.ts';
import type { Place } from './place.ts';
import type { Path } from './tree.ts';

/** One thing that is wrong with a scenario: where, what, and what would be right. */
export interface Problem {
  /** The file as it was named, or the option of the command line. */
  readonly file: string;
  /** Counted from 1; 0 for an option of the command line. */
  readonly line: number;
  readonly column: number;
  /** `faults[0].passes`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** The source line, and below it a caret. */
  readonly excerpt: string;
}

/** A problem for which a file says that it must be refused. */
export interface ExpectedProblem {
  /** `faults[0].passes`; empty for the file as a whole, null for wherever it stands. */
  readonly at: string | null;
  /** What the problem's message holds. */
  readonly says: string;
}

/** Thrown for a scenario that cannot run; `problems` holds every problem that was found, in the order of the file. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly problems: readonly Problem[];
  /** The problems that the file itself says it must be refused for (`expect_problem`); empty where it says nothing. */
  readonly expected: readonly ExpectedProblem[];

  constructor(problems: readonly Problem[], expected: readonly ExpectedProblem[] = []) {
    super(formatProblems(problems));
    this.problems = problems;
    this.expected = expected;
  }
}

export function problemAt(place: Place, path: Path, message: string): Problem {
  const { source } = place;
  const { line, column } = source.isFile ? lineAndColumn(place) : { line: 0, column: 0 };
  const shown = message.replace(unprintable, '\u00b7');
  return { file: source.name, line, column, path: pathText(path), message: shown, excerpt: excerptAt(place) };
}

/** The problems as a text for a terminal, without colour. Its last line counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  return [
    ...problems.map(formatProblem),
    `${count} in ${files.map(printable).join(' and ')}; nothing was run.`,
  ].join('\n\n');
}

function formatProblem({ file, line, column, path, message, excerpt }: Problem): string {
  const name = printable(file);
  const where = line === 0 ? name : `${name}:${line}:${column}${path === '' ? '' : `  ${path}`}`;
  const shown = excerpt.split('\n').map((text) => `    ${text}`);
  return [where, ...shown, `  ${message}`].join('\n');
}
