import { uncaused } from '../engine/system.ts';
import { hoursToPressure } from './catheter/line.ts';
import { leaveThroughHoles } from './catheter/plug-flow.ts';
import type { Mixture } from './commands.ts';
import { freeFlow, slippingInflow, type PumpRun } from './law.ts';
import { addTo } from './passage.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { amountsOf } from './tally.ts';
import { MS_PER_HOUR } from './time.ts';

/** What had been delivered before an obstruction was released. */
export interface BeforeRelease {
  readonly volume: number;
  readonly amounts: Float64Array;
}

export function beforeRelease(state: State): BeforeRelease {
  return { volume: state.ledger.delivered.volume, amounts: amountsOf(state.ledger.delivered) };
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
  const { ledger, tip, leaks, pressure, compliance } = state;
  const amounts = amountsOf(ledger.delivered).map((amount, i) => amount - (before.amounts[i] as number));
  let volume = ledger.delivered.volume - before.volume;
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
  run.detail(volume);
  run.detail(hours * MS_PER_HOUR);
  for (const amount of amounts) run.detail(amount);
}

/** What of a volume let out of the line would leave the tip, drug by drug; the line itself stays as it is. */
function addTipsPart({ queues, shares, mixtures }: State, volume: number, amounts: Float64Array): void {
  const atTip = (plug: number, mixture: number): void => addTo(amounts, plug, mixtures[mixture] as Mixture);
  leaveThroughHoles(structuredClone(queues), shares, volume, () => undefined, atTip);
}

/** Where the pressure goes under the flows and the network in force, kPa; `Infinity` when everything is closed. */
function steadyPressure(state: State, setup: Setup): number {
  const { stallPressure, slipFrom } = setup.line;
  const exits = state.tip + state.leaks;
  const free = freeFlow(state);
  if (free === 0) return exits > 0 ? 0 : state.pressure;
  const holding = exits > 0 ? free / exits : Infinity;
  if (holding <= slipFrom) return holding;
  const inflow = slippingInflow(free, setup);
  return inflow / (inflow / stallPressure + exits);
}

/** Hours for the pressure to fall to `target`, through the slip pressure if it lies between. */
function hoursTo(state: State, setup: Setup, target: number): number {
  const { slipFrom } = setup.line;
  const { pressure, alpha, lambda } = state;
  if (!state.slipping || target >= slipFrom) return hoursToPressure(pressure, alpha, lambda, target);
  const free = freeFlow(state);
  const below = { alpha: free / state.compliance, lambda: (state.tip + state.leaks) / state.compliance };
  return (
    hoursToPressure(pressure, alpha, lambda, slipFrom) +
    hoursToPressure(slipFrom, below.alpha, below.lambda, target)
  );
}
