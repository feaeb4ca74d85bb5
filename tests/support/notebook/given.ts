import type { Recording } from '../../../src/model/recording.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { Clock } from './clock.ts';
import type { Notebook } from './notebook.ts';
import type { Page } from './page.ts';
import { curveOf } from './reservoir.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** What the boluses of a run have given of each drug: what was programmed beyond the basal while one was under way. */
export class Given {
  private readonly scenario: Scenario;
  private readonly recording: Recording;
  private readonly stretches: readonly Stretch[];
  private readonly books = new Map<number, Book>();

  constructor(scenario: Scenario, recording: Recording, notebook: Notebook) {
    this.scenario = scenario;
    this.recording = recording;
    this.stretches = stretchesOf(recording, notebook);
  }

  /** Moments at which the boluses begin to give more or less, ms. */
  corners(drug: number): readonly number[] {
    return this.book(drug).at;
  }

  /** From the start of the run to a moment, µg or IU. */
  to(drug: number, at: number): number {
    const { at: corners, amount } = this.book(drug);
    const next = corners.findIndex((corner) => corner >= at);
    if (next === 0) return 0;
    if (next < 0) return amount.at(-1) ?? 0;
    const [from, to] = [corners[next - 1] as number, corners[next] as number];
    const [before, after] = [amount[next - 1] as number, amount[next] as number];
    return before + ((after - before) * (at - from)) / (to - from);
  }

  private book(drug: number): Book {
    const known = this.books.get(drug);
    if (known !== undefined) return known;
    const book = this.write(drug);
    this.books.set(drug, book);
    return book;
  }

  private write(drug: number): Book {
    const curve = curveOf(this.recording);
    const book: Book = { at: [0], amount: [0] };
    for (const { index, from, to, page } of this.stretches) {
      const programmed =
        curve.programmed(drug, index, curve.hours(index, to)) - curve.programmed(drug, index, 0);
      const inBoluses = isGiving(page) ? programmed - this.basal(page, drug, from, to) : 0;
      book.at.push(to);
      book.amount.push((book.amount.at(-1) ?? 0) + Math.max(0, inBoluses));
    }
    return book;
  }

  private basal({ basal, told }: Page, drug: number, from: number, to: number): number {
    const amount = new Clock(basal, this.scenario.startMs).between(from, to);
    return (amount * (told[drug] ?? 0)) / (told[basal.drug] ?? NaN);
  }
}

interface Book {
  readonly at: number[];
  readonly amount: number[];
}

/** Whether some bolus is under way and not put off. */
export const isGiving = ({ under }: Page): boolean => [...under.values()].some(({ since }) => since !== null);
