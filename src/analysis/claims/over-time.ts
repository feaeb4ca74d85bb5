import { MS_PER_HOUR, wholeFrom } from '../../model/time.ts';
import { compare, judgeAt, undecided } from './judged.ts';
import { difference, piecesOf, zerosOf, type Piece } from './pieces.ts';
import { workedOut, type Instant } from './worth.ts';
import type { TruthTerm, ValueTerm } from '../../scenario/claims/term.ts';
import type { RunEvidence } from '../evidence.ts';
import type { Comparing, Judged, Temporal, Zeros } from './judged.ts';

/**
 * Judge a claim at every instant between two moments.
 *
 * Exact, not sampled: in a stretch of the curve every signal is a closed form, so that each comparison turns over only
 * at zeros that are solved for; between two of them one instant speaks for all. Both ends of every stretch are judged,
 * and so both sides of every jump.
 */
export function judgeTemporal(term: Temporal, evidence: RunEvidence): Judged {
  if (term.is === 'after') return judgeAfter(term, evidence);
  const from = term.from === null ? { value: 0 } : workedOut(term.from, evidence);
  const to = term.to === null ? { value: evidence.duration } : workedOut(term.to, evidence);
  if ('none' in from) return { ...undecided, holds: null, left: from };
  if ('none' in to) return { ...undecided, holds: null, left: to };
  if (from.value > to.value)
    return { ...undecided, holds: null, left: { none: 'Its end lies before its beginning in this run.' } };
  return judgeBetween(term.is, term.claim, evidence, from.value, to.value);
}

function judgeAfter(term: Extract<Temporal, { is: 'after' }>, evidence: RunEvidence): Judged {
  const within = workedOut(term.within, evidence);
  if ('none' in within) return { ...undecided, holds: null, left: within };
  const facts = evidence.facts(term.fact, term.filter);
  if (facts.length === 0)
    return { ...undecided, holds: null, left: { none: `There was no fact ${term.fact}.` } };
  let latest: Judged | null = null;
  for (const { at_ms: at } of facts) {
    const until = Math.min(at + within.value, evidence.duration);
    const judged = judgeBetween('eventually', term.claim, evidence, at, until);
    if (judged.holds !== true) return { ...judged, at };
    latest = judged;
  }
  return latest as Judged;
}

/**
 * The decision and its first moment. The sides are as they were when what decides first was so, when an `always` that
 * is false was worst, or when the claim came closest to turning over.
 */
function judgeBetween(
  word: 'always' | 'eventually',
  claim: TruthTerm,
  evidence: RunEvidence,
  from: number,
  to: number,
): Judged {
  const decisive = word === 'eventually';
  let decided: Judged | null = null;
  let closest: Judged | null = null;
  for (const { judged, at, begin } of course(claim, evidence, from, to)) {
    if (judged.holds === null) return { ...judged, at: null };
    if (decided === null && judged.holds === decisive) {
      decided = { ...begin(), at };
      closest = decided;
      if (decisive) return decided;
    }
    closest = nearer(closest, { ...judged, at }, decisive, decided);
  }
  if (closest === null) throw new Error('Nothing was judged. This is a bug in the simulator.');
  const { at } = closest;
  if (decided === null) return { ...closest, holds: !decisive, closest: closest.margin === null ? null : at };
  return { ...closest, at: decided.at, worst: closest.margin === null ? null : at };
}

/** Of two judgements by one comparison the one with the lesser margin; where the claim is to come true, the greater. */
function nearer(closest: Judged | null, judged: Judged, isEventual: boolean, decided: Judged | null): Judged {
  if (closest === null) return judged;
  if (judged.by !== closest.by || judged.margin === null || closest.margin === null) return closest;
  if (decided !== null && judged.holds !== decided.holds) return closest;
  return (isEventual ? judged.margin > closest.margin : judged.margin < closest.margin) ? judged : closest;
}

/** A claim at one instant, which speaks for others. */
interface Spoken {
  readonly judged: Judged;
  /** The first moment of those it speaks for, ms from start. */
  readonly at: number;
  /** The sides as they were at that moment. */
  readonly begin: () => Judged;
}

/** A claim at each instant that speaks for others, in order. */
function* course(claim: TruthTerm, evidence: RunEvidence, from: number, to: number): Generator<Spoken> {
  const comparisons = comparisonsIn(claim);
  for (const { stretch, first, last } of evidence.stretches(from, to)) {
    const momentOf = (h: number): number => wholeFrom(evidence.curve.at(stretch) + h * MS_PER_HOUR);
    const zeros = new Map<Comparing, Set<number>>();
    const marks = new Set([first, last]);
    for (const by of comparisons) {
      const found = new Set<number>();
      for (const piece of piecesToWatch(by, evidence, stretch, [first, last])) {
        const { zeros: own, turns } = zerosOf(piece, stretch);
        for (const h of [...own, ...turns]) marks.add(h);
        if (by.is === 'compared') for (const h of own) found.add(h);
      }
      zeros.set(by, found);
    }
    const ordered = [...marks].sort((a, b) => a - b);
    for (const [i, h] of ordered.entries()) {
      const before = ordered[i - 1];
      if (before !== undefined) {
        const judged = judgeNow(claim, evidence, { stretch, h: (before + h) / 2 }, zeros);
        const begin = () => sidesAt({ stretch, h: before }, judged, evidence, zeros);
        yield { judged, at: momentOf(before), begin };
      }
      const judged = judgeNow(claim, evidence, { stretch, h }, zeros);
      yield { judged, at: momentOf(h), begin: () => judged };
    }
  }
}

/** What decides between two instants, as it was at the first of them; a margin that was to either side there is to the same. */
function sidesAt(now: Instant, judged: Judged, evidence: RunEvidence, zeros: Zeros): Judged {
  if (judged.by === null) return judged;
  const { margin, ...sides } = compare(judged.by, evidence, now, zeros);
  const turns = Math.sign(margin ?? 0) * Math.sign(judged.margin ?? 0) < 0;
  return { ...sides, holds: judged.holds, margin: margin === null || !turns ? margin : -margin };
}

function judgeNow(claim: TruthTerm, evidence: RunEvidence, now: Instant, zeros: Zeros): Judged {
  if (claim.is === 'compared' || claim.is === 'about') return compare(claim, evidence, now, zeros);
  return judgeAt(claim as Parameters<typeof judgeAt>[0], (part) => judgeNow(part, evidence, now, zeros));
}

/** a − b of a comparison; of `about` |a − b| less what is tolerated. */
function piecesToWatch(
  by: Comparing,
  evidence: RunEvidence,
  stretch: number,
  span: readonly [number, number],
): readonly Piece[] {
  if (by.a.pace === 'still' && by.b.pace === 'still') return [];
  const of = (term: ValueTerm) => piecesOf(term, evidence, stretch, span);
  if (by.is === 'compared') return difference(of(by.a), of(by.b)) ?? [];
  const { a, b, tolerance, isShare } = by;
  const pace = a.pace === 'still' ? b.pace : a.pace;
  const shape = { nature: a.nature, unit: null, pace };
  const apart: ValueTerm = { ...shape, is: 'abs', a: { ...shape, is: 'sum', sign: -1, a, b } };
  const allowed: ValueTerm = isShare
    ? { ...shape, pace: b.pace, is: 'product', a: tolerance, b: { ...shape, pace: b.pace, is: 'abs', a: b } }
    : tolerance;
  return difference(of(apart), of(allowed)) ?? [];
}

function comparisonsIn(claim: TruthTerm): readonly Comparing[] {
  switch (claim.is) {
    case 'compared':
    case 'about':
      return [claim];
    case 'and':
    case 'or':
    case 'xor':
      return [...comparisonsIn(claim.a), ...comparisonsIn(claim.b)];
    case 'not':
      return comparisonsIn(claim.a);
    default:
      return [];
  }
}
