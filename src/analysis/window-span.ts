import { SETTLED, phi1, phi2 } from '../model/catheter/line.ts';
import { MS_PER_HOUR } from '../model/time.ts';
import { NOTHING, SAME_MOMENT } from './noise.ts';
import { rootBetween } from './root.ts';
import type { Curve } from '../model/curve.ts';

/**
 * Bows that change no rolling error by more than this share are not searched for extremes: our choice, ten times
 * finer than the 0.01 percentage points that are promised.
 */
const STRAIGHT = 1e-5;

/**
 * A rolling window while neither of its ends meets a breakpoint of the curve.
 *
 *   ordered(h) = v₀ + v′h          excess(h) = Δdelivered − Δintended = u₀ + u′h + b₁h²φ₂(λ₁h) − b₂h²φ₂(λ₂h)
 *
 * with `h` the hours since the span began, b₁ and b₂ the bends of the delivered rate where the window ends and where
 * it begins. The rolling error is excess/ordered. Its derivative has the sign of g = u′v − uv′, and g′ = u″v: so
 * where u″, a difference of two exponentials, keeps its sign, g and u′ are monotone and vanish at most once. One span
 * object serves a whole sweep.
 */
export class WindowSpan {
  /** Where the window ends when the span begins, ms from start. */
  from = 0;
  /** Hours. */
  length = 0;
  private excess0 = 0;
  private excessSlope = 0;
  private ordered0 = 0;
  private orderedSlope = 0;
  private nothing = 0;
  private bendAtEnd = 0;
  private bendAtBegin = 0;
  private settlingAtEnd = 0;
  private settlingAtBegin = 0;
  private readonly ends = [0, 0];

  /** Let the window end in stretch `end` of the curve and begin in stretch `begin`, from `from` until `until` (ms). */
  set(
    curve: Curve,
    drug: number,
    window: number,
    end: number,
    begin: number,
    from: number,
    until: number,
  ): void {
    const hEnd = curve.hours(end, from);
    const hBegin = curve.hours(begin, from - window);
    const intended = curve.intended(drug, end, hEnd);
    this.nothing = NOTHING * intended;
    this.from = from;
    this.length = (until - from) / MS_PER_HOUR;
    this.ordered0 = this.clean(intended - curve.intended(drug, begin, hBegin));
    this.orderedSlope = curve.intendedRate(drug, end) - curve.intendedRate(drug, begin);
    const rateAtEnd = curve.deliveredRate(drug, end, hEnd);
    const rateAtBegin = curve.deliveredRate(drug, begin, hBegin);
    const given = curve.delivered(drug, end, hEnd) - curve.delivered(drug, begin, hBegin);
    this.excess0 = this.clean(given - this.ordered0);
    this.excessSlope = rateAtEnd - rateAtBegin - this.orderedSlope;
    this.settlingAtEnd = curve.lambda(end);
    this.settlingAtBegin = curve.lambda(begin);
    this.bendAtEnd = bend(curve, drug, end, hEnd, rateAtEnd);
    this.bendAtBegin = bend(curve, drug, begin, hBegin, rateAtBegin);
  }

  /** Δdelivered − Δintended in the window, µg or IU. */
  excess(h: number): number {
    const { bendAtEnd, bendAtBegin } = this;
    let excess = this.excess0 + this.excessSlope * h;
    if (bendAtEnd !== 0) excess += bendAtEnd * h * h * phi2(this.settlingAtEnd * h);
    if (bendAtBegin !== 0) excess -= bendAtBegin * h * h * phi2(this.settlingAtBegin * h);
    return excess;
  }

  /** Δintended in the window, µg or IU; 0 where only rounding noise is left of it. */
  ordered(h: number): number {
    const ordered = this.ordered0 + this.orderedSlope * h;
    return ordered > this.nothing ? ordered : 0;
  }

  /** Hours into the span at which the rolling error turns, and its ends. The next call may overwrite the list. */
  turns(): readonly number[] {
    if (this.isStraight()) {
      this.ends[1] = this.length;
      return this.ends;
    }
    return [0, ...this.zeros((h) => this.trend(h), 0, this.length), this.length];
  }

  /** The excess that is greatest in size on one side (1 or -1) between two moments of the span, µg or IU. */
  deepest(side: number, low: number, high: number): number {
    const ends = Math.max(side * this.excess(low), side * this.excess(high));
    const turns = this.zeros((h) => this.slope(h), low, high);
    return turns.reduce((deepest, h) => Math.max(deepest, side * this.excess(h)), ends);
  }

  /** Zero for what is no more than rounding noise: its sign would pass for a trend. */
  private clean(amount: number): number {
    return Math.abs(amount) > this.nothing ? amount : 0;
  }

  /** u′. */
  private slope(h: number): number {
    const { bendAtEnd, bendAtBegin } = this;
    let slope = this.excessSlope;
    if (bendAtEnd !== 0) slope += bendAtEnd * h * phi1(this.settlingAtEnd * h);
    if (bendAtBegin !== 0) slope -= bendAtBegin * h * phi1(this.settlingAtBegin * h);
    return slope;
  }

  /** g: its sign is that of the rolling error's derivative. */
  private trend(h: number): number {
    return this.slope(h) * (this.ordered0 + this.orderedSlope * h) - this.excess(h) * this.orderedSlope;
  }

  private isStraight(): boolean {
    const { bendAtEnd, bendAtBegin, length } = this;
    if (bendAtEnd === 0 && bendAtBegin === 0) return true;
    let bow = 0;
    if (bendAtEnd !== 0) bow += Math.abs(bendAtEnd) * phi2(this.settlingAtEnd * length);
    if (bendAtBegin !== 0) bow += Math.abs(bendAtBegin) * phi2(this.settlingAtBegin * length);
    return bow * length * length <= STRAIGHT * Math.min(this.ordered0, this.ordered(length));
  }

  /** Where a function that is monotone wherever u″ keeps its sign changes its own. */
  private zeros(f: (h: number) => number, from: number, until: number): number[] {
    const marks = [...this.marks().filter((h) => h > from && h < until), until];
    const zeros: number[] = [];
    let low = from;
    for (const high of marks) {
      if (f(low) * f(high) < 0) zeros.push(rootBetween(f, low, high, SAME_MOMENT));
      low = high;
    }
    return zeros;
  }

  /** Where u″ changes its sign, and, so that roots are found in few steps, where an exponential has settled. */
  private marks(): number[] {
    const { settlingAtEnd, settlingAtBegin, bendAtEnd, bendAtBegin } = this;
    const marks: number[] = [];
    if (bendAtEnd !== 0) marks.push(SETTLED / settlingAtEnd);
    if (bendAtBegin !== 0) marks.push(SETTLED / settlingAtBegin);
    if (bendAtEnd !== 0 && bendAtBegin !== 0) {
      marks.push(Math.log(bendAtEnd / bendAtBegin) / (settlingAtEnd - settlingAtBegin));
    }
    return marks.filter((h) => h > 0).sort((a, b) => a - b);
  }
}

/** How fast the delivered rate bends towards its steady value, µg/h²; it fades with the line's λ. */
function bend(curve: Curve, drug: number, stretch: number, h: number, rate: number): number {
  const lambda = curve.lambda(stretch);
  if (lambda === 0 || lambda * h > SETTLED) return 0;
  return lambda * (curve.deliveredRate(drug, stretch, Infinity) - rate);
}
