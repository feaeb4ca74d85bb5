import { MS_PER_HOUR, wholeFrom } from '../model/time.ts';
import { amountKey } from './amounts.ts';
import { CsfCourse, type CsfPiece } from './csf-course.ts';
import { NOISE } from './noise.ts';
import type { Curve } from '../model/curve.ts';
import type { CsfPlan, Drug } from '../scenario/scenario.ts';
import type { CsfResult } from './result.ts';

/** Microlitres in a millilitre: concentrations are µg/µL inside and µg/mL outside. */
export const UL_PER_ML = 1000;

/** `peak_ug_per_ml`, or `peak_iu_per_ml` for a drug dosed in international units. */
export function concentrationKey(what: string, drug: Drug): string {
  return `${amountKey(what, drug)}_per_ml`;
}

/** The peak, the mean, and the hours outside the band of one drug in the cerebrospinal fluid over a run of `end` ms. */
export function csfResult(curve: Curve, plan: CsfPlan, drug: Drug, end: number): CsfResult {
  const course = new CsfCourse(curve, plan, end);
  const below = plan.band && new Outside(-1, plan.band[0]);
  const above = plan.band && new Outside(1, plan.band[1]);
  let peak = 0;
  let highestPiece: CsfPiece | null = null;
  for (const piece of course.pieces()) {
    below?.follow(course, piece);
    above?.follow(course, piece);
    const highest = Math.max(piece.first, piece.last);
    if (highest <= peak * (1 + NOISE)) continue;
    peak = highest;
    highestPiece = piece;
  }
  return {
    [concentrationKey('peak', drug)]: UL_PER_ML * peak,
    peak_at_ms: highestPiece === null ? 0 : peakMoment(curve, course, highestPiece),
    [concentrationKey('mean', drug)]: UL_PER_ML * course.mean(),
    [concentrationKey('band', drug)]: plan.band && plan.band.map((edge) => UL_PER_ML * edge),
    hours_below: below && below.hours,
    hours_above: above && above.hours,
  };
}

/** Rounding noise of one concentration, as a share of it. */
const LAST_BITS = 1e-14;

/**
 * When a piece is at its highest; one that is still rising when it is cut, as soon as rounding no longer tells it from
 * there: what nears a steady state for weeks is there long before.
 */
function peakMoment(curve: Curve, course: CsfCourse, piece: CsfPiece): number {
  const { stretch, from, until, isCut, first, last } = piece;
  const there = last * (1 - LAST_BITS);
  const h = last <= first || first >= there ? from : isCut ? course.crossing(piece, there) : until;
  const at = curve.at(stretch) + h * MS_PER_HOUR;
  return isCut ? wholeFrom(at) : Math.round(at);
}

/** Adds up how long a concentration is beyond one edge of its band. The edge, give or take rounding noise, is inside. */
class Outside {
  hours = 0;
  private readonly side: -1 | 1;
  private readonly edge: number;

  constructor(side: -1 | 1, edge: number) {
    this.side = side;
    this.edge = edge * (1 + side * NOISE);
  }

  follow(course: CsfCourse, piece: CsfPiece): void {
    const { from, until, first, last } = piece;
    const begins = this.isBeyond(first);
    const ends = this.isBeyond(last);
    if (begins && ends) this.hours += until - from;
    else if (begins) this.hours += course.crossing(piece, this.edge) - from;
    else if (ends) this.hours += until - course.crossing(piece, this.edge);
  }

  private isBeyond(concentration: number): boolean {
    return this.side * (concentration - this.edge) > 0;
  }
}
