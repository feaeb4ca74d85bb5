import { rounded } from '../round.ts';
import { vocabularyOf, type Witness } from '../witness.ts';
import { RunEvidence } from '../evidence.ts';
import { compare, judgeAt, undecided, type Judged } from './judged.ts';
import { judgeTemporal } from './over-time.ts';
import { marginText, sideTexts, valueText, type Way } from './side-text.ts';
import { worthOf } from './worth.ts';
import { readClaim, readExpression } from '../../scenario/claims/read-claim.ts';
import { HOURS, isValue } from '../../scenario/claims/term.ts';
import type { Finding } from '../../catalog/evidence.ts';
import type { TruthTerm, ValueTerm } from '../../scenario/claims/term.ts';
import type { ExpectationResult } from '../result.ts';

/** A claim as a scenario states it. */
export interface Claim {
  readonly that: string;
  readonly because: string | null;
}

/** A claim, or an expression, that cannot be asked of this run; its message says why. */
export class WrongClaim extends Error {
  override readonly name = 'WrongClaim';
}

/**
 * What becomes of claims about a finished run, each by itself.
 *
 * @throws WrongClaim for one that cannot be read, NoCourse for one that asks more than the result holds.
 */
export function judgeClaims(claims: readonly Claim[], witness: Witness): readonly ExpectationResult[] {
  const evidence = new RunEvidence(witness);
  const vocabulary = vocabularyOf(witness);
  return claims.map(({ that, because }) => {
    const read = readClaim(that, vocabulary);
    if (!read.ok) throw new WrongClaim(`${that}\n  ${read.message}`);
    return verdict(that, because, judgeTruth(read.value, evidence), witness.startMs);
  });
}

/** What an expression comes to: a value with its unit, or whether a claim is true. */
export type Measured =
  | { readonly kind: 'value'; readonly text: string; readonly at_ms: number | null }
  | { readonly kind: 'nothing'; readonly text: string }
  | { readonly kind: 'claim'; readonly verdict: ExpectationResult };

/** @throws WrongClaim, NoCourse as `judgeClaims`. */
export function measureExpression(expression: string, witness: Witness): Measured {
  const evidence = new RunEvidence(witness);
  const read = readExpression(expression, vocabularyOf(witness));
  if (!read.ok) throw new WrongClaim(read.message);
  if (!isValue(read.value)) {
    const judged = judgeTruth(read.value, evidence);
    return { kind: 'claim', verdict: verdict(expression, null, judged, witness.startMs) };
  }
  const found = worthOf(read.value, evidence);
  if ('none' in found) return { kind: 'nothing', text: found.none };
  const text = valueText(found.value, wayOf([read.value], witness.startMs));
  return { kind: 'value', text, at_ms: found.at ?? null };
}

function judgeTruth(term: TruthTerm, evidence: RunEvidence): Judged {
  switch (term.is) {
    case 'compared':
    case 'about':
      return compare(term, evidence, null);
    case 'always':
    case 'eventually':
    case 'after':
      return judgeTemporal(term, evidence);
    case 'truth':
      return { ...undecided, holds: term.value };
    default:
      return judgeAt(term, (part) => judgeTruth(part, evidence));
  }
}

function verdict(that: string, because: string | null, judged: Judged, startMs: number): ExpectationResult {
  const { holds, at, worst, closest } = judged;
  const moments = { at_ms: at, worst_at_ms: worst, closest_at_ms: closest };
  return rounded({ that, passed: holds === true, because, ...sidesOf(judged, startMs), ...moments });
}

function sidesOf(
  { by, left, right, margin }: Judged,
  startMs: number,
): Pick<ExpectationResult, 'left' | 'right' | 'margin'> {
  if (by === null) return { left: left === null ? null : textOf(left, null), right: null, margin: null };
  const way = wayOf([by.a, by.b], startMs);
  const values = [left, right].flatMap((side) => (side !== null && 'value' in side ? [side.value] : []));
  const texts = [...sideTexts(values, way)];
  const told = (side: Finding | null): string | null => (side === null ? null : textOf(side, texts));
  return {
    left: told(left),
    right: told(right),
    margin: margin === null ? null : marginText(margin, way, values),
  };
}

function textOf(side: Finding, texts: string[] | null): string {
  return 'none' in side ? side.none : (texts?.shift() ?? String(side.value));
}

/** In the unit that one of them was written in, else in that of a name. */
function wayOf(terms: readonly ValueTerm[], startMs: number): Way {
  const [first] = terms as readonly [ValueTerm];
  const units = terms.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const written = units.find((unit) => unit !== HOURS) ?? units[0];
  return { nature: first.nature, unit: written ?? null, startMs };
}
