import { law, nothing, share } from './drive.ts';
import { passage } from './line.ts';
import { join, plus } from './parcels.ts';
import type { ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

const hour = 3_600_000;

/** What would come within this, ms, has come: rounding. */
const noise = 1e-4;

/**
 * Push so much into the line at once, as far as the pump's law lets it: dp/dv = Q(p)/(Qf·C). Nothing leaves meanwhile.
 *
 * The elastic line says it, with nothing open and the volume in the place of time.
 */
export function push(scenario: ReferenceScenario, state: State, volume: number): void {
  const { C } = state.plumbing;
  const by = law(scenario, state);
  if (state.volume <= nothing || by.ps <= 0) return;
  const line = { C, G: 0, b: 1 / (by.ps * (1 - by.s)), supply: (p: number) => share(by, p) };
  const passed = passage(line, state.pressure, volume);
  const given = Math.min(passed.pumped, state.volume);
  const entering = [{ volume: given, mixture: state.mixture }];
  state.pressure += given / C;
  state.peak = Math.max(state.peak, state.pressure);
  state.volume -= given;
  state.path = join(state.path, entering);
  state.amounts.pumped = plus(state.amounts.pumped, entering);
  state.error = {
    pressure: state.error.pressure + passed.error,
    volume: state.error.volume + 2 * C * passed.error,
  };
}

/** Give the pulses that are due. A metered pump gives them before anything else happens at that moment. */
export function pulse(scenario: ReferenceScenario, state: State): void {
  const { drive, pulse_volume: volume = NaN } = scenario.pump;
  if (drive !== 'metered') return;
  while (volume - state.remainder <= (state.gathering * noise) / hour + 1e-13 * volume) {
    state.remainder -= volume;
    state.pulses += 1;
    push(scenario, state, volume);
  }
}

/** When the next pulse is due if nothing changes, ms from now. */
export function nextPulse({ pump }: ReferenceScenario, { remainder }: State, flow: number): number {
  return flow > 0 ? Math.ceil(((pump.pulse_volume! - remainder) / flow) * hour - noise) : Infinity;
}
