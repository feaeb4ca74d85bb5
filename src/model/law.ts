import { uncaused } from '../engine/system.ts';
import { hoursToPressure, hoursToVolume } from './catheter/line.ts';
import type { FluidQueue } from './catheter/plug-flow.ts';
import { freeFlow, meteredFlow } from './drive.ts';
import { foreseePulses } from './pulses.ts';
import type { PumpRun } from './pump-run.ts';
import type { Setup } from './setup.ts';
import { mixtureEntering } from './side-port.ts';
import type { State } from './state.ts';
import { HORIZON, instantAfter } from './time.ts';

/** Above the stall pressure by more than this share of it a pump is held shut; below, only rounding stands there. */
const SAME_PRESSURE = 1e-12;

/**
 * Choose the law of the line for the flows and the network now in force, and foresee what will end it: a pressure at
 * which the pump gives way or holds again, an empty reservoir, a front at an exit, a pulse.
 *
 * Every pump is a source with a free flow up to the pressure where it slips and none at the stall pressure; on each
 * side of those pressures the law is linear, and the solution in `catheter/line` exact.
 */
export function chooseLaw(state: State, setup: Setup, run: PumpRun): void {
  const { pressure: p, slipFrom, compliance, injected } = state;
  const exits = state.tip + state.leaks;
  const free =
    setup.pump.drive === 'peristaltic' && isWell(state)
      ? state.commanded * state.gain
      : freeFlow(state, setup);
  const first = state.queues[0] as FluidQueue;
  state.quiet =
    injected === 0 &&
    state.queues.length === 1 &&
    first.volumes.length === 1 &&
    first.mixtures[0] === state.mixture;
  state.crossing = 'none';
  state.crossingAfter = Infinity;
  state.inflow = free;
  state.slip = 0;
  state.slipping = false;
  state.train = false;
  state.lambda = exits / compliance;
  state.alpha = (free + injected) / compliance;
  state.steady = state.quiet && !state.bridging && !state.migrated && state.reservoirLeak === 0;
  if (state.steady && setup.pump.drive === 'peristaltic' && p < slipFrom && free <= exits * slipFrom) {
    // The usual case: an open line that the pump fills as it likes, until the reservoir is dry.
    state.limited = false;
    if (free > 0) {
      state.crossing = 'dry';
      state.crossingAfter = state.volume / free;
    }
  } else chooseRareLaw(state, setup, free, run);
  state.crossingAt = instantAfter(state.clock, state.crossingAfter);
}

/** Whether nothing keeps the motor from giving what it is commanded. */
export function isWell({ dry, stalled, shut, dump }: State): boolean {
  return !dry && !stalled && !shut && dump === 0;
}

function chooseRareLaw(state: State, setup: Setup, free: number, run: PumpRun): void {
  const { pressure: p, slipFrom, compliance, injected } = state;
  const exits = state.tip + state.leaks;
  state.pulseFlow = setup.pump.drive === 'metered' ? meteredFlow(state) : 0;
  state.steady &&= state.pulseFlow === 0;
  if (free > 0 && p >= slipFrom && (p > slipFrom || free + injected > exits * p)) {
    giveWay(state, setup, free, run);
    state.alpha = (state.inflow + injected) / compliance;
    state.lambda = (state.slip + exits) / compliance;
    state.steady = false;
  } else state.limited &&= p >= slipFrom;
  if (free > 0) foreseePressure(state);
  if (free > 0 || state.reservoirLeak > 0) foreseeDry(state);
  if (injected > 0) state.entering = mixtureEntering(state);
  if (!state.quiet) for (let i = 0; i < state.queues.length; i++) foreseeFront(state, i);
  if (state.pulseFlow > 0) foreseePulses(state, setup);
}

/** At or above the pressure where it slips a pump gives less, above the stall pressure nothing; it never takes back. */
function giveWay(state: State, setup: Setup, free: number, run: PumpRun): void {
  const { pressure: p, stallPressure, injected } = state;
  if (!state.limited && setup.pump.drive !== 'constant-pressure')
    run.record('pressure-limited', uncaused, 0, 0);
  state.limited = true;
  state.slipping = true;
  const beyond = p > stallPressure * (1 + SAME_PRESSURE);
  const pushedBeyond = p >= stallPressure && injected > (state.tip + state.leaks) * stallPressure;
  if (beyond || pushedBeyond || stallPressure <= 0) {
    state.inflow = 0;
    return;
  }
  state.inflow = slippingInflow(free, state);
  state.slip = state.inflow / stallPressure;
}

/** Flow of a free flow while the pump slips, extrapolated to no pressure: Q = Q_f (ps − p)/(ps (1 − s)), µL/h. */
export function slippingInflow(free: number, { stallPressure, slipFrom }: State): number {
  return (free * stallPressure) / (stallPressure - slipFrom);
}

/** The pressure at which the law in force ends, and when the line comes to it. */
function foreseePressure(state: State): void {
  const { pressure: p, alpha, lambda, slipFrom, stallPressure } = state;
  if (!state.slipping) {
    if (p < slipFrom && alpha > lambda * slipFrom) comeTo(state, slipFrom);
  } else if (state.inflow === 0) {
    if (p > stallPressure && alpha < lambda * stallPressure) comeTo(state, stallPressure);
  } else if (p > slipFrom && alpha < lambda * slipFrom) comeTo(state, slipFrom);
  else if (p < stallPressure && state.injected > 0 && alpha > lambda * stallPressure)
    comeTo(state, stallPressure);
}

function comeTo(state: State, pressure: number): void {
  foresee(state, 'pressure', hoursToPressure(state.pressure, state.alpha, state.lambda, pressure));
  state.crossingPressure = pressure;
}

function foreseeDry(state: State): void {
  const { inflow, slip, pressure, alpha, lambda, volume } = state;
  const drawn = inflow + state.reservoirLeak;
  if (state.dry || volume >= state.crossingAfter * drawn) return;
  if (!state.slipping) foresee(state, 'dry', volume / drawn);
  else foresee(state, 'dry', hoursToVolume(drawn, slip, pressure, alpha, lambda, volume, HORIZON));
}

/** A queue whose foremost segment differs from what follows it has a front that will reach its end. */
function foreseeFront(state: State, index: number): void {
  const queue = state.queues[index] as FluidQueue;
  const front = queue.volumes.length - 1;
  if (front < 0 || (front === 0 && follower(state, index) === queue.mixtures[0])) return;
  const through = throughQueue(state, index);
  const volume = queue.volumes[front] as number;
  // Between two holes at one position lies nothing that could be used up.
  if (through <= 0 || (front === 0 && volume <= 0)) return;
  const { pressure, alpha, lambda } = state;
  const after = hoursToVolume(0, -through, pressure, alpha, lambda, volume, HORIZON);
  if (after >= state.crossingAfter) return;
  foresee(state, 'front', after);
  state.crossingQueue = index;
  state.crossingMixture = queue.mixtures[front] as number;
}

/** The mixture that comes behind the only segment of a queue: what enters it next. Between holes at one place lies nothing. */
function follower(state: State, index: number): number {
  if (index === 0) return entering(state);
  const { volumes, mixtures } = state.queues[index - 1] as FluidQueue;
  const last = mixtures.length - 1;
  const isEmpty = last < 0 || (last === 0 && (volumes[0] as number) <= 0);
  return isEmpty ? follower(state, index - 1) : (mixtures[last] as number);
}

/** The mixture that enters the path; when nothing does, what is there. */
function entering(state: State): number {
  const { injected, inflow, pulseFlow, mixture, queues } = state;
  if (injected > 0) return state.entering;
  return inflow > 0 || pulseFlow > 0 ? mixture : ((queues[0] as FluidQueue).mixtures[0] as number);
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
