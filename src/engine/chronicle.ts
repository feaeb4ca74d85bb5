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
  private readonly cells: number[];
  private readonly details: number[] = [];
  private count = 0;

  /** @param room blank cells to write into, from `roomFor`; more are made when they run out. */
  constructor(room: readonly number[] = []) {
    this.cells = room.slice();
  }

  get length(): number {
    return this.count;
  }

  /** Returns the fact's index. */
  record(at: Instant, kind: Kind, cause: number, x: number, y: number): number {
    const { cells } = this;
    const index = this.count++;
    const cell = index * STRIDE;
    this.kinds[index] = kind;
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
    const twin = new Chronicle<Kind>(this.cells);
    twin.kinds.push(...this.kinds);
    twin.details.push(...this.details);
    twin.count = this.count;
    return twin;
  }

  /** The facts, or those of the kinds that are wanted, in the order of recording. */
  entries(wanted: (kind: Kind) => boolean = () => true): readonly Entry<Kind>[] {
    const entries: Entry<Kind>[] = [];
    for (let i = 0; i < this.count; i++) if (wanted(this.kinds[i] as Kind)) entries.push(this.entry(i));
    return entries;
  }

  entry(index: number): Entry<Kind> {
    const [at, cause, x, y, begin] = this.cells.slice(index * STRIDE, (index + 1) * STRIDE) as unknown as Row;
    const end = index + 1 === this.count ? this.details.length : this.cells[(index + 2) * STRIDE - 1];
    return { at, kind: this.kinds[index] as Kind, cause, x, y, details: this.details.slice(begin, end) };
  }
}

/**
 * Blank cells for so many facts. Copying a block of plain numbers is the cheapest way to begin a run: an array that
 * grows is copied again and again, and a typed one lives outside the heap, which makes the collector hurry.
 */
export function roomFor(facts: number): readonly number[] {
  return new Array<number>(facts * STRIDE).fill(0.5);
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
