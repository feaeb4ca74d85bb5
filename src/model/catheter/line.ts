/**
 * The pressure of the line: one elastic node that a pump fills and that drains through its exits.
 *
 *   C dp/dt = a − b p − G p      so      p' = α − λ p,   α = a/C,   λ = (b + G)/C
 *
 * Exact for any step and for every limit (λ = 0, λt large), without cancellation: everything is a sum of terms of
 * one sign as long as α ≥ 0. Times are hours, pressures kPa, flows µL/h.
 * Assumes one node for the whole elastic stretch: an approximation, and a documented one.
 */

/** Beyond this λt the exponential is below the last bit of the steady pressure. */
export const SETTLED = 40;

/** φ₁(x) = (1 − e⁻ˣ)/x, the mean of a decaying exponential; 1 at 0. */
export function phi1(x: number): number {
  if (x === 0) return 1;
  return x > SETTLED ? 1 / x : -Math.expm1(-x) / x;
}

/** φ₂(x) = (x − 1 + e⁻ˣ)/x², the mean of what that mean has let through; 1/2 at 0. */
export function phi2(x: number): number {
  if (x > SETTLED) return (1 - 1 / x) / x;
  if (x > 0.25) return (1 - phi1(x)) / x;
  // Taylor series of (1 − φ₁)/x: exact to the last bit below 1/4, where the difference above would cancel.
  let term = 0.5;
  let sum = term;
  for (let n = 3; n < 16; n++) {
    term *= -x / n;
    sum += term;
  }
  return sum;
}

/** Pressure after `h` hours from `p0`. */
export function pressureAfter(p0: number, alpha: number, lambda: number, h: number): number {
  const x = lambda * h;
  if (x > SETTLED) return alpha / lambda;
  return p0 * Math.exp(-x) + alpha * h * phi1(x);
}

/** ∫p dt over `h` hours from `p0`, kPa·h. */
export function pressureHours(p0: number, alpha: number, lambda: number, h: number): number {
  const x = lambda * h;
  return p0 * h * phi1(x) + alpha * h * h * phi2(x);
}

/** Hours until the pressure, now `p0`, reaches `threshold`; `Infinity` if it never does, 0 if it stands there. */
export function hoursToPressure(p0: number, alpha: number, lambda: number, threshold: number): number {
  const rise = threshold - p0;
  if (rise === 0) return 0;
  const slope = alpha - lambda * p0;
  if (slope === 0 || rise > 0 !== slope > 0) return Infinity;
  const h = rise / slope;
  const y = lambda * h;
  if (y >= 1) return Infinity;
  return y === 0 ? h : (h * -Math.log1p(-y)) / y;
}

/**
 * Hours until a volume has passed: solves a·t − b·∫p = volume for a flow that never turns negative, by Newton's
 * method kept inside a bracket; `Infinity` if the volume is not reached within `horizon` hours.
 */
export function hoursToVolume(
  a: number,
  b: number,
  p0: number,
  alpha: number,
  lambda: number,
  volume: number,
  horizon: number,
): number {
  if (volume <= 0) return 0;
  const passed = (h: number): number => a * h - b * pressureHours(p0, alpha, lambda, h);
  if (passed(horizon) < volume) return Infinity;
  let low = 0;
  let high = horizon;
  const flow0 = a - b * p0;
  let h = flow0 > 0 ? Math.min(volume / flow0, horizon) : horizon / 2;
  for (let i = 0; i < 200; i++) {
    const miss = passed(h) - volume;
    if (miss === 0) return h;
    if (miss > 0) high = h;
    else low = h;
    const flow = a - b * pressureAfter(p0, alpha, lambda, h);
    let next = h - miss / flow;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - h) <= 1e-15 * h || next === low || next === high) return next;
    h = next;
  }
  return h;
}
