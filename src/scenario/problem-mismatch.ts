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
  const meetings = new Map<Problem, ExpectedProblem>();
  const missing = expected.filter((each) => !meet(each, problems, meetings, new Set()));
  const surplus = problems.filter((problem) => !meetings.has(problem));
  return missing.length + surplus.length === 0 ? null : { missing, surplus };
}

/**
 * Find an expected problem among those that there are; one that has met it before gives way where it fits another too.
 *
 * By augmenting paths (Kuhn, Naval Research Logistics Quarterly 2, 1955), so that as many as can meet do.
 */
function meet(
  expected: ExpectedProblem,
  problems: readonly Problem[],
  meetings: Map<Problem, ExpectedProblem>,
  asked: Set<Problem>,
): boolean {
  for (const problem of problems) {
    if (asked.has(problem) || !fits(problem, expected)) continue;
    asked.add(problem);
    const earlier = meetings.get(problem);
    if (earlier !== undefined && !meet(earlier, problems, meetings, asked)) continue;
    meetings.set(problem, expected);
    return true;
  }
  return false;
}

function fits({ path, message }: Problem, { at, says }: ExpectedProblem): boolean {
  return (at === null || path === at) && message.includes(says);
}
