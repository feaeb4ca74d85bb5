import type { Running } from './boluses.ts';
import { nothing } from './drive.ts';
import { isReset } from './faults.ts';
import { inVolume } from './flows.ts';
import type { ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

/** What keeps the pump from every bolus, a scheduled one too; null when nothing does. */
export function hindrance(scenario: ReferenceScenario, state: State): 'stopped' | 'alarm' | null {
  if (state.pump.held !== null || isReset(scenario, state)) return 'stopped';
  return state.imposing.length > 0 ? 'alarm' : null;
}

/** The first that keeps the pump from a bolus that someone asks for; null when nothing does. */
export function refusal(
  scenario: ReferenceScenario,
  state: State,
  bolus: Pick<Running, 'drug' | 'remaining'>,
): string | null {
  const hindered = hindrance(scenario, state);
  if (hindered !== null) return hindered;
  const volume = inVolume(bolus, bolus.remaining, state.told);
  if (state.believed - volume < scenario.pump.empty_at - nothing) return 'reservoir';
  return state.bridge === null ? null : 'bridge';
}
