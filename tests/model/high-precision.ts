/**
 * The elastic line to sixty digits and more, in whole numbers: what the closed forms are held against where a
 * stepped solution is not sharp enough.
 */

const ONE = 10n ** 80n;

/** A double as it is, to the last bit, times ONE. */
function exact(x: number): bigint {
  let mantissa = x;
  let halvings = 0n;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings++;
  }
  return (BigInt(mantissa) * ONE) >> halvings;
}

const times = (x: bigint, y: bigint): bigint => (x * y) / ONE;
const over = (x: bigint, y: bigint): bigint => (x * ONE) / y;
const rounded = (x: bigint): number => Number(x) / Number(ONE);

/** e⁻ˣ by its series, summed with more digits than its largest term eats. */
function decay(x: bigint): bigint {
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = -times(term, x) / n;
    sum += term;
  }
  return sum;
}

const mean = (x: bigint): bigint => over(ONE - decay(x), x);
const meanOfMean = (x: bigint): bigint => over(over(x - ONE + decay(x), x), x);

export const precisePhi1 = (x: number): number => rounded(mean(exact(x)));
export const precisePhi2 = (x: number): number => rounded(meanOfMean(exact(x)));

/** What is left of two decays in a row, ∫₀¹ e^(−x(1−u)) e^(−yu) du, and that once and twice passed on. */
export function preciseDecayPair(x: number, y: number): { psi0: number; psi1: number; psi2: number } {
  const [less, more] = x < y ? [exact(x), exact(y)] : [exact(y), exact(x)];
  const first = less === 0n ? ONE : mean(less);
  const second = less === 0n ? ONE / 2n : meanOfMean(less);
  if (more === 0n) return { psi0: 1, psi1: 1 / 2, psi2: 1 / 6 };
  const psi0 = less === more ? decay(less) : over(decay(less) - decay(more), more - less);
  const psi1 = over(first - psi0, more);
  return { psi0: rounded(psi0), psi1: rounded(psi1), psi2: rounded(over(second - psi1, more)) };
}

/** Pressure after `h` hours, and its integral over them, for p' = α − λp. */
export function preciseLine(p0: number, alpha: number, lambda: number, h: number) {
  const [p, a, t] = [exact(p0), exact(alpha), exact(h)];
  const x = times(exact(lambda), t);
  const [first, second] = x === 0n ? [ONE, ONE / 2n] : [mean(x), meanOfMean(x)];
  return {
    pressure: rounded(times(p, x === 0n ? ONE : decay(x)) + times(times(a, t), first)),
    integral: rounded(times(times(p, t), first) + times(times(times(a, t), t), second)),
  };
}
