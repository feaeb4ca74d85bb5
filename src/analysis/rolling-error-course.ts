import type { Series } from './result.ts';

type Column = Float64Array | readonly number[];

/** The rolling error over a run, per cent; NaN where a window orders nothing, or so little that it cannot be judged. */
export interface RollingErrorCourse {
  readonly at: Float64Array;
  readonly value: Float64Array;
}

/** As for the worst windows: a window that orders less than this share of a usual one is not judged. */
const HARDLY_ANYTHING = 1e-3;

/**
 * The rolling error of a window at every row of a series and one window after it, which is where it can turn.
 *
 *   e(t) = (Δdelivered − Δintended)/Δintended over (t − W, t],   t ≥ W
 *
 * Between two rows both doses are taken to run straight. For the intended dose that is exact; what is delivered bends
 * a little while the line settles. The worst windows of the result are solved, not read from here.
 */
export function rollingErrorCourse(
  { columns }: Series,
  drug: string,
  ending: 'ug' | 'iu',
  window: number,
): RollingErrorCourse {
  const at = columns['time_ms'] ?? [];
  const intended = columns[`${drug}_intended_${ending}`] ?? [];
  const delivered = columns[`${drug}_delivered_${ending}`] ?? [];
  const moments = momentsOf(at, window);
  const end = at[at.length - 1] ?? 0;
  const hardlyAnything = (HARDLY_ANYTHING * (intended[intended.length - 1] ?? 0) * window) / end;
  const heads = [new Reader(at, intended), new Reader(at, delivered)] as const;
  const tails = [new Reader(at, intended), new Reader(at, delivered)] as const;
  const value = moments.map(({ now, side }) => {
    const ordered = heads[0].read(now, side) - tails[0].read(now - window, side);
    const given = heads[1].read(now, side) - tails[1].read(now - window, side);
    return ordered > hardlyAnything && ordered > 0 ? (100 * (given - ordered)) / ordered : NaN;
  });
  return { at: Float64Array.from(moments, ({ now }) => now), value: Float64Array.from(value) };
}

interface Moment {
  readonly now: number;
  /** Before whatever jumps then, or after it. */
  readonly side: 'before' | 'after';
}

/** Both sides of every row and of every row a window later, from the first full window on. */
function momentsOf(at: Column, window: number): Moment[] {
  const end = at[at.length - 1] ?? 0;
  const moments: Moment[] = [];
  let [row, shifted] = [0, 0];
  while ((at[row] ?? Infinity) < window) row++;
  for (;;) {
    const now = Math.min(at[row] ?? Infinity, (at[shifted] ?? Infinity) + window);
    if (now > end) return moments;
    let jumps = false;
    for (; at[row] === now; row++) jumps ||= at[row + 1] === now;
    for (; (at[shifted] ?? Infinity) + window === now; shifted++) jumps ||= at[shifted + 1] === now - window;
    if (jumps) moments.push({ now, side: 'before' });
    moments.push({ now, side: 'after' });
  }
}

/** Reads a column at moments that never go back. */
class Reader {
  private readonly at: Column;
  private readonly value: Column;
  private row = 0;

  constructor(at: Column, value: Column) {
    this.at = at;
    this.value = value;
  }

  read(now: number, side: Moment['side']): number {
    const { at, value } = this;
    const reached = (row: number): boolean => {
      const next = at[row] ?? Infinity;
      return side === 'after' ? next <= now : next < now;
    };
    while (reached(this.row + 1)) this.row++;
    const [from, until] = [at[this.row] ?? 0, at[this.row + 1] ?? now];
    const [first, last] = [value[this.row] ?? 0, value[this.row + 1] ?? value[this.row] ?? 0];
    return until > from ? first + ((last - first) * (now - from)) / (until - from) : first;
  }
}
