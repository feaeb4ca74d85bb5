import { uncaused } from '../engine/system.ts';
import { dropSpentFront, enter, leaveThroughHoles, type FluidQueue } from './catheter/plug-flow.ts';
import { SETTLED, pressureAfter, pressureHours } from './catheter/line.ts';
import type { Mixture } from './commands.ts';
import type { Curve } from './curve.ts';
import { mixtureAtTip, recordStretch, recordTrain } from './curve-recorder.ts';
import { PRIMING } from './facts.ts';
import { chooseLaw } from './law.ts';
import { riseTo, setPeak } from './peak.ts';
import type { PumpRun } from './pump-run.ts';
import { pulse, trainAfter, type Train } from './pulses.ts';
import { tellDry } from './ran-dry.ts';
import type { Setup } from './setup.ts';
import { enterMixed } from './side-port.ts';
import type { RunningBolus } from './controller/bolus.ts';
import type { State } from './state.ts';
import { changeMixture } from './tally.ts';
import { MS_PER_HOUR, NOISE_MS, instantAfter, momentAfter } from './time.ts';

/**
 * Work the time that has passed into the state, exactly, stretch by stretch: a stretch ends where its law does,
 * which may be between two milliseconds. Only the fact of a crossing stands at a whole one.
 *
 * The usual stretch, an open line that has long settled, stands first and calls nothing: what it costs is what a run costs.
 */
export function settle(state: State, setup: Setup, curve: Curve | null, run: PumpRun): void {
  const { pending } = state;
  if (pending === 0) return;
  const h = pending / MS_PER_HOUR;
  const { ledger } = state;
  if (
    state.steady &&
    state.crossingAfter > h &&
    state.lambda * h > SETTLED &&
    ledger.delivered.mixture === state.mixtures[state.mixture]
  ) {
    if (curve !== null) recordStretch(curve, state, state.clock);
    const pressure = state.alpha / state.lambda;
    const pumped = state.inflow * h;
    const commanded = state.believedFlow * h;
    const volumes = (state.queues[0] as FluidQueue).volumes as [number];
    const before = state.pressure;
    const kept = state.compliance * (pressure - before);
    state.pressure = pressure;
    state.volume -= pumped;
    ledger.pumped.volume += pumped;
    ledger.delivered.volume += pumped - kept;
    volumes[0] += kept;
    state.believed = state.believed > commanded ? state.believed - commanded : 0;
    ledger.programmed.volume += commanded;
    ledger.intended.volume += state.intendedFlow * h;
    state.crossingAfter -= h;
    state.clock += pending;
    state.pending = 0;
    if (pressure > ledger.peak) riseTo(state, pressure, before, state.clock - pending);
    if (state.running > 0) giveOn(state, h);
    return;
  }
  settleSlowly(state, setup, curve, run);
}

function settleSlowly(state: State, setup: Setup, curve: Curve | null, run: PumpRun): void {
  const target = state.clock + state.pending;
  let left = state.pending / MS_PER_HOUR;
  state.pending = 0;
  let crossed = false;
  while (state.crossingAfter <= left) {
    const step = state.crossingAfter;
    if (step > 0) passOn(state, setup, step, momentAfter(target, -left), curve, run);
    left -= step;
    cross(state, setup, run);
    crossed = true;
  }
  if (left > 0) {
    passOn(state, setup, left, momentAfter(target, -left), curve, run);
    state.crossingAfter -= left;
  }
  state.clock = target;
  if (crossed) state.crossingAt = instantAfter(target, state.crossingAfter);
}

/** A crossing that rounding noise left just behind the present millisecond happens now. */
export function crossWhatIsDue(state: State, setup: Setup, curve: Curve | null, run: PumpRun): void {
  while (state.crossingAfter <= NOISE_MS / MS_PER_HOUR) {
    if (state.crossingAfter > 0) pass(state, setup, state.crossingAfter, state.clock, curve);
    cross(state, setup, run);
  }
}

/** A front that no law foresaw, because it only just comes to the tip, is told all the same. */
function passOn(state: State, setup: Setup, h: number, at: number, curve: Curve | null, run: PumpRun): void {
  pass(state, setup, h, at, curve);
  if (!state.quiet) tellFront(state, uncaused, run);
}

/** Tell that another mixture than before leaves the tip from now on. */
export function tellFront(state: State, cause: number, run: PumpRun): void {
  const atTip = mixtureAtTip(state);
  if (atTip === state.tipMixture) return;
  state.tipMixture = atTip;
  run.record('front-reached-tip', cause, 0, 0);
}

function pass(state: State, setup: Setup, h: number, at: number, curve: Curve | null): void {
  const { ledger } = state;
  if (state.train) {
    const train = trainAfter(state, setup, h);
    if (curve !== null) recordTrain(curve, state, setup, at, train);
    passTrain(state, setup, h, at, train);
  } else {
    if (curve !== null) recordStretch(curve, state, at);
    passStretch(state, h, at);
  }
  const commanded = state.believedFlow * h;
  state.believed = state.believed > commanded ? state.believed - commanded : 0;
  ledger.programmed.volume += commanded;
  ledger.intended.volume += state.intendedFlow * h;
  if (state.running > 0) giveOn(state, h);
  if (state.bridging) state.bridgeLeft -= state.commanded * h;
}

/** Every bolus under way has less left to give. */
function giveOn({ boluses, running, told }: State, h: number): void {
  for (let i = 0; i < running; i++) {
    const bolus = boluses[i] as RunningBolus;
    bolus.left -= bolus.flow * (bolus.kind === PRIMING ? 1 : (told[bolus.drug] as number)) * h;
  }
}

function passStretch(state: State, h: number, at: number): void {
  const { ledger, pressure: p0, alpha, lambda } = state;
  let p1: number;
  let integral: number;
  if (lambda * h > SETTLED) {
    p1 = alpha / lambda;
    integral = p1 * h + (p0 - p1) / lambda;
  } else {
    p1 = pressureAfter(p0, alpha, lambda, h);
    integral = pressureHours(p0, alpha, lambda, h);
  }
  const dry = state.crossing === 'dry' && h === state.crossingAfter;
  const spilt = state.reservoirLeak > 0 && !state.dry ? state.reservoirLeak * h : 0;
  const pumped = dry ? state.volume - spilt : state.inflow * h - state.slip * integral;
  const out = (state.tip + state.leaks) * integral;
  state.pressure = p1;
  state.volume = dry ? 0 : state.volume - pumped - spilt;
  ledger.pumped.volume += pumped;
  state.remainder += state.pulseFlow * h;
  if (spilt > 0) spill(state, spilt);
  if (state.quiet) flowThrough(state, pumped, out);
  else {
    if (state.injected > 0) enterMixed(state, pumped, state.injected * h);
    else enter(state.queues[0] as FluidQueue, pumped, state.mixture);
    flowOut(state, out, state.shares);
  }
  if (p1 > ledger.peak) riseTo(state, p1, p0, at);
}

/** Many pulses at once, in a quiet line: what comes in is whole pulses, what goes out is that less what the line keeps. */
function passTrain(state: State, setup: Setup, h: number, at: number, train: Train): void {
  const { pulses, first, interval, afterFirst, afterLast } = train;
  const { ledger, lambda, pressure: p0 } = state;
  const last = first + (pulses - 1) * interval;
  const p1 =
    pulses === 0 ? p0 * Math.exp(-lambda * h) : afterLast * Math.exp(-lambda * Math.max(0, h - last));
  const pumped = pulses * setup.pump.pulse_volume;
  state.pressure = p1;
  state.volume -= pumped;
  ledger.pumped.volume += pumped;
  state.remainder += state.pulseFlow * h - pumped;
  state.trainRoom -= pulses;
  flowThrough(state, pumped, pumped - state.compliance * (p1 - p0));
  if (pulses === 0) return;
  if (afterFirst > ledger.peak) setPeak(state, afterFirst, at + first * MS_PER_HOUR);
  if (afterLast > ledger.peak) setPeak(state, afterLast, at + last * MS_PER_HOUR);
}

/** What runs out of the reservoir into the pocket. */
function spill({ ledger, mixtures, mixture }: State, volume: number): void {
  ledger.pocket += volume;
  addTo(ledger.pocketDrug, volume, mixtures[mixture] as Mixture);
}

/** In a line that one mixture fills, what enters and what leaves are alike. */
function flowThrough(state: State, pumped: number, out: number): void {
  const { volumes } = state.queues[0] as FluidQueue;
  volumes[0] = (volumes[0] as number) + pumped - out;
  leaveTip(state, out, state.mixtures[state.mixture] as Mixture);
}

/** Let a volume out of the path, and book where it went. `shares` is what each hole takes of what arrives there. */
export function flowOut(state: State, volume: number, shares: readonly number[]): void {
  const { ledger, mixtures } = state;
  leaveThroughHoles(
    state.queues,
    shares,
    volume,
    (plug, mixture) => {
      ledger.leaked += plug;
      addTo(ledger.leakedDrug, plug, mixtures[mixture] as Mixture);
    },
    (plug, mixture) => leaveTip(state, plug, mixtures[mixture] as Mixture),
  );
}

/** What leaves the tip is delivered, or, where the tip has slipped out of the intrathecal space, lost. */
function leaveTip({ ledger, migrated }: State, volume: number, mixture: Mixture): void {
  const tally = migrated ? ledger.extrathecal : ledger.delivered;
  if (mixture !== tally.mixture) changeMixture(tally, mixture);
  tally.volume += volume;
}

/** Add what a volume (µL) of a mixture holds to amounts by drug. */
export function addTo(amounts: Float64Array, volume: number, mixture: Mixture): void {
  for (let i = 0; i < amounts.length; i++)
    amounts[i] = (amounts[i] as number) + volume * (mixture[i] as number);
}

function cross(state: State, setup: Setup, run: PumpRun): void {
  switch (state.crossing) {
    case 'pressure':
      state.pressure = state.crossingPressure;
      break;
    case 'dry':
      state.dry = true;
      tellDry(run);
      break;
    case 'front':
      dropSpentFront(state.queues[state.crossingQueue] as FluidQueue, state.crossingMixture);
      tellFront(state, uncaused, run);
      break;
    case 'pulse':
      pulse(state, setup, run);
      break;
    case 'none':
      break;
  }
  chooseLaw(state, setup, run);
}
