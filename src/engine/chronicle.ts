import type { Instant } from './system.ts';

/** Numbers kept of every fact: at, cause, x, y, and where its longer details begin. */
const STRIDE = 5;

/**
 * The facts of a run in columns: when, what, what led to it, and its details as numbers.
 *
 * No object is made per fact; whoever wants to read them decodes the columns afterwards.
 */
export class Chronicle<Kind extends string> {
  private readonly kinds: Kind[] = [];
  private cells: Float64Array;
  private readonly details: number[] = [];

  /** @param expected how many facts to make room for; more are taken as well. */
  constructor(expected = 64) {
    this.cells = new Float64Array(STRIDE * Math.max(1, expected));
  }

  get length(): number {
    return this.kinds.length;
  }

  /** Returns the fact's index. */
  record(at: Instant, kind: Kind, cause: number, x: number, y: number): number {
    const index = this.kinds.length;
    const cell = index * STRIDE;
    if (cell === this.cells.length) this.grow();
    this.kinds.push(kind);
    const { cells } = this;
    cells[cell] = at;
    cells[cell + 1] = cause;
    cells[cell + 2] = x;
    cells[cell + 3] = y;
    cells[cell + 4] = this.details.length;
    return index;
  }

  /** Append one number to the details of the fact recorded last. */
  detail(value: number): void {
    this.details.push(value);
  }

  copy(): Chronicle<Kind> {
    const twin = new Chronicle<Kind>();
    twin.cells = this.cells.slice();
    twin.kinds.push(...this.kinds);
    twin.details.push(...this.details);
    return twin;
  }

  /** The facts, or those of the kinds that are wanted, in the order of recording. */
  entries(wanted: (kind: Kind) => boolean = () => true): readonly Entry<Kind>[] {
    const entries: Entry<Kind>[] = [];
    for (let i = 0; i < this.kinds.length; i++)
      if (wanted(this.kinds[i] as Kind)) entries.push(this.entry(i));
    return entries;
  }

  entry(index: number): Entry<Kind> {
    const [at, cause, x, y, begin] = this.cells.subarray(
      index * STRIDE,
      (index + 1) * STRIDE,
    ) as unknown as Row;
    const isLast = index + 1 === this.kinds.length;
    const end = isLast ? this.details.length : this.cells[(index + 2) * STRIDE - 1];
    return { at, kind: this.kinds[index] as Kind, cause, x, y, details: this.details.slice(begin, end) };
  }

  private grow(): void {
    const cells = new Float64Array(this.cells.length * 2);
    cells.set(this.cells);
    this.cells = cells;
  }
}

type Row = readonly [number, number, number, number, number];

/** One fact as it was recorded. */
export interface Entry<Kind extends string> {
  readonly at: Instant;
  readonly kind: Kind;
  readonly cause: number;
  readonly x: number;
  readonly y: number;
  readonly details: readonly number[];
}
