import { psi0, psi1, psi2 } from './decay-pair.ts';
import { SETTLED, phi1 } from '../catheter/line.ts';

/** The fluid that a drug spreads in: one well-stirred compartment, or two. */
export interface CsfSpace {
  /** µL. */
  readonly volume: number;
  /** µL/h. */
  readonly clearance: number;
  /** A second compartment behind the first: µL, and the flow that exchanges the two, µL/h. */
  readonly peripheral: { readonly volume: number; readonly exchange: number } | null;
}

/**
 * The concentration (µg/µL) that a constant rate (µg/h) leads to in the end, in one compartment as in two; without
 * clearance there is none, and it rises for ever.
 */
export function steadyConcentration({ clearance }: CsfSpace, rate: number): number {
  return rate === 0 ? 0 : rate / clearance;
}

/** A compartment that gets the whole inflow and drains by itself; its share of the concentration, and its rate, 1/h. */
interface Mode {
  readonly share: number;
  readonly rate: number;
}

/**
 * One drug in the cerebrospinal fluid while it enters at r(t) = r∞ + (r₀ − r∞)e^(−λt), as the line lets it.
 *
 *   A₁′ = r − CL·C₁ − Q(C₁ − C₂)        A₂′ = Q(C₁ − C₂)        C = A/V
 *
 * Exchange is symmetric, so that a rotation of A/√V parts the two compartments into two modes that know nothing of
 * each other, however near their rates: zᵢ′ = r − kᵢ zᵢ, and C₁ = Σ wᵢ zᵢ/V₁ with wᵢ ≥ 0 and Σ wᵢ = 1. Every amount is
 * a sum of terms of one sign: nothing cancels, not where λ equals a rate either. Exact for any step.
 * Assumes that the drug is stirred in at once. Real gradients around a tip are steep: compare runs, not thresholds.
 * Amounts are µg or IU, volumes µL, times hours.
 */
export class Csf {
  /** Amount in each mode now, one for each compartment: all that there is to know. */
  readonly amounts: Float64Array;
  private readonly modes: readonly Mode[];
  private readonly volume: number;
  private first = 0;
  private steady = 0;
  private settling = 0;

  /** Free of drug. */
  constructor(space: CsfSpace) {
    this.modes = modesOf(space);
    this.volume = space.volume;
    this.amounts = new Float64Array(this.modes.length);
  }

  /** From now on drug enters at a rate that goes from `first` to `steady` (µg/h) by `settling` (1/h; 0: it stays). */
  enter(first: number, steady: number, settling: number): void {
    this.first = first;
    this.steady = settling === 0 ? 0 : steady;
    this.settling = settling;
  }

  /** A dose that is there at once. */
  give(dose: number): void {
    for (let i = 0; i < this.amounts.length; i++) this.amounts[i] = (this.amounts[i] as number) + dose;
  }

  /** Let `h` hours pass. The inflow goes on from where it is then: say it anew by `enter`. */
  pass(h: number): void {
    this.modes.forEach((mode, i) => (this.amounts[i] = this.amount(mode, i, h)));
  }

  /** C in `h` hours, µg/µL. */
  concentration(h: number): number {
    return this.modes.reduce((sum, mode, i) => sum + mode.share * this.amount(mode, i, h), 0) / this.volume;
  }

  /** ∫C over the next `h` hours, µg·h/µL. */
  exposure(h: number): number {
    const y = this.settling * h;
    const exposure = this.modes.reduce((sum, { share, rate }, i) => {
      const x = rate * h;
      const stays = (this.amounts[i] as number) * phi1(x);
      const enters = this.first * psi1(x, y) + this.steady * y * psi2(x, y);
      return sum + share * (stays + enters * h) * h;
    }, 0);
    return exposure / this.volume;
  }

  /** dC/dt in `h` hours, µg/µL per hour: of each mode (r₀ − k z₀)e^(−kh) + ∫e^(−k(h−s)) r′(s) ds. */
  slope(h: number): number {
    const bend = this.bend();
    const y = this.settling * h;
    const slope = this.modes.reduce((sum, { share, rate }, i) => {
      const x = rate * h;
      return sum + share * (this.unbalance(rate, i) * Math.exp(-x) + bend * h * psi0(x, y));
    }, 0);
    return slope / this.volume;
  }

  /**
   * Hours to the moment on either side of which the concentration turns once at most; in one compartment it turns
   * there and nowhere else. NaN, `Infinity` or not above 0: there is none to come.
   *
   * C′ is a sum of exponentials, and so is the derivative of e^(kt)C′, of one less: here it vanishes.
   */
  knee(): number {
    const bend = this.bend();
    const [{ rate, share }, slow] = this.modes as readonly [Mode, Mode?];
    const apart = rate - this.settling;
    const unbalance = this.unbalance(rate, 0);
    if (slow === undefined) return hoursOfGrowth(-unbalance / bend, apart);
    const weight = share * (slow.rate - rate);
    return hoursOfGrowth(-(weight * unbalance + bend) / (bend * (weight + apart)), apart);
  }

  /** Hours after which whatever stirs the concentration now has faded to nothing; `Infinity` if it does not fade. */
  horizon(): number {
    const slowest = (this.modes.at(-1) as Mode).rate;
    return SETTLED / (this.bend() === 0 ? slowest : Math.min(slowest, this.settling));
  }

  private amount({ rate }: Mode, i: number, h: number): number {
    const x = rate * h;
    const y = this.settling * h;
    const stays = (this.amounts[i] as number) * Math.exp(-x);
    return stays + (this.first * psi0(x, y) + this.steady * y * psi1(x, y)) * h;
  }

  /** What enters a mode now beyond what drains from it, µg/h. */
  private unbalance(rate: number, i: number): number {
    return this.first - rate * (this.amounts[i] as number);
  }

  /** r′ now, µg/h². */
  private bend(): number {
    return this.settling * (this.steady - this.first);
  }
}

/** Hours h for which ∫₀ʰ e^(pace·t) dt has grown to `grown`; `Infinity` or NaN if it never does. */
function hoursOfGrowth(grown: number, pace: number): number {
  if (pace === 0) return grown;
  const y = pace * grown;
  return y <= -1 ? Infinity : Math.log1p(y) / pace;
}

/** The modes of a space, the faster one first. */
function modesOf({ volume, clearance, peripheral }: CsfSpace): readonly Mode[] {
  if (peripheral === null || peripheral.exchange === 0) return [{ share: 1, rate: clearance / volume }];
  const { volume: behind, exchange } = peripheral;
  const central = (clearance + exchange) / volume;
  const outer = exchange / behind;
  const coupling = (exchange / volume) * outer;
  const half = (central - outer) / 2;
  const gap = Math.hypot(half, Math.sqrt(coupling));
  const fast = (central + outer) / 2 + gap;
  // By the product of the two rates and by the square of the coupling: the differences would cancel.
  const slow = ((clearance / volume) * outer) / fast;
  const minor = coupling / (2 * gap * (gap + Math.abs(half)));
  const [ofFast, ofSlow] = half >= 0 ? [1 - minor, minor] : [minor, 1 - minor];
  return [
    { share: ofFast, rate: fast },
    { share: ofSlow, rate: slow },
  ];
}
