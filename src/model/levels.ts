import { hoursToPressure, hoursToVolume, pressureHours } from './catheter/line.ts';
import { hoursToTake, trainAfter } from './pulses.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { HORIZON, MS_PER_HOUR, NOISE_MS } from './time.ts';

/** A crossing this near is where the state already stands: only rounding keeps it from being there. */
export const NOISE = NOISE_MS / MS_PER_HOUR;

/** Share of the capacity below which two levels are the same. */
export const SAME_LEVEL = 1e-12;

/** True volume at the present instant, without working the time that has passed into the state; µL. */
export function volumeNow(state: State, setup: Setup): number {
  const { volume, pending, inflow, slip, pressure, alpha, lambda, reservoirLeak } = state;
  const h = pending / MS_PER_HOUR;
  if (state.train) return volume - trainAfter(state, setup, h).pulses * setup.pump.pulse_volume;
  return volume - (inflow + reservoirLeak) * h + slip * pressureHours(pressure, alpha, lambda, h);
}

/**
 * Hours until the reservoir falls to `level` µL; 0 when it is there. The pump reads what it believes, unless its
 * accounting is measured.
 */
export function hoursToLevel(state: State, setup: Setup, level: number): number {
  const { pump } = setup;
  const measured = pump.accounting === 'measured';
  const above = (measured ? state.volume : state.believed) - level;
  if (above <= SAME_LEVEL * pump.capacity) return 0;
  if (!measured) return state.believedFlow > 0 ? above / state.believedFlow : Infinity;
  if (state.train) return hoursToTake(state, setup, above);
  const { slip, pressure, alpha, lambda } = state;
  const drawn = state.inflow + state.reservoirLeak;
  if (drawn <= 0) return Infinity;
  return state.slipping ? hoursToVolume(drawn, slip, pressure, alpha, lambda, above, HORIZON) : above / drawn;
}

/** Hours until the line reaches `threshold` kPa, or, while it `holds` at or above it, falls below it. */
export function hoursToPressureTurn(state: State, threshold: number, holds: boolean): number {
  const { pressure, alpha, lambda } = state;
  const rising = alpha > lambda * pressure;
  const there = pressure >= threshold;
  const steady = lambda > 0 ? alpha / lambda : alpha > 0 ? Infinity : pressure;
  if (!holds && !there && steady < threshold) return Infinity;
  const hours = hoursToPressure(pressure, alpha, lambda, threshold);
  if (!holds) {
    if (!there) return hours;
    return !rising && hours <= NOISE && steady < threshold ? Infinity : 0;
  }
  if (there) return rising || steady >= threshold ? Infinity : hours;
  return rising && hours <= NOISE ? Infinity : 0;
}
