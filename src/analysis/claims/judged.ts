import { NOISE } from '../noise.ts';
import { worthOf, type Instant } from './worth.ts';
import type { Finding } from '../../catalog/evidence.ts';
import type { Comparison, TruthTerm } from '../../scenario/claims/term.ts';
import type { RunEvidence } from '../evidence.ts';

/** A comparison: what two sides of a claim are measured by. */
export type Comparing = Extract<TruthTerm, { is: 'compared' | 'about' }>;

/** What became of a claim, or of a part of it. */
export interface Judged {
  /** Null: something in it has no value, so that it is neither true nor false. */
  readonly holds: boolean | null;
  /** The comparison that decided it; null where none did. */
  readonly by: Comparing | null;
  readonly left: Finding | null;
  readonly right: Finding | null;
  /** How far the comparison is from turning over: positive where it holds; on the scale beside natures. */
  readonly margin: number | null;
  /** ms from start; null where no moment decides. */
  readonly at: number | null;
  /** When the sides of an `always` that is false were as they are: at their worst, ms from start. */
  readonly worst: number | null;
  /** When the sides came closest to turning a claim about many moments over, ms from start. */
  readonly closest: number | null;
}

const ofOneMoment = { worst: null, closest: null } as const;

export const undecided = {
  by: null,
  left: null,
  right: null,
  margin: null,
  at: null,
  ...ofOneMoment,
} as const;

/** Zeros of comparisons that were solved for: there both sides are equal, whatever rounding says. */
export type Zeros = ReadonlyMap<Comparing, ReadonlySet<number>>;

/** Compare two values as they are at an instant, or when the run is over. */
export function compare(by: Comparing, evidence: RunEvidence, now: Instant | null, zeros?: Zeros): Judged {
  const left = worthOf(by.a, evidence, now);
  const right = worthOf(by.b, evidence, now);
  const tolerance = by.is === 'about' ? worthOf(by.tolerance, evidence, now) : { value: 0 };
  const sides = { by, left, right, at: momentOf(left) ?? momentOf(right), ...ofOneMoment };
  if ('none' in left || 'none' in right) return { ...sides, holds: null, margin: null };
  if ('none' in tolerance) return { ...sides, holds: null, right: tolerance, margin: null };
  const isZero = now !== null && zeros?.get(by)?.has(now.h) === true;
  if (by.is === 'about') {
    const allowed = by.isShare ? tolerance.value * Math.abs(right.value) : tolerance.value;
    const apart = Math.abs(left.value - right.value);
    const holds = isZero || apart <= allowed || isEqual(apart, allowed) || isEqual(left.value, right.value);
    return { ...sides, holds, margin: isEqual(apart, allowed) ? 0 : allowed - apart };
  }
  const equal = isZero || isEqual(left.value, right.value);
  const over = left.value - right.value;
  return { ...sides, holds: holds(by.by, over, equal), margin: equal ? 0 : ahead(by.by, over) };
}

/** Judge what does not move, or what stands at one instant. */
export function judgeAt(term: Exclude<TruthTerm, Temporal>, judge: (part: TruthTerm) => Judged): Judged {
  switch (term.is) {
    case 'truth':
      return { ...undecided, holds: term.value };
    case 'not': {
      const { holds, margin, ...rest } = judge(term.a);
      return { ...rest, holds: holds === null ? null : !holds, margin: margin === null ? null : -margin };
    }
    case 'and':
    case 'or':
      return joined(term.is, judge(term.a), () => judge(term.b));
    case 'xor':
      return oneOf(judge(term.a), judge(term.b));
    default:
      throw new Error('Comparisons are judged by themselves. This is a bug in the simulator.');
  }
}

export type Temporal = Extract<TruthTerm, { is: 'always' | 'eventually' | 'after' }>;

/** The part that decides: the first false one of `and`, the first true one of `or`, else one that has no value. */
function joined(word: 'and' | 'or', first: Judged, second: () => Judged): Judged {
  const decisive = word === 'or';
  if (first.holds === decisive) return first;
  const other = second();
  if (other.holds === decisive) return other;
  if (first.holds === null) return first;
  return other.holds === null || first.by === null ? other : first;
}

/** One or the other, not both: either side would turn it over; the first is told. */
function oneOf(first: Judged, second: Judged): Judged {
  if (first.holds === null) return first;
  if (second.holds === null) return second;
  const holds = first.holds !== second.holds;
  const told = first.by === null ? second : first;
  const apart = told.margin === null ? null : Math.abs(told.margin);
  return { ...told, holds, margin: apart === null || holds ? apart : -apart };
}

function holds(by: Comparison, over: number, isEqual: boolean): boolean {
  switch (by) {
    case 'equal':
      return isEqual;
    case 'unequal':
      return !isEqual;
    case 'smaller':
      return !isEqual && over < 0;
    case 'smallerEq':
      return isEqual || over < 0;
    case 'larger':
      return !isEqual && over > 0;
    case 'largerEq':
      return isEqual || over > 0;
  }
}

function ahead(by: Comparison, over: number): number {
  if (by === 'equal') return -Math.abs(over);
  if (by === 'unequal') return Math.abs(over);
  return by === 'smaller' || by === 'smallerEq' ? -over : over;
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}

function momentOf(found: Finding): number | null {
  return 'at' in found ? found.at : null;
}
