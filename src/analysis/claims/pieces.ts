import { SAME_MOMENT } from '../noise.ts';
import { rootBetween } from '../root.ts';
import { worthOf } from './worth.ts';
import type { ValueTerm } from '../../scenario/claims/term.ts';
import type { RunEvidence } from '../evidence.ts';
import type { Signal } from '../signals.ts';

/** A moving value between two moments of one stretch, as a sum of signals; hours into the stretch. */
export interface Piece {
  readonly from: number;
  readonly until: number;
  readonly constant: number;
  readonly parts: readonly { readonly signal: Signal; readonly factor: number }[];
}

/**
 * A moving value in one stretch, cut where its formula changes: at kinks of its signals, and where what stands in
 * abs() changes its sign. Null where something in it has no value.
 */
export function piecesOf(
  term: ValueTerm,
  evidence: RunEvidence,
  stretch: number,
  [from, until]: readonly [number, number],
): readonly Piece[] | null {
  const of = (part: ValueTerm) => piecesOf(part, evidence, stretch, [from, until]);
  if (term.pace === 'still') {
    const worth = worthOf(term, evidence);
    return 'none' in worth ? null : [{ from, until, constant: worth.value, parts: [] }];
  }
  switch (term.is) {
    case 'signal': {
      const signal = evidence.signal(term.signal, term.drug);
      const marks = [from, ...signal.kinks(stretch).filter((h) => h > from && h < until), until];
      return spans(marks).map((span) => ({ ...span, constant: 0, parts: [{ signal, factor: 1 }] }));
    }
    case 'sum':
      return added(of(term.a), of(term.b), term.sign);
    case 'product': {
      const [still, moving] = term.a.pace === 'still' ? [term.a, term.b] : [term.b, term.a];
      return scaled(
        of(moving),
        factorOf(still, evidence, (value) => value),
      );
    }
    case 'quotient':
      return scaled(
        of(term.a),
        factorOf(term.b, evidence, (value) => 1 / value),
      );
    case 'abs':
      return of(term.a)?.flatMap((piece) => folded(piece, stretch)) ?? null;
    default:
      throw new Error(`A moving value cannot be a ${term.is}. This is a bug in the simulator.`);
  }
}

/** Hours into the stretch of a piece between which it only rises or only falls, its ends included. */
export function turnsOf(piece: Piece, stretch: number): readonly number[] {
  const slope = (h: number): number =>
    piece.parts.reduce((sum, { signal, factor }) => sum + factor * signal.slope(stretch, h), 0);
  const { from, until } = piece;
  // All signals of one line settle at one pace: their slope has one zero at most. The fluid's pieces have none.
  const turns = slope(from) * slope(until) < 0 ? [rootBetween(slope, from, until, SAME_MOMENT)] : [];
  return [from, ...turns, until];
}

/** Where a piece is 0, and where it turns: hours into the stretch. */
export function zerosOf(
  piece: Piece,
  stretch: number,
): { readonly zeros: readonly number[]; readonly turns: readonly number[] } {
  const turns = turnsOf(piece, stretch);
  const worth = (h: number): number => worthAt(piece, stretch, h);
  const zeros = spans(turns).flatMap(({ from, until }) =>
    worth(from) * worth(until) < 0 ? [rootBetween(worth, from, until, SAME_MOMENT)] : [],
  );
  return { zeros, turns };
}

/** a − b. */
export function difference(a: readonly Piece[] | null, b: readonly Piece[] | null): readonly Piece[] | null {
  return added(a, b, -1);
}

function worthAt({ constant, parts }: Piece, stretch: number, h: number): number {
  return parts.reduce((sum, { signal, factor }) => sum + factor * signal.value(stretch, h), constant);
}

function added(
  a: readonly Piece[] | null,
  b: readonly Piece[] | null,
  sign: 1 | -1,
): readonly Piece[] | null {
  if (a === null || b === null) return null;
  const marks = [...new Set([...a, ...b].flatMap(({ from, until }) => [from, until]))].sort((x, y) => x - y);
  const holds = (pieces: readonly Piece[], h: number): Piece =>
    pieces.findLast(({ from }) => from <= h) ?? (pieces[0] as Piece);
  return spans(marks).map(({ from, until }) => {
    const [one, other] = [holds(a, from), holds(b, from)];
    const others = other.parts.map(({ signal, factor }) => ({ signal, factor: sign * factor }));
    return { from, until, constant: one.constant + sign * other.constant, parts: [...one.parts, ...others] };
  });
}

function scaled(pieces: readonly Piece[] | null, by: number | null): readonly Piece[] | null {
  if (pieces === null || by === null) return null;
  return pieces.map(({ constant, parts, ...span }) => ({
    ...span,
    constant: by * constant,
    parts: parts.map(({ signal, factor }) => ({ signal, factor: by * factor })),
  }));
}

function factorOf(term: ValueTerm, evidence: RunEvidence, work: (value: number) => number): number | null {
  const worth = worthOf(term, evidence);
  if ('none' in worth) return null;
  const factor = work(worth.value);
  return Number.isFinite(factor) ? factor : null;
}

/** |piece|: cut at its zeros, and turned over where it is below 0. */
function folded(piece: Piece, stretch: number): readonly Piece[] {
  const { zeros } = zerosOf(piece, stretch);
  return spans([piece.from, ...zeros, piece.until]).map((span) => {
    const middle = worthAt(piece, stretch, (span.from + span.until) / 2);
    return { ...(scaled([piece], middle < 0 ? -1 : 1)?.[0] as Piece), ...span };
  });
}

function spans(marks: readonly number[]): readonly { readonly from: number; readonly until: number }[] {
  if (marks.length === 1) return [{ from: marks[0] as number, until: marks[0] as number }];
  return marks.slice(1).map((until, i) => ({ from: marks[i] as number, until }));
}
