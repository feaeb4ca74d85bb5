import { CURVE_HEAD } from '../../src/model/curve-columns.ts';
import { Curve } from '../../src/model/curve.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';

/** One stretch of a drawn curve; rates in µg/h, which with 1 µg/µL are µL/h too. */
export interface Drawn {
  readonly hours: number;
  readonly intended: number;
  /** Steady delivered rate; default the intended one. */
  readonly delivered?: number;
  /** Delivered rate when the stretch begins; default the steady one. */
  readonly at?: number;
  /** How fast it settles from the one to the other, 1/h. */
  readonly settling?: number;
  /** Delivered at once when the stretch begins, µg. */
  readonly release?: number;
  /** Flow out of the pump, µL/h; default the steady delivered rate. */
  readonly pumping?: number;
  /** Pumped at once when the stretch begins, µL. */
  readonly pulse?: number;
}

/**
 * Draws the curve of one drug at 1 µg/µL, stretch by stretch, without running a pump: what is delivered is
 * delivered + (at − delivered)e^(−settling·h), and programmed is what is intended.
 */
export function drawCurve(stretches: readonly Drawn[]): { curve: Curve; end: number } {
  const curve = new Curve(1);
  let now = 0;
  let intended = 0;
  let delivered = 0;
  let pumped = 0;
  for (const stretch of stretches) {
    const steady = stretch.delivered ?? stretch.intended;
    const first = stretch.at ?? steady;
    const settling = stretch.settling ?? 0;
    const pumping = stretch.pumping ?? steady;
    delivered += stretch.release ?? 0;
    pumped += stretch.pulse ?? 0;
    const begin = curve.open();
    curve
      .row()
      .set(
        [
          now,
          first,
          settling * steady,
          settling,
          pumping,
          0,
          1,
          1,
          20_000 - intended,
          20_000 - intended,
          stretch.intended,
          0,
          pumped,
          intended,
        ],
        begin,
      );
    curve
      .row()
      .set(
        [intended, stretch.intended, intended, stretch.intended, intended, 1, delivered, 1],
        begin + CURVE_HEAD,
      );
    const last = curve.length - 1;
    delivered = curve.delivered(0, last, stretch.hours);
    intended += stretch.intended * stretch.hours;
    pumped += pumping * stretch.hours;
    now += Math.round(stretch.hours * MS_PER_HOUR);
  }
  return { curve, end: now };
}
