import { Allotment } from './controller/allotment.ts';
import type { PumpRun } from './pump-run.ts';
import type { State } from './state.ts';
import type { Setup } from './setup.ts';
import { HORIZON, MS_PER_HOUR } from './time.ts';

/** Add to the fact recorded last, and mark it, when the pump will be low, and when empty, if its program goes on as it is. */
export function tellForecast(state: State, setup: Setup, run: PumpRun): void {
  run.mark();
  run.detail(fallsTo(state, setup, run.now, setup.pump.low_at));
  run.detail(fallsTo(state, setup, run.now, setup.pump.empty_at));
}

/**
 * When the level that the pump reads will have fallen so far by its program: basal and scheduled boluses, and the rest
 * of the boluses under way, at most at the pump's maximum; no patient can be foreseen. A bridge goes on at the old
 * concentrations, and without scheduled boluses, until it is over. `Infinity` if never.
 */
function fallsTo(state: State, setup: Setup, now: number, level: number): number {
  const { bridging, bridgeLeft, bridgeTo, told } = state;
  const above = (setup.pump.accounting === 'measured' ? state.volume : state.believed) - level;
  if (above <= 0) return now;
  const end = now + HORIZON * MS_PER_HOUR;
  const ahead = new Allotment(state, setup, now);
  if (!bridging) return ahead.proceed(told).whenGiven(above, end);
  const bridge = ahead.whenGiven(Math.min(above, bridgeLeft), end);
  if (above <= bridgeLeft || bridge === Infinity) return bridge;
  ahead.goTo(bridge);
  return ahead.proceed(bridgeTo).whenGiven(above - bridgeLeft, end);
}
