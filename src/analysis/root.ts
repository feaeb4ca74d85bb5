/**
 * Where a continuous function that has different signs at `low` and `high` is zero, to within `tolerance`.
 *
 * Chandrupatla's method: inverse quadratic interpolation where it can be trusted, bisection where it cannot, so it
 * never leaves the bracket and never stalls. A zero at an end of the bracket is found too.
 */
export function rootBetween(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  let c: number;
  let fc: number;
  let step = 0.5;
  while (fa !== 0 && fb !== 0) {
    const x = a + step * (b - a);
    const fx = f(x);
    if (fx > 0 === fa > 0) {
      c = a;
      fc = fa;
    } else {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const least = tolerance / Math.abs(b - a);
    if (least > 0.5) break;
    step = Math.min(1 - least, Math.max(least, interpolated(a, fa, b, fb, c, fc)));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}

/** The next point as a share of the way from a to b. */
function interpolated(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  const place = (a - b) / (c - b);
  const value = (fa - fb) / (fc - fb);
  if (!(value * value < place && (1 - value) * (1 - value) < 1 - place)) return 0.5;
  return ((fa / (fb - fa)) * fc) / (fb - fc) + ((((c - a) / (b - a)) * fa) / (fc - fa)) * (fb / (fc - fb));
}
