import { MS_PER_HOUR } from '../time.ts';

/** From an instant on (ms from start) so much more, or less, is given per hour; µg or IU. */
export interface RateChange {
  readonly at: number;
  readonly by: number;
}

/** What is given from the first of some changes of rate on: a straight line between one change and the next. */
export class DoseCourse {
  private readonly at: number[] = [];
  private readonly amount: number[] = [];
  private readonly rate: number[] = [];

  constructor(changes: readonly RateChange[]) {
    let amount = 0;
    let rate = 0;
    let last = 0;
    for (const { at, by } of changes.toSorted((a, b) => a.at - b.at)) {
      if (this.at.length > 0) amount += (rate * (at - last)) / MS_PER_HOUR;
      rate += by;
      last = at;
      this.at.push(at);
      this.amount.push(amount);
      this.rate.push(rate);
    }
  }

  /** The corners of the line. */
  get corners(): readonly number[] {
    return this.at;
  }

  /** What has been given up to an instant. */
  upTo(at: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.at[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    const i = low - 1;
    if (i < 0) return 0;
    return (
      (this.amount[i] as number) + ((this.rate[i] as number) * (at - (this.at[i] as number))) / MS_PER_HOUR
    );
  }
}
