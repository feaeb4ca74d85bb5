import { uncaused } from '../engine/system.ts';
import { append, enter, joined, queueVolume, type FluidQueue } from './catheter/plug-flow.ts';
import type { Injection, Mixture } from './commands.ts';
import { mixtureAtTip } from './curve-recorder.ts';
import type { PumpRun } from './pump-run.ts';
import { mixed, mixtureIndex } from './mixtures.ts';
import type { State } from './state.ts';
import { MS_PER_HOUR } from './time.ts';

/**
 * The side port leads into the begin of the path, at the pump's outlet. What is injected joins what the pump gives;
 * what is aspirated comes from the pump's end, and drug-free cerebrospinal fluid follows at the tip, where that is open.
 */

/** Whether the port is of use: only with an open tip can fluid go out or follow. The fact is told where it is not. */
export function isOpen(state: State, run: PumpRun, order: number): boolean {
  if (state.tip > 0) return true;
  run.record('side-port-blocked', uncaused, order, 0);
  return false;
}

/** Inject from now on; the order's end stops it. */
export function inject(state: State, order: number, { volume, over, mixture }: Injection): void {
  state.injected = (volume / over) * MS_PER_HOUR;
  state.injectionOrder = order;
  state.injectedMixture = mixtureIndex(state.mixtures, mixture);
}

/** What the pump gave and what was injected in the same time enter as one, mixed. */
export function enterMixed(state: State, pumped: number, injected: number): void {
  const { ledger, mixtures } = state;
  const own = mixtures[state.mixture] as Mixture;
  const other = mixtures[state.injectedMixture] as Mixture;
  ledger.injected += injected;
  other.forEach((c, drug) => (ledger.addedDrug[drug] = (ledger.addedDrug[drug] as number) + injected * c));
  const both = own.map((c, drug) => mixed(pumped, c, injected, other[drug] as number));
  const foreseen = mixtures[state.entering] as Mixture;
  const index = isAlike(both, foreseen) ? state.entering : mixtureIndex(mixtures, both);
  enter(state.queues[0] as FluidQueue, pumped + injected, index);
}

/** What enters as long as the pump gives what it gives now: its index in the table of mixtures. */
export function mixtureEntering(state: State): number {
  const { mixtures, mixture, injected, injectedMixture, inflow, slip, pressure } = state;
  const given = Math.max(0, inflow - slip * pressure);
  if (given === 0) return injectedMixture;
  const other = mixtures[injectedMixture] as Mixture;
  const both = (mixtures[mixture] as Mixture).map((c, drug) =>
    mixed(given, c, injected, other[drug] as number),
  );
  const known = mixtures.findIndex((each) => isAlike(each, both));
  return known >= 0 ? known : mixtureIndex(mixtures, both);
}

/** Concentrations nearer than this share of one another are the same: only rounding is between them. */
const SAME = 1e-12;

function isAlike(one: Mixture, other: Mixture): boolean {
  return one.every((c, drug) => Math.abs(c - (other[drug] as number)) <= SAME * c);
}

/** Draw a volume (µL) out of the path at once: first what its pressure keeps in it, then fluid that is followed. */
export function aspiratePath(state: State, volume: number): void {
  const { ledger, mixtures } = state;
  const whole = joined(state.queues);
  const stored = Math.min(volume, state.compliance * state.pressure);
  const followed = volume - stored;
  state.pressure = Math.max(0, state.pressure - stored / state.compliance);
  const clear = mixtureIndex(
    mixtures,
    state.label.map(() => 0),
  );
  append(whole, followed, clear);
  ledger.drawn += followed;
  draw(whole, volume, (plug, mixture) => {
    ledger.aspirated += plug;
    (mixtures[mixture] as Mixture).forEach((c, drug) => {
      ledger.aspiratedDrug[drug] = (ledger.aspiratedDrug[drug] as number) + plug * c;
    });
  });
  state.queues = [whole];
  state.tipMixture = mixtureAtTip(state);
}

/** Take a volume out at the pump's end, plug by plug; never more than is there. */
function draw(queue: FluidQueue, volume: number, sink: (plug: number, mixture: number) => void): void {
  const { volumes, mixtures } = queue;
  let left = Math.min(volume, queueVolume(queue));
  while (left > 0 && volumes.length > 0) {
    const plug = Math.min(left, volumes[0] as number);
    sink(plug, mixtures[0] as number);
    left -= plug;
    if (plug < (volumes[0] as number)) volumes[0] = (volumes[0] as number) - plug;
    else {
      volumes.shift();
      mixtures.shift();
    }
  }
}
