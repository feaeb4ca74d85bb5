import { uncaused } from '../engine/system.ts';
import { hoursToPressure } from './catheter/line.ts';
import { copied, leaveThroughHoles } from './catheter/plug-flow.ts';
import type { Mixture } from './commands.ts';
import { freeFlow } from './drive.ts';
import { slippingInflow } from './law.ts';
import type { PumpRun } from './pump-run.ts';
import { addTo } from './passage.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { amountsOf } from './tally.ts';
import { MS_PER_HOUR } from './time.ts';

/** What had left the tip before an obstruction was released. */
export interface BeforeRelease {
  readonly volume: number;
  readonly amounts: Float64Array;
}

/** To be asked before a fault ends: what is let out at once is what left the tip in between. */
export function beforeRelease(state: State): BeforeRelease {
  return leftTip(state);
}

/** What has left the tip, wherever it lies. */
function leftTip({ ledger: { delivered, extrathecal } }: State): BeforeRelease {
  const outside = amountsOf(extrathecal);
  return {
    volume: delivered.volume + extrathecal.volume,
    amounts: amountsOf(delivered).map((amount, drug) => amount + (outside[drug] as number)),
  };
}

/**
 * The release bolus of an obstruction that has just ended: what a trapped stretch let out at once, and
 * C·(p − p∞), what the node will give up on its way to its new steady pressure. Reported is the tip's part, with its
 * dose and the time to 95 % of the node's part. It may be nothing: when everything else is closed, or the line was at rest.
 */
export function recordRelease(
  state: State,
  setup: Setup,
  before: BeforeRelease,
  fault: number,
  run: PumpRun,
): void {
  const { tip, leaks, pressure, compliance } = state;
  const after = leftTip(state);
  const amounts = after.amounts.map((amount, i) => amount - (before.amounts[i] as number));
  let volume = after.volume - before.volume;
  let hours = 0;
  const steady = steadyPressure(state, setup);
  if (tip > 0 && pressure > steady) {
    const fromNode = (compliance * (pressure - steady) * tip) / (tip + leaks);
    addTipsPart(state, compliance * (pressure - steady), amounts);
    volume += fromNode;
    hours = hoursTo(state, setup, steady + 0.05 * (pressure - steady));
  }
  const cause = state.faults[fault]?.fact ?? uncaused;
  run.record('release-bolus', cause, fault, 0);
  run.mark();
  run.detail(volume);
  // Where only rounding lies between the pressure and where it goes, it is there.
  run.detail(hours === Infinity ? 0 : Math.round(hours * MS_PER_HOUR));
  for (const amount of amounts) run.detail(amount);
}

/** What of a volume let out of the line would leave the tip, drug by drug; the line itself stays as it is. */
function addTipsPart({ queues, shares, mixtures }: State, volume: number, amounts: Float64Array): void {
  const atTip = (plug: number, mixture: number): void => addTo(amounts, plug, mixtures[mixture] as Mixture);
  leaveThroughHoles(queues.map(copied), shares, volume, () => undefined, atTip);
}

/** Where the pressure goes under the flows and the network in force, kPa; `Infinity` when everything is closed. */
function steadyPressure(state: State, setup: Setup): number {
  const { stallPressure, slipFrom, injected } = state;
  const exits = state.tip + state.leaks;
  const free = freeFlow(state, setup);
  if (free + injected === 0) return exits > 0 ? 0 : state.pressure;
  const holding = exits > 0 ? (free + injected) / exits : Infinity;
  if (free === 0 || holding <= slipFrom) return holding;
  const inflow = slippingInflow(free, state);
  const slipping = (inflow + injected) / (inflow / stallPressure + exits);
  return slipping <= stallPressure ? slipping : injected / exits;
}

/** Hours for the pressure to fall to `target`, through the slip pressure if it lies between. */
function hoursTo(state: State, setup: Setup, target: number): number {
  const { pressure, alpha, lambda, slipFrom, compliance, injected } = state;
  if (!state.slipping || target >= slipFrom) return hoursToPressure(pressure, alpha, lambda, target);
  const free = freeFlow(state, setup);
  const below = { alpha: (free + injected) / compliance, lambda: (state.tip + state.leaks) / compliance };
  return (
    hoursToPressure(pressure, alpha, lambda, slipFrom) +
    hoursToPressure(slipFrom, below.alpha, below.lambda, target)
  );
}
