import { phi1, phi2 } from '../catheter/line.ts';

/**
 * What is left of something that fades at one pace while it drains at another: φ₁ and φ₂ of the line for two decays.
 *
 *   ψ₀(x, y) = ∫₀¹ e^(−x(1−u)) e^(−yu) du = (e⁻ʸ − e⁻ˣ)/(x − y)        ψ₁ = ∫ψ₀        ψ₂ = ∫ψ₁
 *
 * Divided differences of e⁻ˣ at x, y and none, one or two zeros: symmetric, positive, and smooth where x = y.
 * ψₙ(x, 0) = φₙ₊₁(x). Arguments are zero or more. Every result is good to some bits of the last, whatever they are.
 */
export function psi0(x: number, y: number): number {
  return Math.exp(-Math.min(x, y)) * phi1(Math.abs(x - y));
}

/** ψ₁(x, y) = (φ₁(x) − ψ₀(x, y))/y; 1/2 at 0. */
export function psi1(x: number, y: number): number {
  const more = Math.max(x, y);
  const less = Math.min(x, y);
  return more < 1 ? series(1, x, y) : (phi1(less) - psi0(less, more)) / more;
}

/** ψ₂(x, y) = (φ₂(x) − ψ₁(x, y))/y; 1/6 at 0. */
export function psi2(x: number, y: number): number {
  const more = Math.max(x, y);
  const less = Math.min(x, y);
  return more < 1 ? series(2, x, y) : (phi2(less) - psi1(less, more)) / more;
}

/** Σ hₘ(−x, −y)/(m + n + 1)!, h the complete symmetric polynomials: exact to the last bit below 1, where the differences would cancel. */
function series(zeros: number, x: number, y: number): number {
  let power = 1;
  let symmetric = 1;
  let factorial = zeros === 1 ? 2 : 6;
  let sum = 1 / factorial;
  for (let m = 1; m < 18; m++) {
    power *= -y;
    symmetric = power - x * symmetric;
    factorial *= m + zeros + 1;
    sum += symmetric / factorial;
  }
  return sum;
}
