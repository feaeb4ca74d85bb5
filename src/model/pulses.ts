import { uncaused } from '../engine/system.ts';
import { enter, type FluidQueue } from './catheter/plug-flow.ts';
import type { PumpRun } from './pump-run.ts';
import { tellDry } from './ran-dry.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { MS_PER_HOUR, NOISE_MS } from './time.ts';

/**
 * The pulses of a metered pump: a fixed volume v, pushed in at once as soon as so much has been commanded, gain
 * included; what is commanded below a pulse waits in the remainder. A pulse obeys the same curve as any flow,
 *
 *   dp/dv = Q(p)/(Q_f C)
 *
 * so that it never exceeds the stall pressure, and at the stall pressure it is empty.
 */

/** A pulse this close ahead is due now, hours: only rounding keeps it from being there. */
const DUE = NOISE_MS / MS_PER_HOUR;

/** Hours to the next pulse. */
export function hoursToPulse(state: State, setup: Setup): number {
  return Math.max(0, (setup.pump.pulse_volume - state.remainder) / state.pulseFlow);
}

/**
 * Foresee the pulses to come. Where the line is quiet, stays below the pressures that matter, and the reservoir holds
 * more than they take, a train of them can be taken in one step; else each is an instant of its own.
 */
export function foreseePulses(state: State, setup: Setup): void {
  const { pulse_volume: v } = setup.pump;
  const first = hoursToPulse(state, setup);
  const whole = Math.floor(state.volume / v) - 1;
  const tame =
    whole > 0 &&
    state.quiet &&
    state.inflow === 0 &&
    state.reservoirLeak === 0 &&
    highestOfTrain(state, setup, first) < Math.min(state.slipFrom, setup.pump.occlusion_at ?? Infinity);
  state.train = tame;
  state.trainRoom = tame ? whole : 0;
  const next = tame ? first + (whole * v) / state.pulseFlow : first;
  if (next >= state.crossingAfter) return;
  state.crossing = 'pulse';
  state.crossingAfter = next;
}

/** The pressures just after the pulses of a train run evenly towards that of an endless one. */
function highestOfTrain(
  { pressure, lambda, compliance, pulseFlow }: State,
  setup: Setup,
  first: number,
): number {
  const rise = setup.pump.pulse_volume / compliance;
  const interval = setup.pump.pulse_volume / pulseFlow;
  return Math.max(pressure * Math.exp(-lambda * first) + rise, rise / -Math.expm1(-lambda * interval));
}

/** Where a train of pulses stands after some hours. */
export interface Train {
  /** How many pulses have come, and when the first of them did, hours. */
  readonly pulses: number;
  readonly first: number;
  readonly interval: number;
  /** Just after the first and the last of them, kPa. */
  readonly afterFirst: number;
  readonly afterLast: number;
}

/**
 * The pulses of the next `h` hours, in one step: with j = v/C the rise at a pulse and d = e^(−λT) the decay between two,
 *
 *   P₁ = p₀ e^(−λ t₁) + j      Pₙ = P₁ d^(n−1) + j (1 − d^(n−1))/(1 − d)
 */
export function trainAfter(state: State, setup: Setup, h: number): Train {
  const { pressure, lambda, compliance, pulseFlow } = state;
  const v = setup.pump.pulse_volume;
  const first = hoursToPulse(state, setup);
  const interval = v / pulseFlow;
  const due = h < first - DUE ? 0 : Math.floor((h - first + DUE) / interval) + 1;
  const pulses = Math.min(due, state.trainRoom);
  const afterFirst = pressure * Math.exp(-lambda * first) + v / compliance;
  return {
    pulses,
    first,
    interval,
    afterFirst,
    afterLast: afterPulse(afterFirst, state, v, interval, pulses),
  };
}

/** Pressure just after the n-th pulse of a train, kPa. */
export function afterPulse(
  afterFirst: number,
  { lambda, compliance }: Pick<State, 'lambda' | 'compliance'>,
  volume: number,
  interval: number,
  n: number,
): number {
  if (n <= 1) return afterFirst;
  const x = lambda * interval;
  const gone = -Math.expm1(-x * (n - 1));
  return afterFirst * (1 - gone) + ((volume / compliance) * gone) / -Math.expm1(-x);
}

/** Hours until the pulses of a train have taken so many µL out of the reservoir. */
export function hoursToTake(state: State, setup: Setup, volume: number): number {
  const { pulse_volume: v } = setup.pump;
  const pulses = Math.ceil(volume / v - SPENT);
  return hoursToPulse(state, setup) + ((pulses - 1) * v) / state.pulseFlow;
}

/** One pulse is pushed in now. The reservoir gives what it has and no more. */
export function pulse(state: State, setup: Setup, run: PumpRun): void {
  state.remainder -= setup.pump.pulse_volume;
  push(state, setup.pump.pulse_volume, run);
}

/** Push a volume in at once, as far as the line lets it in and the reservoir has it; then that may be dry. */
export function push(state: State, volume: number, run: PumpRun): void {
  const { slipFrom, pressure: before, compliance, ledger } = state;
  const reached = pressureAfterPush(state, volume);
  const offered = reached < slipFrom ? volume : compliance * (reached - before);
  const spent = offered >= state.volume * (1 - SPENT);
  const given = spent ? state.volume : offered;
  const after = spent ? before + given / compliance : reached;
  state.pressure = after;
  state.volume = spent ? 0 : state.volume - given;
  ledger.pumped.volume += given;
  enter(state.queues[0] as FluidQueue, given, state.mixture);
  if (after > ledger.peak) {
    ledger.peak = after;
    ledger.peakAt = run.now;
  }
  if (after >= slipFrom && before < slipFrom) run.record('pressure-limited', uncaused, 0, 0);
  state.limited = after >= slipFrom;
  if (!spent) return;
  state.dry = true;
  tellDry(run);
}

/** Share of a volume below which nothing is left of it. */
const SPENT = 1e-12;

/** C dp = dv below the slip pressure; above it dp/dv = (ps − p)/((ps − p_s) C), which only nears the stall pressure. */
function pressureAfterPush(
  { pressure: p, slipFrom, stallPressure: ps, compliance }: State,
  volume: number,
): number {
  if (p >= ps) return p;
  const room = Math.max(0, compliance * (slipFrom - p));
  if (volume <= room) return p + volume / compliance;
  const from = Math.max(p, slipFrom);
  return ps - (ps - from) * Math.exp(-(volume - room) / (compliance * (ps - slipFrom)));
}
