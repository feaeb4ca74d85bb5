import { law, nothing } from './drive.ts';
import { alike } from './parcels.ts';
import type { ReferenceScenario } from './scenario.ts';
import { newAtTip, nominalPath, type State } from './state.ts';

/** The volume that alarms read. */
export function reading({ pump }: ReferenceScenario, state: State): number {
  return pump.accounting === 'measured' ? state.volume : state.believed;
}

export function isAtOrBelow(threshold: number, volume: number): boolean {
  return volume <= threshold + nothing;
}

export function isAtOrAbove(threshold: number, pressure: number): boolean {
  return pressure >= threshold - 1e-9;
}

export function isSlipping(scenario: ReferenceScenario, state: State): boolean {
  const { ps, s } = law(scenario, state);
  return isAtOrAbove(s * ps, state.pressure);
}

/** The pump has commanded, since the refill, all that lies between reservoir and tip. */
export function isAcross(scenario: ReferenceScenario, state: State): boolean {
  return state.bridge !== null && state.commandedSinceFill >= nominalPath(scenario) - nothing;
}

/** All that may change by itself while time passes, as one word: a step in which it changes is taken in smaller steps. */
export function situation(scenario: ReferenceScenario, state: State): string {
  const { pump } = scenario;
  return [
    isAtOrBelow(pump.low_at, reading(scenario, state)),
    isAtOrBelow(pump.empty_at, reading(scenario, state)),
    state.volume <= nothing,
    isSlipping(scenario, state),
    pump.occlusion_at !== null && isAtOrAbove(pump.occlusion_at, state.pressure),
    state.running.length,
    isAcross(scenario, state),
    newAtTip(state),
    state.outflow.atTip.some(({ mixture }) => !alike(mixture, state.seen.atTip)),
  ].join();
}
