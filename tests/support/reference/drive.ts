import { gainOf, isStalled } from './faults.ts';
import { isStopped } from './flows.ts';
import type { Line } from './line.ts';
import type { ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

/** A reservoir with less than this left, µL, is dry: rounding. */
export const nothing = 1e-9;

/** What a constant-pressure pump was adjusted to: °C, kPa. */
const factory = { temperature: 37, pressure: 101.3 };

/** How the world around the pump differs from that of the factory: °C, kPa. */
function deviation({ faults }: ReferenceScenario, { onSince }: State): { warmer: number; denser: number } {
  let warmer = 0;
  let denser = 0;
  faults.forEach((fault, i) => {
    if (fault.fault !== 'ambient' || onSince[i] === null) return;
    warmer += (fault.temperature ?? factory.temperature) - factory.temperature;
    denser += (fault.pressure ?? factory.pressure) - factory.pressure;
  });
  return { warmer, denser };
}

const isGasDriven = ({ pump }: ReferenceScenario): boolean => pump.drive === 'constant-pressure';

/** Stall pressure and slip of the healthy pump in the world it was made for. */
export function ratedLaw(scenario: ReferenceScenario): { ps: number; s: number } {
  const { pump } = scenario;
  if (isGasDriven(scenario)) return { ps: pump.gas_pressure! - factory.pressure, s: 0 };
  return { ps: pump.stall_pressure, s: pump.slip_from };
}

/** The same as things are now; nothing is pumped at or above ps. */
export function law(scenario: ReferenceScenario, state: State): { ps: number; s: number } {
  const rated = ratedLaw(scenario);
  if (!isGasDriven(scenario)) return rated;
  const { warmer, denser } = deviation(scenario, state);
  return { ps: rated.ps + scenario.pump.gas_pressure_per_degree! * warmer - denser, s: 0 };
}

/** Share of the free flow that the pump still gives against a pressure. */
export function share({ ps, s }: { ps: number; s: number }, p: number): number {
  if (ps <= 0) return 0;
  if (p <= s * ps) return 1;
  return Math.max(0, (ps - p) / (ps * (1 - s)));
}

export function isStill(scenario: ReferenceScenario, state: State): boolean {
  return state.volume <= nothing || isStalled(scenario, state) || state.shut;
}

/** The flow through valves that a scanner's field holds open, µL/h; null while they are not. */
function dumped({ pump, faults }: ReferenceScenario, { found, onSince }: State): number | null {
  let flow: number | null = null;
  faults.forEach((fault, i) => {
    if (fault.fault !== 'mri' || pump.mri !== 'dumps' || onSince[i] === null) return;
    if (fault.until === null) throw new Error('A reservoir that is dumped over no time.');
    flow = (flow ?? 0) + found[i]! / ((fault.until - fault.at) / 3_600_000);
  });
  return flow;
}

/** What the mechanism pushes all the time against no pressure when so much is commanded, µL/h: between pulses, nothing. */
export function freeFlow(scenario: ReferenceScenario, state: State, asked: number): number {
  if (isStill(scenario, state)) return 0;
  const gain = gainOf(scenario, state);
  const dump = dumped(scenario, state);
  if (dump !== null) return dump;
  const { pump } = scenario;
  if (pump.drive === 'metered') return 0;
  if (!isGasDriven(scenario)) return asked * gain;
  if (pump.takes !== undefined && pump.takes !== 'none' && isStopped(scenario, state)) return 0;
  const { ps } = law(scenario, state);
  const { warmer } = deviation(scenario, state);
  const thinner = 1 / (1 - pump.viscosity_per_degree! * warmer);
  return (Math.max(0, ps) / ratedLaw(scenario).ps) * pump.factory_flow! * gain * thinner;
}

/** At what flow a metered pump gathers its next pulse, µL/h; a pump that stands still is credited nothing. */
export function gathering(scenario: ReferenceScenario, state: State, asked: number): number {
  if (scenario.pump.drive !== 'metered' || isStill(scenario, state)) return 0;
  return dumped(scenario, state) === null ? asked * gainOf(scenario, state) : 0;
}

/** The elastic line as it is, with a pump of this free flow at its end, and what is injected there as well. */
export function lineOf(scenario: ReferenceScenario, state: State, free: number, injected: number): Line {
  const { plumbing } = state;
  const { ps, s } = law(scenario, state);
  return {
    C: plumbing.C,
    G: plumbing.leaks.reduce((sum, { conductance }) => sum + conductance, plumbing.tip),
    b: free > 0 ? free / (ps * (1 - s)) : 0,
    supply: (p) => free * share({ ps, s }, p) + injected,
  };
}

/** Where the pressure would come to rest, found by halving; Infinity where nothing is open. */
export function restingPressure({ G, supply }: Line): number {
  if (G === 0) return Infinity;
  let low = 0;
  let high = supply(0) / G;
  for (let n = 0; n < 200; n++) {
    const middle = (low + high) / 2;
    if (supply(middle) > G * middle) low = middle;
    else high = middle;
  }
  return high;
}
