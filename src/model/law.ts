import type { Outcome } from '../engine/system.ts';
import { uncaused } from '../engine/system.ts';
import { hoursToPressure, hoursToVolume } from './catheter/line.ts';
import type { FluidQueue } from './catheter/plug-flow.ts';
import type { Command } from './commands.ts';
import type { FactKind } from './facts.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { HORIZON, instantAfter } from './time.ts';

export type PumpRun = Outcome<Command, FactKind>;

/**
 * Choose the law of the line for the flows and the network now in force, and foresee what will end it: slip begins
 * or ends, the reservoir runs dry, a front has passed.
 *
 * Every pump is a source with a free flow up to the pressure where it slips and none at the stall pressure; on each
 * side of the slip pressure the law is linear, and the solution in `catheter/line` exact.
 */
export function chooseLaw(state: State, setup: Setup, run: PumpRun): void {
  const { stallPressure, slipFrom } = setup.line;
  const { pressure: p, compliance } = state;
  const free = freeFlow(state);
  const exits = state.tip + state.leaks;
  state.crossing = 'none';
  state.crossingAfter = Infinity;
  if (free > 0 && (p > slipFrom || (p === slipFrom && free > exits * p))) {
    if (!state.limited) run.record('pressure-limited', uncaused, 0, 0);
    state.limited = true;
    state.slipping = true;
    state.inflow = slippingInflow(free, setup);
    state.slip = state.inflow / stallPressure;
  } else {
    state.limited &&= p >= slipFrom;
    state.slipping = false;
    state.inflow = free;
    state.slip = 0;
  }
  state.alpha = state.inflow / compliance;
  state.lambda = (state.slip + exits) / compliance;
  if (free > 0) {
    foreseeSlip(state, slipFrom);
    foreseeDry(state, free);
  }
  state.quiet = isQuiet(state);
  if (!state.quiet) for (let i = 0; i < state.queues.length; i++) foreseeFront(state, i);
  state.crossingAt = instantAfter(state.clock, state.crossingAfter);
}

/** Flow of a free flow while the pump slips, extrapolated to no pressure: Q = Q_f (ps − p)/(ps (1 − s)), µL/h. */
export function slippingInflow(free: number, { pump }: Setup): number {
  return free / (1 - pump.slip_from);
}

/** What the pump gives when nothing presses against it, µL/h. */
export function freeFlow(state: State): number {
  return state.stalled || state.dry ? 0 : state.commanded * state.gain;
}

/** Whether one mixture fills a line without holes, and nothing else is about to enter it. */
function isQuiet({ queues, mixture }: State): boolean {
  const first = queues[0] as FluidQueue;
  return queues.length === 1 && first.volumes.length === 1 && first.mixtures[0] === mixture;
}

function foreseeSlip(state: State, slipFrom: number): void {
  const { pressure: p, alpha, lambda, slipping } = state;
  const rises = !slipping && p < slipFrom && alpha > lambda * slipFrom;
  const falls = slipping && p > slipFrom && alpha < lambda * slipFrom;
  if (rises) foresee(state, 'slip-begins', hoursToPressure(p, alpha, lambda, slipFrom));
  else if (falls) foresee(state, 'slip-ends', hoursToPressure(p, alpha, lambda, slipFrom));
}

function foreseeDry(state: State, free: number): void {
  const soonest = state.volume / free;
  if (soonest >= state.crossingAfter) return;
  if (!state.slipping) foresee(state, 'dry', soonest);
  else {
    const { inflow, slip, pressure, alpha, lambda, volume } = state;
    foresee(state, 'dry', hoursToVolume(inflow, slip, pressure, alpha, lambda, volume, HORIZON));
  }
}

/** A queue whose foremost segment differs from what follows it has a front that will reach its end. */
function foreseeFront(state: State, index: number): void {
  const queue = state.queues[index] as FluidQueue;
  const front = queue.volumes.length - 1;
  if (front < 0 || (front === 0 && follower(state, index) === queue.mixtures[0])) return;
  const through = throughQueue(state, index);
  if (through <= 0) return;
  const { pressure, alpha, lambda } = state;
  const volume = queue.volumes[front] as number;
  const after = hoursToVolume(0, -through, pressure, alpha, lambda, volume, HORIZON);
  if (after >= state.crossingAfter) return;
  foresee(state, 'front', after);
  state.crossingQueue = index;
  state.crossingMixture = queue.mixtures[front] as number;
}

/** The mixture that comes behind the only segment of a queue: what enters it next. */
function follower(state: State, index: number): number {
  if (index === 0)
    return state.inflow > 0 ? state.mixture : ((state.queues[0] as FluidQueue).mixtures[0] as number);
  const { mixtures } = state.queues[index - 1] as FluidQueue;
  return mixtures.length > 0 ? (mixtures[mixtures.length - 1] as number) : follower(state, index - 1);
}

/** Flow through a queue per kPa: everything that leaves beyond its begin, µL/h per kPa. */
export function throughQueue(state: State, index: number): number {
  let through = state.tip;
  for (let i = state.exits.length - 1; i >= index; i--)
    through += (state.exits[i] as { conductance: number }).conductance;
  return through;
}

function foresee(state: State, crossing: State['crossing'], after: number): void {
  if (after >= state.crossingAfter) return;
  state.crossing = crossing;
  state.crossingAfter = after;
}
