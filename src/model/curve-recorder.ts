import type { FluidQueue } from './catheter/plug-flow.ts';
import type { Mixture } from './commands.ts';
import { CURVE_DRUG, CURVE_HEAD, type Curve } from './curve.ts';
import type { State } from './state.ts';
import { amountOf } from './tally.ts';

/** Write the stretch that begins now into a curve: the laws in force and where every quantity stands. */
export function recordStretch(curve: Curve, state: State, at: number): void {
  let i = curve.open();
  const row = curve.row();
  row[i] = at;
  row[i + 1] = state.pressure;
  row[i + 2] = state.alpha;
  row[i + 3] = state.lambda;
  row[i + 4] = state.inflow;
  row[i + 5] = state.slip;
  row[i + 6] = state.tip;
  row[i + 7] = state.tip;
  row[i + 8] = state.volume;
  row[i + 9] = state.believed;
  row[i + 10] = state.believedFlow;
  i += CURVE_HEAD;
  const { ledger, label, told, mixtures } = state;
  const reservoir = mixtures[state.mixture] as Mixture;
  const tip = mixtures[mixtureAtTip(state)] as Mixture;
  for (let drug = 0; drug < told.length; drug++, i += CURVE_DRUG) {
    row[i] = amountOf(ledger.intended, drug);
    row[i + 1] = state.intendedFlow * (label[drug] as number);
    row[i + 2] = amountOf(ledger.programmed, drug);
    row[i + 3] = state.believedFlow * (told[drug] as number);
    row[i + 4] = amountOf(ledger.pumped, drug);
    row[i + 5] = reservoir[drug] as number;
    row[i + 6] = amountOf(ledger.delivered, drug);
    row[i + 7] = tip[drug] as number;
  }
}

/** The mixture that leaves the tip next: the foremost segment of the last queue that holds anything. */
export function mixtureAtTip(state: State): number {
  for (let i = state.queues.length - 1; i >= 0; i--) {
    const { mixtures } = state.queues[i] as FluidQueue;
    if (mixtures.length > 0) return mixtures[mixtures.length - 1] as number;
  }
  return state.mixture;
}
