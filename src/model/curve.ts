// long because it is the one reader of every column
import { PathCourse } from './catheter/path-course.ts';
import { hoursToVolume, pressureAfter, pressureHours } from './catheter/line.ts';
import {
  ALPHA,
  ASPIRATED,
  AT,
  BELIEVED,
  BELIEVED_FALL,
  CURVE_DRUG,
  CURVE_HEAD,
  DELIVERED,
  DELIVERED_CONCENTRATION,
  EXTRATHECAL,
  INFLOW,
  INTENDED,
  INTENDED_RATE,
  INTRATHECAL,
  LAMBDA,
  LEAKED,
  LEAKED_PER_PRESSURE,
  POCKET,
  PRESSURE,
  PROGRAMMED,
  PROGRAMMED_RATE,
  PROGRAMMED_VOLUME,
  PUMPED,
  PUMPED_CONCENTRATION,
  PUMPED_VOLUME,
  RESERVOIR,
  RESERVOIR_LEAK,
  SLIP,
  TIP,
} from './curve-columns.ts';
import { MS_PER_HOUR } from './time.ts';

/** Where a drug is lost. */
export const losses = ['leaked', 'extrathecal', 'pocket', 'aspirated'] as const;
export type Loss = (typeof losses)[number];

/**
 * The whole course of a run in closed form: a list of stretches, in each of which nothing jumps and every law is
 * fixed. What a curve says between two events is exact, so that asking it for more samples bends nothing.
 *
 * Times are milliseconds from start (a stretch may begin between two whole ones); flows µL/h, volumes µL,
 * pressures kPa, amounts µg or IU. Where something jumps, the end of one stretch and the begin of the next differ.
 */
export class Curve {
  readonly drugs: number;
  /** What pump and catheter held meanwhile. */
  readonly path = new PathCourse();
  private readonly stride: number;
  private cells: Float64Array;
  private count = 0;

  /** The columns of a curve as `copyOfCells` gave them, to read on in them; without any, a curve to be recorded. */
  constructor(drugs: number, cells: Float64Array | null = null) {
    this.drugs = drugs;
    this.stride = CURVE_HEAD + CURVE_DRUG * drugs;
    this.cells = cells ?? new Float64Array(this.stride * 256);
    if (cells !== null) this.count = Math.floor(cells.length / this.stride);
  }

  /** All stretches, one after the other: a curve made from them says the same. */
  copyOfCells(): Float64Array {
    return this.cells.slice(0, this.count * this.stride);
  }

  /** Number of stretches. */
  get length(): number {
    return this.count;
  }

  /** Open a stretch and return where its columns begin in `row()`; the caller fills all of them. */
  open(): number {
    const at = this.count * this.stride;
    if (at + this.stride > this.cells.length) {
      const grown = new Float64Array(this.cells.length * 2);
      grown.set(this.cells);
      this.cells = grown;
    }
    this.count++;
    return at;
  }

  row(): Float64Array {
    return this.cells;
  }

  /** The last stretch that begins at or before `at`: what holds just after `at`. */
  find(at: number): number {
    return this.search(at, true);
  }

  /** The last stretch that begins before `at`: what held just before `at`. */
  findBefore(at: number): number {
    return this.search(at, false);
  }

  at(stretch: number): number {
    return this.cell(stretch, AT);
  }

  /** Hours from the begin of a stretch to `at`. */
  hours(stretch: number, at: number): number {
    return (at - this.at(stretch)) / MS_PER_HOUR;
  }

  pressure(stretch: number, h: number): number {
    return pressureAfter(
      this.cell(stretch, PRESSURE),
      this.cell(stretch, ALPHA),
      this.cell(stretch, LAMBDA),
      h,
    );
  }

  /** How fast the pressure changes, kPa/h. */
  pressureSlope(stretch: number, h: number): number {
    return this.cell(stretch, ALPHA) - this.cell(stretch, LAMBDA) * this.pressure(stretch, h);
  }

  /** Flow out of the tip for 1 kPa, µL/h, wherever the tip lies; constant in a stretch. */
  tipConductance(stretch: number): number {
    return this.cell(stretch, TIP);
  }

  /** Rate at which the drug enters the intrathecal space for 1 kPa, µg/h; constant in a stretch. */
  deliveredPerPressure(drug: number, stretch: number): number {
    return this.drug(drug, stretch, DELIVERED_CONCENTRATION) * this.cell(stretch, INTRATHECAL);
  }

  /** Rate of the line's settling, 1/h; with `h` it tells whether anything still moves. */
  lambda(stretch: number): number {
    return this.cell(stretch, LAMBDA);
  }

  /** Flow out of the tip, µL/h, wherever the tip lies. */
  tipFlow(stretch: number, h: number): number {
    return this.cell(stretch, TIP) * this.pressure(stretch, h);
  }

  /** Volume that left the tip into the intrathecal space in the first `h` hours of the stretch, µL. */
  deliveredVolume(stretch: number, h: number): number {
    return this.cell(stretch, INTRATHECAL) * this.pressureHours(stretch, h);
  }

  /** Volume that left the pump in the first `h` hours of the stretch, µL. */
  pumpedVolume(stretch: number, h: number): number {
    return this.cell(stretch, INFLOW) * h - this.cell(stretch, SLIP) * this.pressureHours(stretch, h);
  }

  /** Flow out of the pump, µL/h; a metered pump's pulses stand between stretches, not in them. */
  pumpFlow(stretch: number, h: number): number {
    return this.cell(stretch, INFLOW) - this.cell(stretch, SLIP) * this.pressure(stretch, h);
  }

  /** What the pump believes it gives, µL/h; constant in a stretch. */
  believedFlow(stretch: number): number {
    return this.cell(stretch, BELIEVED_FALL);
  }

  reservoir(stretch: number, h: number): number {
    return Math.max(
      0,
      this.cell(stretch, RESERVOIR) - this.pumpedVolume(stretch, h) - this.cell(stretch, RESERVOIR_LEAK) * h,
    );
  }

  /** Volume that has left the pump from the start of the run on, µL. */
  pumpedSoFar(stretch: number, h: number): number {
    return this.cell(stretch, PUMPED_VOLUME) + this.pumpedVolume(stretch, h);
  }

  /** Volume that the pump believes it has given from the start of the run on, µL. */
  programmedSoFar(stretch: number, h: number): number {
    return this.cell(stretch, PROGRAMMED_VOLUME) + this.cell(stretch, BELIEVED_FALL) * h;
  }

  believed(stretch: number, h: number): number {
    return Math.max(0, this.cell(stretch, BELIEVED) - this.cell(stretch, BELIEVED_FALL) * h);
  }

  intended(drug: number, stretch: number, h: number): number {
    return this.drug(drug, stretch, INTENDED) + this.drug(drug, stretch, INTENDED_RATE) * h;
  }

  /** Constant in a stretch, µg/h. */
  intendedRate(drug: number, stretch: number): number {
    return this.drug(drug, stretch, INTENDED_RATE);
  }

  programmed(drug: number, stretch: number, h: number): number {
    return this.drug(drug, stretch, PROGRAMMED) + this.drug(drug, stretch, PROGRAMMED_RATE) * h;
  }

  pumped(drug: number, stretch: number, h: number): number {
    return (
      this.drug(drug, stretch, PUMPED) +
      this.drug(drug, stretch, PUMPED_CONCENTRATION) * this.pumpedVolume(stretch, h)
    );
  }

  delivered(drug: number, stretch: number, h: number): number {
    return (
      this.drug(drug, stretch, DELIVERED) +
      this.drug(drug, stretch, DELIVERED_CONCENTRATION) * this.deliveredVolume(stretch, h)
    );
  }

  /** Of what the reservoir holds and of what leaves the tip next, µg/µL; constant in a stretch. */
  pumpedConcentration(drug: number, stretch: number): number {
    return this.drug(drug, stretch, PUMPED_CONCENTRATION);
  }

  deliveredConcentration(drug: number, stretch: number): number {
    return this.drug(drug, stretch, DELIVERED_CONCENTRATION);
  }

  /** Rate at which the drug enters the intrathecal space `h` hours into the stretch, µg/h. */
  deliveredRate(drug: number, stretch: number, h: number): number {
    return (
      this.drug(drug, stretch, DELIVERED_CONCENTRATION) *
      this.cell(stretch, INTRATHECAL) *
      this.pressure(stretch, h)
    );
  }

  /** Amount lost at one place from the start of the run on, µg. */
  lost(where: Loss, drug: number, stretch: number, h: number): number {
    const of = (column: number): number => this.drug(drug, stretch, column);
    switch (where) {
      case 'leaked':
        return of(LEAKED) + of(LEAKED_PER_PRESSURE) * this.pressureHours(stretch, h);
      case 'extrathecal': {
        const outside = this.cell(stretch, TIP) - this.cell(stretch, INTRATHECAL);
        return of(EXTRATHECAL) + of(DELIVERED_CONCENTRATION) * outside * this.pressureHours(stretch, h);
      }
      case 'pocket':
        return of(POCKET) + of(PUMPED_CONCENTRATION) * this.cell(stretch, RESERVOIR_LEAK) * h;
      case 'aspirated':
        return of(ASPIRATED);
    }
  }

  /** Constant in a stretch, µg/h. */
  programmedRate(drug: number, stretch: number): number {
    return this.drug(drug, stretch, PROGRAMMED_RATE);
  }

  /** What runs out of the reservoir into the pocket, µL/h; constant in a stretch. */
  reservoirLeak(stretch: number): number {
    return this.cell(stretch, RESERVOIR_LEAK);
  }

  /** Hours into the stretch until `volume` µL have been delivered; `Infinity` if not within `horizon` hours. */
  hoursToDelivered(stretch: number, volume: number, horizon: number): number {
    const p0 = this.cell(stretch, PRESSURE);
    return hoursToVolume(
      0,
      -this.cell(stretch, INTRATHECAL),
      p0,
      this.cell(stretch, ALPHA),
      this.cell(stretch, LAMBDA),
      volume,
      horizon,
    );
  }

  private pressureHours(stretch: number, h: number): number {
    return pressureHours(
      this.cell(stretch, PRESSURE),
      this.cell(stretch, ALPHA),
      this.cell(stretch, LAMBDA),
      h,
    );
  }

  private cell(stretch: number, column: number): number {
    return this.cells[stretch * this.stride + column] as number;
  }

  private drug(drug: number, stretch: number, column: number): number {
    return this.cells[stretch * this.stride + CURVE_HEAD + drug * CURVE_DRUG + column] as number;
  }

  private search(at: number, inclusive: boolean): number {
    let low = 0;
    let high = this.count;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const begins = this.at(middle);
      if (inclusive ? begins <= at : begins < at) low = middle;
      else high = middle;
    }
    return low;
  }
}
