/**
 * The elastic line, stepped: what the closed forms of the program are held against.
 *
 *   C dp/dt = Q(p) − G p
 *
 * Classical Runge–Kutta of order 4, no step longer than half the line's time constant. Every step is taken once whole
 * and once as two halves; it is halved until the two agree to `tolerance`, so the corner of the pump's law needs no
 * special case. The halves are kept, and a fifteenth of the differences, summed, is the error estimate. Volumes are the same weighted sums as the pressure, so
 * pumped = left + stored holds to rounding whatever the step.
 */

export interface Line {
  /** Compliance, µL/kPa. */
  readonly C: number;
  /** Conductance of all that is open, µL/h per kPa. */
  readonly G: number;
  /** What the pump gives against a pressure, µL/h. */
  readonly supply: (p: number) => number;
  /** The steepest fall of the supply with pressure, µL/h per kPa. */
  readonly b: number;
}

export interface Passage {
  /** Pressure at the end, kPa. */
  readonly p: number;
  /** ∫Q dt, µL. */
  readonly pumped: number;
  /** ∫p dt, kPa·h; a way out of conductance g lets g times this through. */
  readonly integral: number;
  /** Estimated error of the pressure, kPa. */
  readonly error: number;
  /** Its steps, one after the other. */
  readonly course: readonly Leg[];
}

/** One step of a passage: hours, and ∫p dt over them. */
export interface Leg {
  readonly hours: number;
  readonly integral: number;
}

/** Largest difference between one step and its two halves, kPa. */
const tolerance = 2e-11;

export function passage(line: Line, p0: number, hours: number): Passage {
  let p = p0;
  let pumped = 0;
  let integral = 0;
  let error = 0;
  let left = hours;
  const course: Leg[] = [];
  const fastest = (line.G + line.b) / line.C;
  const longest = 0.5 / fastest;
  let h = hours;
  while (left > 0) {
    const rise = Math.abs(slope(line, p));
    const settles = fastest * left > 0.5 && rise * left <= tolerance;
    if (settles || rise <= 1e-14 * fastest * p) {
      // The pressure has come to rest: all that is pumped leaves.
      const given = line.G > 0 ? line.supply(p) * left : 0;
      const resting = line.G > 0 ? given / line.G : p * left;
      course.push({ hours: left, integral: resting });
      return {
        p,
        pumped: pumped + given,
        integral: integral + resting,
        error: error + tolerance,
        course,
      };
    }
    h = Math.min(h, left, longest);
    const whole = rungeKutta(line, p, h);
    const first = rungeKutta(line, p, h / 2);
    const second = rungeKutta(line, p + first.rise, h / 2);
    const difference = Math.abs(first.rise + second.rise - whole.rise);
    if (!(difference <= tolerance) && h > 1e-13) {
      h /= 2;
      continue;
    }
    p += first.rise + second.rise;
    pumped += first.pumped + second.pumped;
    integral += first.integral + second.integral;
    error += difference / 15;
    course.push({ hours: h, integral: first.integral + second.integral });
    left -= h;
    if (difference < tolerance / 40) h *= 2;
  }
  return { p, pumped, integral, error, course };
}

function slope(line: Line, p: number): number {
  return (line.supply(p) - line.G * p) / line.C;
}

function rungeKutta(line: Line, p: number, h: number): { rise: number; pumped: number; integral: number } {
  const p2 = p + (h / 2) * slope(line, p);
  const p3 = p + (h / 2) * slope(line, p2);
  const p4 = p + h * slope(line, p3);
  const pumped = (h / 6) * (line.supply(p) + 2 * line.supply(p2) + 2 * line.supply(p3) + line.supply(p4));
  const integral = (h / 6) * (p + 2 * p2 + 2 * p3 + p4);
  return { rise: (pumped - line.G * integral) / line.C, pumped, integral };
}

/** One stretch of time in which the law of the pump is one line, Q = a − b p. */
export interface Segment {
  readonly C: number;
  /** Conductance through the tip and through each leak, µL/h per kPa. */
  readonly tip: number;
  readonly leaks: readonly number[];
  readonly a: number;
  readonly b: number;
  readonly p0: number;
}

/** Follow one segment of the line law for some hours; volumes in µL, pressures in kPa. */
export function referenceLine(segment: Segment, hours: number) {
  const { C, tip, leaks, a, b, p0 } = segment;
  const G = leaks.reduce((sum, g) => sum + g, tip);
  const { p, pumped, integral, error } = passage({ C, G, supply: (at) => a - b * at, b }, p0, hours);
  return {
    p,
    integral,
    pumped,
    tip: tip * integral,
    leaks: leaks.map((g) => g * integral),
    leaked: (G - tip) * integral,
    stored: C * (p - p0),
    /** Estimated error of the pressure, kPa; of a volume, at most twice C times this. */
    error,
  };
}
