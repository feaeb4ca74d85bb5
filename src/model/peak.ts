import { hoursToPressure } from './catheter/line.ts';
import type { State } from './state.ts';
import { MS_PER_HOUR, wholeFrom } from './time.ts';

/** Rounding noise of a pressure, as a share of it: some fifty times the last bit. */
const SAME_PEAK = 1e-14;

/** The line rises from `p0` at `from` to a new peak, and is there as soon as only rounding noise is left of the rise. */
export function riseTo(state: State, peak: number, p0: number, from: number): void {
  const there = hoursToPressure(p0, state.alpha, state.lambda, peak * (1 - SAME_PEAK));
  setPeak(state, peak, from + (there < Infinity ? there : 0) * MS_PER_HOUR);
}

/** A peak that only noise lifts above the last one stands where that one stood. */
export function setPeak({ ledger }: State, pressure: number, at: number): void {
  if (pressure > ledger.peak * (1 + SAME_PEAK)) ledger.peakAt = wholeFrom(at);
  ledger.peak = pressure;
}
