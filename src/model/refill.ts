import { uncaused } from '../engine/system.ts';
import { steadyPlan } from './basal.ts';
import { liftRates } from './alarms.ts';
import type { Mixture, Refill } from './commands.ts';
import { layBridge, tellAtOnce } from './controller/bridge.ts';
import { FLAG_PERCENT, FLAG_VOLUME } from './facts.ts';
import { tellForecast } from './forecast.ts';
import { openPlans } from './controller/rates.ts';
import { volumeNow } from './levels.ts';
import type { PumpRun } from './pump-run.ts';
import { mixed, mixtureIndex } from './mixtures.ts';
import { addTo } from './passage.ts';
import { tellDry } from './ran-dry.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { changeMixture } from './tally.ts';

/** Limits beyond which a discrepancy is flagged, either way: 2 mL (ASRA 2017) and 14.5 % (label). */
export const FLAGGED_VOLUME = 2000;
export const FLAGGED_PERCENT = 14.5;

/** What stands exactly at a limit is not above it, whatever rounding says. */
const ROUNDING = 1e-9;

/** Whether a refill would overfill the reservoir as it is now. */
export function overfills(state: State, setup: Setup, refill: Refill): boolean {
  const remainder = refill.aspirate ? 0 : volumeNow(state, setup);
  return remainder + refill.volume * refill.into.reservoir > setup.pump.capacity * (1 + ROUNDING);
}

/** Aspirate, rinse, fill and tell the pump; record the discrepancy between what it believed and what was there. */
export function refill(state: State, setup: Setup, run: PumpRun, order: Refill): void {
  const expected = state.believed;
  const programmed = state.ledger.programmed.volume - state.programmedAtFill;
  const aspirated = order.aspirate ? aspirate(state) : 0;
  const label = order.label ?? state.label;
  for (let i = 0; order.aspirate && order.rinses !== null && i < order.rinses.n; i++) {
    fill(
      state,
      setup,
      order.rinses.volume,
      label.map(() => 0),
    );
    aspirate(state);
  }
  const holds = order.holds ?? label;
  fill(state, setup, order.volume * order.into.reservoir, holds);
  spill(state, order.volume * order.into.pocket, holds);
  state.believed = order.told.volume ?? order.volume + (order.aspirate ? 0 : expected);
  state.label = label;
  changeMixture(state.ledger.intended, label);
  changeMixture(state.ledger.pumped, state.mixtures[state.mixture] as Mixture);
  state.primary = order.primary ?? state.primary;
  state.programmedAtFill = state.ledger.programmed.volume;
  state.refilled = true;
  liftRates(state, setup, 'at-refill');
  if (setup.basalOfPump) orderFactoryBasal(state, setup, run.now);
  const told = order.told.mixture ?? label;
  const { bridging } = state;
  if (order.bridge) layBridge(state, setup, told);
  else tellAtOnce(state, told);
  const fact = report(state, setup, run, order, expected, aspirated, programmed);
  if (bridging) run.record('bridge-ended', state.bridgeFact, 0, 0);
  if (order.bridge) state.bridgeFact = run.record('bridge-started', fact, 0, 0);
  const dry = state.volume <= 0;
  if (dry && !state.dry) tellDry(run);
  state.dry = dry;
}

/** A pump that gives what it gives is ordered another dose by another mixture. */
function orderFactoryBasal(state: State, setup: Setup, now: number): void {
  const { primary, label, intent } = state;
  const plan = steadyPlan(primary, setup.pump.factory_flow * (label[primary] as number));
  intent.program = { ...intent.program, plan };
  state.program = { ...state.program, plan };
  openPlans(state, setup, now);
}

/** Take out all that is usable; returns how much it was, µL. */
function aspirate(state: State): number {
  const taken = state.volume;
  state.volume = 0;
  state.ledger.aspirated += taken;
  addTo(state.ledger.aspiratedDrug, taken, state.mixtures[state.mixture] as Mixture);
  return taken;
}

/** Fill what is there, dead volume included, with a volume of a mixture: c = (V_d c_old + V_f c_fill)/(V_d + V_f). */
function fill(state: State, setup: Setup, volume: number, holds: Mixture): void {
  if (volume <= 0) return;
  const old = state.mixtures[state.mixture] as Mixture;
  const there = setup.pump.dead_volume + state.volume;
  state.ledger.added += volume;
  addTo(state.ledger.addedDrug, volume, holds);
  state.volume += volume;
  state.mixture = mixtureIndex(
    state.mixtures,
    old.map((c, i) => mixed(there, c, volume, holds[i] as number)),
  );
}

/** What misses the port ends up in the pocket. */
function spill(state: State, volume: number, holds: Mixture): void {
  state.ledger.added += volume;
  state.ledger.pocket += volume;
  addTo(state.ledger.addedDrug, volume, holds);
  addTo(state.ledger.pocketDrug, volume, holds);
}

function report(
  state: State,
  setup: Setup,
  run: PumpRun,
  order: Refill,
  expected: number,
  aspirated: number,
  programmed: number,
): number {
  const discrepancy = order.aspirate ? withoutNoise(expected - aspirated, setup) : NaN;
  const percent = programmed > 0 ? (100 * discrepancy) / programmed : NaN;
  const flags =
    (Math.abs(discrepancy) > FLAGGED_VOLUME * (1 + ROUNDING) ? FLAG_VOLUME : 0) |
    (Math.abs(percent) > FLAGGED_PERCENT * (1 + ROUNDING) ? FLAG_PERCENT : 0);
  const fact = run.record('refilled', uncaused, 0, 0);
  run.detail(order.volume);
  run.detail(withoutNoise(aspirated, setup));
  run.detail(withoutNoise(expected, setup));
  run.detail(discrepancy);
  run.detail(percent);
  run.detail(flags);
  tellForecast(state, setup, run);
  return fact;
}

/** A volume of which only rounding is left is nothing. */
function withoutNoise(volume: number, { pump }: Setup): number {
  return Math.abs(volume) <= ROUNDING * pump.capacity ? 0 : volume;
}
