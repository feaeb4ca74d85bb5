import type { Instant } from './instant.ts';

/** Numbers kept of every fact: at, cause, x, y. */
const STRIDE = 4;

/** Blank columns for so many facts, to be copied at the begin of a run. */
export interface Room<Kind extends string> {
  readonly facts: number;
  readonly kinds: readonly Kind[];
  readonly cells: readonly number[];
}

/**
 * The facts of a run in columns: when, what, what led to it, and its details as numbers.
 *
 * No object is made per fact; whoever wants to read them decodes the columns afterwards.
 */
export class Chronicle<Kind extends string> {
  private readonly kinds: Kind[];
  private readonly cells: number[];
  /** Longer details, and where those of each fact that has some begin. */
  private readonly details: number[] = [];
  private readonly detailed: number[] = [];
  private readonly detailBegins: number[] = [];
  private readonly marked: number[] = [];
  private count = 0;

  /** @param room blank columns to write into, from `roomFor`; more are made when they run out. */
  constructor(room: Room<Kind> | null = null) {
    this.kinds = room === null ? [] : room.kinds.slice();
    this.cells = room === null ? [] : room.cells.slice();
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
    return index;
  }

  /** Append one number to the details of the fact recorded last. */
  detail(value: number): void {
    const fact = this.count - 1;
    if (this.detailed[this.detailed.length - 1] !== fact) {
      this.detailed.push(fact);
      this.detailBegins.push(this.details.length);
    }
    this.details.push(value);
  }

  /** Mark the fact recorded last: what is marked is found again without looking through all. */
  mark(): void {
    this.marked.push(this.count - 1);
  }

  copy(): Chronicle<Kind> {
    const twin = new Chronicle<Kind>({ facts: this.count, kinds: this.kinds, cells: this.cells });
    twin.details.push(...this.details);
    twin.detailed.push(...this.detailed);
    twin.detailBegins.push(...this.detailBegins);
    twin.marked.push(...this.marked);
    twin.count = this.count;
    return twin;
  }

  /** The facts in the order of recording. */
  entries(): readonly Entry<Kind>[] {
    return Array.from({ length: this.count }, (_, index) => this.entry(index));
  }

  /** Those that are marked. */
  markedEntries(): readonly Entry<Kind>[] {
    return this.marked.map((index) => this.entry(index));
  }

  entry(index: number): Entry<Kind> {
    const [at, cause, x, y] = this.cells.slice(index * STRIDE, (index + 1) * STRIDE) as unknown as Row;
    return { at, kind: this.kinds[index] as Kind, cause, x, y, details: this.detailsOf(index) };
  }

  private detailsOf(fact: number): readonly number[] {
    let low = 0;
    let high = this.detailed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.detailed[middle] as number) < fact) low = middle + 1;
      else high = middle;
    }
    return this.detailed[low] === fact
      ? this.details.slice(this.detailBegins[low], this.detailBegins[low + 1])
      : [];
  }
}

/**
 * Blank columns for so many facts. Copying a block of plain numbers is the cheapest way to begin a run: an array that
 * grows is copied again and again, and a typed one lives outside the heap, which makes the collector hurry.
 */
export function roomFor<Kind extends string>(facts: number, kind: Kind): Room<Kind> {
  return {
    facts,
    kinds: new Array<Kind>(facts).fill(kind),
    cells: new Array<number>(facts * STRIDE).fill(0.5),
  };
}

type Row = readonly [number, number, number, number];

/** One fact as it was recorded. */
export interface Entry<Kind extends string> {
  readonly at: Instant;
  readonly kind: Kind;
  readonly cause: number;
  readonly x: number;
  readonly y: number;
  readonly details: readonly number[];
}
