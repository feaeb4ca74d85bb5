import { quoted } from '../../units/quoted.ts';
import { claimText } from './claim-text.ts';
import { differenceText } from './difference-text.ts';
import type { BaselineDifference } from '../../analysis/baseline-comparison.ts';
import type { ExpectationResult, Result } from '../../analysis/result.ts';
import type { ProblemMismatch } from '../../scenario/problem-mismatch.ts';
import type { ExpectedProblem, Problem } from '../../scenario/problem.ts';
import type { CheckCase, Note } from './file-check.ts';

/** A file that runs, with its books closed: the least that can be asked. */
export const ran: CheckCase = { name: 'runs', kind: 'run', status: 'passed', notes: [] };

/** A file that cannot be read or run as it is. */
export function unread(notes: readonly Note[]): CheckCase {
  return { name: 'runs', kind: 'run', status: 'error', notes };
}

/** A claim, judged; `line` is where it stands in its file. */
export function judged(file: string, line: number, result: Result, claim: ExpectationResult): CheckCase {
  const notes = claim.passed ? [] : [{ file, line, column: 0, text: claimText(result, claim) }];
  return { name: claim.that, kind: 'claim', status: claim.passed ? 'passed' : 'failed', notes };
}

/** A file that says that it must be refused, and was: `wrong` is null where it was for what it says. */
export function refused(file: string, wrong: ProblemMismatch | null): CheckCase {
  const notes = wrong === null ? [] : [...wrong.missing.map((each) => missed(file, each)), ...wrong.surplus.map(noteOf)]; // prettier-ignore
  const status = notes.length === 0 ? 'passed' : 'failed';
  return { name: 'is refused as it expects', kind: 'refusal', status, notes };
}

function missed(file: string, { at, says }: ExpectedProblem): Note {
  const where = at === null ? '' : ` at ${at === '' ? 'the file as a whole' : at}`;
  return {
    file,
    line: 0,
    column: 0,
    text: `It was to be refused${where} with ${quoted(says)}, and was not.`,
  };
}

/** A problem of a file, for one who sees the place beside it. */
export function noteOf({ file, line, column, path, message }: Problem): Note {
  return { file, line, column, text: path === '' ? message : `${path}: ${message}` };
}

/** How a run compares with its baseline; null where it meets it. */
export function compared(file: string, result: Result, difference: BaselineDifference | null): CheckCase {
  return difference === null
    ? baselineCase('passed', [])
    : baselineCase('failed', [{ file, line: 0, column: 0, text: differenceText(result, difference) }]);
}

export function baselineCase(status: CheckCase['status'], notes: readonly Note[]): CheckCase {
  return { name: 'baseline', kind: 'baseline', status, notes };
}
