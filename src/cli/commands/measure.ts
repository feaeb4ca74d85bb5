import { WrongClaim } from '../../analysis/claims/judge.ts';
import { measure as measured } from '../../analysis/judge.ts';
import { NoCourse } from '../../analysis/witness.ts';
import { printable } from '../../units/quoted.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { readStoredResult } from '../stored-result.ts';

/**
 * Ask a stored result for a value, or whether a claim is true; nothing is run again.
 *
 * @throws WrongInput for a file that holds no result, and for an expression that it cannot answer.
 */
export async function measure(file: string, expression: string): Promise<ExitStatus> {
  const result = await readStoredResult(file);
  const answer = answered(expression, () => measured(result, expression));
  if (answer.kind === 'claim') {
    const { passed, left, right } = answer.verdict;
    const sides = [left, right].filter((side) => side !== null);
    process.stdout.write(`${passed}\n`);
    if (!passed && sides.length > 0) process.stderr.write(`${sides.join('\n')}\n`);
    return passed ? exitStatus.well : exitStatus.failed;
  }
  if (answer.kind === 'nothing') {
    process.stderr.write(`${answer.text}\n`);
    return exitStatus.failed;
  }
  process.stdout.write(`${answer.text}\n`);
  return exitStatus.well;
}

function answered<T>(expression: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof WrongClaim || error instanceof NoCourse)
      throw new WrongInput(`${printable(expression)}\n  ${error.message}`);
    throw error;
  }
}
