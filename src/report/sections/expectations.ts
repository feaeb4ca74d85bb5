import { claimMoments, type ClaimMoment } from '../claim-moments.ts';
import { wallText, whenText } from '../when.ts';
import type { ExpectationResult, FactRecord, Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** How far back the facts are told that led to a failure, and how many of them at most: our choice, because it fits a screen. */
const before = 3_600_000;
const most = 10;

/** Details of a fact that are told: what it is about, not how much. */
const told = ['bolus', 'alarm', 'fault', 'name', 'order', 'because'];

/** How many claims hold, and each that does not in full; nothing where the scenario states none. */
export function expectations(result: Result, paint: Paint): string[] {
  const { expectations: all } = result;
  if (all.length === 0) return [];
  const failed = all.filter(({ passed }) => !passed);
  const count = `${all.length - failed.length} of ${all.length} passed`;
  const head = `${paint.bold('Expectations')}  ${failed.length === 0 ? paint.good(count) : paint.warn(count)}`;
  return [head, ...failed.flatMap((each) => failedExpectation(result, each, paint))];
}

/** A claim that does not hold: both sides, by how much, when, why it was stated, and what happened in the hour before. */
export function failedExpectation(result: Result, claim: ExpectationResult, paint: Paint): string[] {
  const { that, because, left, right, margin } = claim;
  const moments = claimMoments(claim);
  const decisive = moments.at(-1);
  return [
    `${paint.warn('FAILED')} ${that}`,
    ...(left === null ? [] : [`  left:  ${left}`]),
    ...(right === null ? [] : [`  right: ${right}`]),
    ...(margin === null ? [] : [`  off by ${margin.replace(/^-/, '')}`]),
    ...moments.map(({ what, at }) => `  ${what} ${whenText(result, at)}`),
    ...(because === null ? [] : [`  because ${because}`]),
    ...(decisive === undefined ? [] : hourBefore(result, decisive)),
  ];
}

/** Which of two moments it is whose hour is told. */
const ofWhat: Partial<Record<ClaimMoment['what'], string>> = {
  'first broken at': ' it broke',
  'after the fact at': ' the fact',
};

function hourBefore(result: Result, { what, at }: ClaimMoment): string[] {
  const head = `  in the hour before${ofWhat[what] ?? ''}:`;
  const facts = result.facts.filter(({ at_ms }) => at_ms > at - before && at_ms <= at);
  if (facts.length === 0) return [`${head} nothing`];
  const left = facts.length - most;
  return [
    head,
    ...(left > 0 ? [`    … ${left} more`] : []),
    ...facts.slice(-most).map((fact) => `    ${wallText(result, fact.at_ms)}  ${factText(fact)}`),
  ];
}

/** `fault-started (catheter-kink, the kink)`. */
function factText(fact: FactRecord): string {
  const details = [
    ...new Set(told.flatMap((detail) => (typeof fact[detail] === 'string' ? [fact[detail]] : []))),
  ];
  return details.length === 0 ? fact.kind : `${fact.kind} (${details.join(', ')})`;
}
