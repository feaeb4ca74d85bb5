import { Csf, type CsfSpace } from '../model/patient/csf.ts';
import { NOTHING, SAME_MOMENT } from './noise.ts';
import { rootBetween } from './root.ts';
import type { Curve } from '../model/curve.ts';

/** The drug that spreads, by its index. */
interface Spreading extends CsfSpace {
  readonly drug: number;
}

/** A time within one stretch of a curve in which the concentration only rises or only falls. */
export interface CsfPiece {
  readonly stretch: number;
  /** Hours into the stretch. */
  readonly from: number;
  readonly until: number;
  /** Whether it ends because its stretch does, and not because the concentration turns. */
  readonly isCut: boolean;
  /** Concentration when it begins and when it ends, µg/µL. */
  readonly first: number;
  readonly last: number;
}

/**
 * One drug in the cerebrospinal fluid over a whole run, read from the curve in closed form; it starts at 0. What is
 * delivered all at once between two stretches (a release, say) is there at once.
 */
export class CsfCourse {
  private readonly curve: Curve;
  private readonly drug: number;
  private readonly end: number;
  private readonly csf: Csf;
  /** Amounts at the begin of each stretch, what was delivered at once there included. */
  private readonly begins: Float64Array;

  /** `end` is the run's, ms. */
  constructor(curve: Curve, space: Spreading, end: number) {
    this.curve = curve;
    this.drug = space.drug;
    this.end = end;
    this.csf = new Csf(space);
    const { amounts } = this.csf;
    this.begins = new Float64Array(curve.length * amounts.length);
    for (let stretch = 0; stretch < curve.length; stretch++) {
      this.csf.give(this.givenAtOnce(stretch));
      this.begins.set(amounts, stretch * amounts.length);
      this.enter(stretch);
      this.csf.pass(this.length(stretch));
    }
  }

  /** µg/µL (or IU/µL), `h` hours into a stretch. */
  concentration(stretch: number, h: number): number {
    this.goTo(stretch);
    return this.csf.concentration(h);
  }

  /** Mean concentration over the run, µg/µL. */
  mean(): number {
    let exposure = 0;
    for (let stretch = 0; stretch < this.curve.length; stretch++) {
      this.goTo(stretch);
      exposure += this.csf.exposure(this.length(stretch));
    }
    return exposure / this.curve.hours(0, this.end);
  }

  /** The run piece by piece, in order. */
  *pieces(): Generator<CsfPiece> {
    for (let stretch = 0; stretch < this.curve.length; stretch++) {
      let from = 0;
      let first = this.concentration(stretch, from);
      const length = this.length(stretch);
      for (const until of this.turns(stretch)) {
        const last = this.concentration(stretch, until);
        yield { stretch, from, until, isCut: until === length, first, last };
        from = until;
        first = last;
      }
    }
  }

  /** Hours into its stretch at which a piece meets a concentration that lies between its first and its last. */
  crossing({ stretch, from, until }: CsfPiece, level: number): number {
    this.goTo(stretch);
    return rootBetween((h) => this.csf.concentration(h) - level, from, until, SAME_MOMENT);
  }

  /** Hours into a stretch at which the concentration turns, in order; perhaps some moment between; last its end. */
  turns(stretch: number): number[] {
    this.goTo(stretch);
    const { csf } = this;
    const length = this.length(stretch);
    const knee = csf.knee();
    const marks = knee > 0 && knee < length ? [knee, length] : [length];
    if (csf.amounts.length === 1) return marks;
    const horizon = csf.horizon();
    return marks.flatMap((mark, i) => {
      const low = marks[i - 1] ?? 0;
      const high = Math.min(mark, horizon);
      if (low >= high || csf.slope(low) > 0 === csf.slope(high) > 0) return [mark];
      return [rootBetween((h) => csf.slope(h), low, high, SAME_MOMENT), mark];
    });
  }

  private goTo(stretch: number): void {
    const { amounts } = this.csf;
    const first = stretch * amounts.length;
    for (let i = 0; i < amounts.length; i++) amounts[i] = this.begins[first + i] as number;
    this.enter(stretch);
  }

  /** The inflow of a stretch. Where nothing settles, the line is closed or the rate stands. */
  private enter(stretch: number): void {
    const { curve, drug } = this;
    const settling = curve.lambda(stretch);
    const first = curve.deliveredRate(drug, stretch, 0);
    this.csf.enter(first, settling > 0 ? curve.deliveredRate(drug, stretch, Infinity) : first, settling);
  }

  /** What was delivered between the end of the stretch before and the begin of this one; rounding noise is nothing. */
  private givenAtOnce(stretch: number): number {
    const now = this.curve.delivered(this.drug, stretch, 0);
    if (stretch === 0) return now;
    const dose = now - this.curve.delivered(this.drug, stretch - 1, this.length(stretch - 1));
    return dose > NOTHING * now ? dose : 0;
  }

  /** Hours. */
  private length(stretch: number): number {
    const { curve, end } = this;
    const until = stretch + 1 < curve.length ? curve.at(stretch + 1) : end;
    return Math.max(0, curve.hours(stretch, until));
  }
}
