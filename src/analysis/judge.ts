import { judgeClaims, measureExpression, type Measured } from './claims/judge.ts';
import { witnessOf } from './witness-of.ts';
import type { ExpectationResult, Result } from './result.ts';

/** What must be true: a claim, or a claim and the reason for it. */
export type Statement = string | { readonly that: string; readonly because?: string };

/**
 * The verdicts on a result: of the claims of its scenario, which were judged with it, or of others that are given. Of
 * a result that was written down, claims about what was when need its series.
 *
 * @throws WrongClaim for a claim that cannot be read, NoCourse for one that the result cannot answer.
 */
export function judge(result: Result, claims?: readonly Statement[]): readonly ExpectationResult[] {
  if (claims === undefined) return result.expectations;
  const stated = claims.map((claim) =>
    typeof claim === 'string'
      ? { that: claim, because: null }
      : { that: claim.that, because: claim.because ?? null },
  );
  return judgeClaims(stated, witnessOf(result));
}

/**
 * What an expression in the language of claims comes to: a value with its unit, or whether a claim is true.
 *
 * @throws WrongClaim, NoCourse as `judge`.
 */
export function measure(result: Result, expression: string): Measured {
  return measureExpression(expression, witnessOf(result));
}
