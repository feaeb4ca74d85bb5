import { uncaused } from '../engine/system.ts';
import { dropSpentFront, enter, leaveThroughHoles, type FluidQueue } from './catheter/plug-flow.ts';
import { SETTLED, pressureAfter, pressureHours } from './catheter/line.ts';
import type { Mixture } from './commands.ts';
import type { Curve } from './curve.ts';
import { recordStretch } from './curve-recorder.ts';
import { chooseLaw, type PumpRun } from './law.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { changeMixture, type Tally } from './tally.ts';
import { MS_PER_HOUR, NOISE_MS, instantAfter } from './time.ts';

/**
 * Work the time that has passed into the state, exactly, stretch by stretch: a stretch ends where its law does,
 * which may be between two milliseconds. Only the fact of a crossing stands at a whole one.
 */
export function settle(state: State, setup: Setup, curve: Curve | null, run: PumpRun): void {
  const target = state.clock + state.pending;
  let left = state.pending / MS_PER_HOUR;
  state.pending = 0;
  if (left === 0) return;
  let crossed = false;
  while (state.crossingAfter <= left) {
    const step = state.crossingAfter;
    if (step > 0) pass(state, step, target - left * MS_PER_HOUR, curve);
    left -= step;
    cross(state, setup, run);
    crossed = true;
  }
  if (left > 0) {
    pass(state, left, target - left * MS_PER_HOUR, curve);
    state.crossingAfter -= left;
  }
  state.clock = target;
  if (crossed) state.crossingAt = instantAfter(target, state.crossingAfter);
}

/** A crossing that rounding noise left just behind the present millisecond happens now. */
export function crossWhatIsDue(state: State, setup: Setup, curve: Curve | null, run: PumpRun): void {
  while (state.crossingAfter <= NOISE_MS / MS_PER_HOUR) {
    if (state.crossingAfter > 0) pass(state, state.crossingAfter, state.clock, curve);
    cross(state, setup, run);
  }
}

function pass(state: State, h: number, at: number, curve: Curve | null): void {
  if (curve !== null) recordStretch(curve, state, at);
  const { ledger, bolus, pressure: p0, alpha, lambda } = state;
  const commanded = state.believedFlow * h;
  state.believed = state.believed > commanded ? state.believed - commanded : 0;
  ledger.programmed.volume += commanded;
  ledger.intended.volume += state.intendedFlow * h;
  if (bolus.running) bolus.left -= bolus.flow * (state.told[bolus.drug] as number) * h;
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
  const pumped = dry ? state.volume : state.inflow * h - state.slip * integral;
  const out = (state.tip + state.leaks) * integral;
  state.pressure = p1;
  state.volume -= pumped;
  ledger.pumped.volume += pumped;
  if (state.quiet) flowThrough(state, pumped, out);
  else {
    enter(state.queues[0] as FluidQueue, pumped, state.mixture);
    flowOut(state, out, state.shares);
  }
  if (p1 > ledger.peak) {
    ledger.peak = p1;
    ledger.peakAt = Math.ceil(at + h * MS_PER_HOUR - NOISE_MS);
  }
}

/** In a line that one mixture fills, what enters and what leaves are alike. */
function flowThrough({ queues, ledger, mixtures, mixture }: State, pumped: number, out: number): void {
  const { volumes } = queues[0] as FluidQueue;
  volumes[0] = (volumes[0] as number) + pumped - out;
  deliver(ledger.delivered, out, mixtures[mixture] as Mixture);
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
    (plug, mixture) => deliver(ledger.delivered, plug, mixtures[mixture] as Mixture),
  );
}

function deliver(delivered: Tally, volume: number, mixture: Mixture): void {
  if (mixture !== delivered.mixture) changeMixture(delivered, mixture);
  delivered.volume += volume;
}

export function addTo(amounts: Float64Array, volume: number, mixture: Mixture): void {
  for (let i = 0; i < amounts.length; i++)
    amounts[i] = (amounts[i] as number) + volume * (mixture[i] as number);
}

function cross(state: State, setup: Setup, run: PumpRun): void {
  switch (state.crossing) {
    case 'slip-begins':
    case 'slip-ends':
      state.pressure = setup.line.slipFrom;
      break;
    case 'dry':
      state.dry = true;
      run.record('ran-dry', uncaused, 0, 0);
      break;
    case 'front':
      dropSpentFront(state.queues[state.crossingQueue] as FluidQueue, state.crossingMixture);
      if (state.crossingQueue === state.queues.length - 1) run.record('front-reached-tip', uncaused, 0, 0);
      break;
    case 'none':
      break;
  }
  chooseLaw(state, setup, run);
}
