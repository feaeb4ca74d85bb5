import type { ExpectedProblem, Problem } from './problem.ts';

/** Where the problems of a file are not those that it expects. */
export interface ProblemMismatch {
  /** Expected, but not among the problems. */
  readonly missing: readonly ExpectedProblem[];
  /** Among the problems, but not expected. */
  readonly surplus: readonly Problem[];
}

/** Compare the problems of a file with those that it expects, one to one; null when they are the same. */
export function mismatch(
  problems: readonly Problem[],
  expected: readonly ExpectedProblem[],
): ProblemMismatch | null {
  const surplus = [...problems];
  // The longest is the hardest to meet: it chooses first.
  const missing = expected
    .toSorted((a, b) => b.says.length - a.says.length)
    .filter(({ at, says }) => {
      const found = surplus.findIndex(({ path, message }) => path === at && message.includes(says));
      if (found >= 0) surplus.splice(found, 1);
      return found < 0;
    });
  return missing.length + surplus.length === 0 ? null : { missing, surplus };
}
