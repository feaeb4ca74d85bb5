import type { TimeReading } from '../plot/axes/time-axis.ts';

/** What changed: the window and what is drawn in it, or only where the marks stand. */
export type Change = 'window' | 'marks';

/** Our choice: nothing shorter than a second can be told apart, and the simulator counts in milliseconds. */
const SHORTEST = 1_000;

/**
 * What the reader looks at: the part of the run that all charts show, the instant that is marked, the instant under
 * the pointer. Charts, bar and timeline share it and are told when it changes.
 */
export class View {
  readonly duration: number;
  from = 0;
  until: number;
  /** ms from start; null: none. */
  marked: number | null = null;
  pointed: number | null = null;
  drug: string;
  time: TimeReading = 'elapsed';
  readonly #told: ((change: Change) => void)[] = [];

  constructor(duration: number, drug: string) {
    this.duration = duration;
    this.until = duration;
    this.drug = drug;
  }

  get isWhole(): boolean {
    return this.from === 0 && this.until === this.duration;
  }

  onChange(tell: (change: Change) => void): void {
    this.#told.push(tell);
  }

  /** Show from one instant to another, in whole milliseconds and within the run. */
  show(from: number, until: number): void {
    const length = Math.min(this.duration, Math.max(Math.min(SHORTEST, this.duration), until - from));
    const begin = Math.round(Math.min(Math.max(0, from), this.duration - length));
    const end = Math.round(begin + length);
    if (begin === this.from && end === this.until) return;
    this.from = begin;
    this.until = end;
    this.#tell('window');
  }

  showAll(): void {
    this.show(0, this.duration);
  }

  /** Show so many times as much; what is at `around` stays where it is. */
  zoom(factor: number, around = this.marked ?? (this.from + this.until) / 2): void {
    const centre = Math.min(Math.max(around, this.from), this.until);
    this.show(centre - (centre - this.from) * factor, centre + (this.until - centre) * factor);
  }

  /** Move on by a share of what is shown. */
  pan(share: number): void {
    const step = share * (this.until - this.from);
    this.show(this.from + step, this.until + step);
  }

  /** Mark an instant, and move there where it is out of sight. */
  mark(at: number | null): void {
    this.marked = at;
    if (at !== null && (at < this.from || at > this.until)) {
      const half = (this.until - this.from) / 2;
      this.show(at - half, at + half);
    }
    this.#tell('marks');
  }

  point(at: number | null): void {
    if (at === this.pointed) return;
    this.pointed = at;
    this.#tell('marks');
  }

  choose(choice: { readonly drug?: string; readonly time?: TimeReading }): void {
    this.drug = choice.drug ?? this.drug;
    this.time = choice.time ?? this.time;
    this.#tell('window');
  }

  #tell(change: Change): void {
    for (const tell of this.#told) tell(change);
  }
}
