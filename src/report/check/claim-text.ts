import { plain } from '../paint.ts';
import { failedExpectation } from '../sections/expectations.ts';
import type { ExpectationResult, Result } from '../../analysis/result.ts';

/** What is to be said of a claim that failed: the claim, both sides, by how much, when, why it matters, what led to it. */
export function claimText(result: Result, claim: ExpectationResult): string {
  const [, ...rest] = failedExpectation(result, claim, plain);
  return [`This is not so: ${claim.that}`, ...rest].join('\n');
}
