/** Ramps are the one thing that is stepped: so many equal steps, each holding the value at its middle. */
const STEPS = 64;

/** Ages (whole ms after the onset) at which a ramp of so many ms takes its next step; none without a ramp. */
export function rampAges(ramping: number | undefined): readonly number[] {
  if (ramping === undefined) return [];
  return Array.from({ length: STEPS }, (_, i) => Math.ceil(((i + 1) * ramping) / STEPS));
}

/** How far a ramp has come at an age, 0 to 1: step k holds (k + ½)/64, then 1. */
export function rampedShare(ramping: number | undefined, age: number): number {
  if (ramping === undefined || age >= ramping) return 1;
  return (Math.floor((age * STEPS) / ramping) + 0.5) / STEPS;
}

/** A factor on its way from 1. */
export function rampedFactor(factor: number, ramping: number | undefined, age: number): number {
  return 1 + (factor - 1) * rampedShare(ramping, age);
}
