import type { PumpDesign } from './device.ts';

/** How far the surroundings of the pump are from those of the factory: 37 °C and 101.3 kPa. */
export interface Surroundings {
  /** °C. */
  readonly warmer: number;
  /** kPa. */
  readonly denser: number;
}

/** Body temperature and ambient pressure for which a constant-pressure pump is made, °C and kPa. */
export const FACTORY_TEMPERATURE = 37;
export const FACTORY_PRESSURE = 101.3;

export const UNTROUBLED: Surroundings = { warmer: 0, denser: 0 };

/** Vapour pressure above the pressure around the pump, which is what drives the fluid, kPa; 0 at least. */
export function drivingPressure(
  { gas_pressure, gas_pressure_per_degree }: PumpDesign,
  { warmer, denser }: Surroundings,
): number {
  return Math.max(0, gas_pressure + gas_pressure_per_degree * warmer - (FACTORY_PRESSURE + denser));
}

/**
 * What a gas-driven pump gives when nothing presses against it, µL/h.
 *
 *   Q_f = G p_s,   G = factory flow/(p_s at 37 °C and 101.3 kPa) · μ(37 °C)/μ(T),   μ(T) = μ(37 °C)·(1 − v (T − 37 °C))
 *
 * Assumes that vapour pressure and viscosity are straight lines near body temperature.
 */
export function restrictorFlow(pump: PumpDesign, surroundings: Surroundings): number {
  const thinner = 1 - pump.viscosity_per_degree * surroundings.warmer;
  const share = drivingPressure(pump, surroundings) / drivingPressure(pump, UNTROUBLED);
  return (pump.factory_flow * share) / thinner;
}
