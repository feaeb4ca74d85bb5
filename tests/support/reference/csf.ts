import type { ReferenceCsf } from './scenario.ts';

/**
 * One drug in the cerebrospinal fluid, stepped: classical Runge–Kutta of order 4.
 *
 *   dA/dt = in − (CL + X)·A/V + X·B/W      dB/dt = X·A/V − X·B/W
 *
 * A and B are µg in the compartment around the tip (V) and in the one beyond it (W), X their exchange.
 */
export interface Spread {
  central: number;
  peripheral: number;
  /** Highest concentration so far, µg/µL, and when, ms from start. */
  peak: number;
  peakAt: number;
  /** ∫ concentration, µg/µL·h. */
  area: number;
  /** Hours below and above the band. */
  below: number;
  above: number;
}

export const unspread = (): Spread => ({
  central: 0,
  peripheral: 0,
  peak: 0,
  peakAt: 0,
  area: 0,
  below: 0,
  above: 0,
});

/** Longest step, h; and the longest as a share of the fastest time constant. */
const longest = 1 / 60;
const finest = 0.02;

const hour = 3_600_000;

/** Let a mass arrive evenly over some hours that begin at a moment, ms. */
export function spread(plan: ReferenceCsf, there: Spread, at: number, hours: number, mass: number): void {
  const fastest =
    (plan.clearance + (plan.peripheral?.exchange ?? 0)) / plan.volume +
    (plan.peripheral ? plan.peripheral.exchange / plan.peripheral.volume : 0);
  const n = Math.max(1, Math.ceil(hours / Math.min(longest, finest / fastest)));
  const h = hours / n;
  for (let i = 0; i < n; i++) {
    const start = { ...there };
    step(plan, there, h, mass / hours);
    const after = there.central / plan.volume;
    const [lower, upper] = plan.band ?? [0, Infinity];
    there.below += h * shareBelow(plan, start, h, mass / hours, lower);
    there.above += h * (1 - shareBelow(plan, start, h, mass / hours, upper));
    notice(there, after, at + (i + 1) * h * hour);
  }
}

/** Let a mass arrive at once. */
export function arrive(plan: ReferenceCsf, there: Spread, at: number, mass: number): void {
  there.central += mass;
  notice(there, there.central / plan.volume, at);
}

function notice(there: Spread, concentration: number, at: number): void {
  if (concentration <= there.peak) return;
  there.peak = concentration;
  there.peakAt = at;
}

function step(plan: ReferenceCsf, there: Spread, h: number, into: number): void {
  const slope = (a: number, b: number): readonly [number, number, number] => {
    const c = a / plan.volume;
    const across = plan.peripheral ? plan.peripheral.exchange * (c - b / plan.peripheral.volume) : 0;
    return [into - plan.clearance * c - across, across, c];
  };
  const { central: a, peripheral: b } = there;
  const k1 = slope(a, b);
  const k2 = slope(a + (h / 2) * k1[0], b + (h / 2) * k1[1]);
  const k3 = slope(a + (h / 2) * k2[0], b + (h / 2) * k2[1]);
  const k4 = slope(a + h * k3[0], b + h * k3[1]);
  const rise = (i: 0 | 1 | 2): number => (h / 6) * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
  there.central += rise(0);
  there.peripheral += rise(1);
  there.area += rise(2);
}

/** Share of a step that lies below a threshold; the step is stopped where it crosses, found by halving. */
function shareBelow(plan: ReferenceCsf, from: Spread, h: number, into: number, threshold: number): number {
  const isBelow = (part: number): boolean => {
    const then = { ...from };
    step(plan, then, part * h, into);
    return then.central / plan.volume < threshold;
  };
  const first = isBelow(0);
  if (isBelow(1) === first) return first ? 1 : 0;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (isBelow(middle) === first) low = middle;
    else high = middle;
  }
  return first ? high : 1 - high;
}
