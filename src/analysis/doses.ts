import { hoursToPressure } from '../model/catheter/line.ts';
import { NOTHING, SAME_MOMENT } from './noise.ts';
import type { Curve } from '../model/curve.ts';

/** How far the delivered dose fell behind and ran ahead of the intended one, µg or IU; both zero or positive. */
export interface DoseDeviation {
  readonly missed: number;
  readonly excess: number;
}

/**
 * What was missed and what was too much between two moments (ms from start), both sides of their jumps included.
 *
 *   d = intended − delivered:   missed = the greatest rise of d from an earlier point,   excess = its greatest fall
 *
 * Exact: between breakpoints d turns where the delivered rate equals the intended one, at most once.
 */
export function doseDeviation(curve: Curve, drug: number, from: number, until: number): DoseDeviation {
  const begin = curve.findBefore(from);
  const end = curve.find(until);
  const course = new Course();
  course.reach(backlog(curve, drug, begin, curve.hours(begin, from)));
  for (let stretch = begin; stretch <= end; stretch++) {
    const first = Math.max(0, curve.hours(stretch, from));
    const last = curve.hours(stretch, stretch < end ? curve.at(stretch + 1) : until);
    if (stretch < end && last - first <= SAME_MOMENT) continue;
    const turn = hoursToTurn(curve, drug, stretch);
    course.reach(backlog(curve, drug, stretch, first));
    if (turn > first && turn < last) course.reach(backlog(curve, drug, stretch, turn));
    course.reach(backlog(curve, drug, stretch, last));
  }
  const last = curve.hours(end, until);
  const noise = NOTHING * Math.max(curve.intended(drug, end, last), curve.delivered(drug, end, last));
  return { missed: course.rise > noise ? course.rise : 0, excess: course.fall > noise ? course.fall : 0 };
}

function backlog(curve: Curve, drug: number, stretch: number, h: number): number {
  return curve.intended(drug, stretch, h) - curve.delivered(drug, stretch, h);
}

/** Hours into a stretch until its delivered rate, which settles like the pressure, equals the intended rate. */
function hoursToTurn(curve: Curve, drug: number, stretch: number): number {
  const lambda = curve.lambda(stretch);
  if (lambda === 0) return Infinity;
  const first = curve.deliveredRate(drug, stretch, 0);
  const steady = curve.deliveredRate(drug, stretch, Infinity);
  return hoursToPressure(first, lambda * steady, lambda, curve.intendedRate(drug, stretch));
}

/** The greatest rise and the greatest fall of a course from any earlier point of it. */
class Course {
  rise = 0;
  fall = 0;
  private lowest = Infinity;
  private highest = -Infinity;

  reach(value: number): void {
    this.lowest = Math.min(this.lowest, value);
    this.highest = Math.max(this.highest, value);
    this.rise = Math.max(this.rise, value - this.lowest);
    this.fall = Math.max(this.fall, this.highest - value);
  }
}
