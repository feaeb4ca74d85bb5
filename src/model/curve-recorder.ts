import type { FluidQueue } from './catheter/plug-flow.ts';
import type { Mixture } from './commands.ts';
import { CURVE_DRUG, CURVE_HEAD } from './curve-columns.ts';
import type { Curve } from './curve.ts';
import { afterPulse, type Train } from './pulses.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { amountOf } from './tally.ts';
import { momentAfter } from './time.ts';

/** How far things have come since the state was last brought up to date: only pulses of a train come in between. */
interface Since {
  readonly hours: number;
  /** Just now, kPa. */
  readonly pressure: number;
  /** What was pumped and what was delivered, µL. */
  readonly pumped: number;
  readonly delivered: number;
}

/** Write the stretch that begins now into a curve: the laws in force and where every quantity stands. */
export function recordStretch(curve: Curve, state: State, at: number): void {
  curve.path.record(state, at);
  record(curve, state, at, { hours: 0, pressure: state.pressure, pumped: 0, delivered: 0 });
}

/** Write a train of pulses: what comes before the first, and a stretch from each pulse to the next. */
export function recordTrain(curve: Curve, state: State, setup: Setup, at: number, train: Train): void {
  recordStretch(curve, state, at);
  const v = setup.pump.pulse_volume;
  for (let n = 1; n <= train.pulses; n++) {
    const hours = train.first + (n - 1) * train.interval;
    const pressure = afterPulse(train.afterFirst, state, v, train.interval, n);
    const pumped = n * v;
    const delivered = pumped - state.compliance * (pressure - state.pressure);
    record(curve, state, momentAfter(at, hours), { hours, pressure, pumped, delivered });
  }
}

function record(curve: Curve, state: State, at: number, since: Since): void {
  let i = curve.open();
  const row = curve.row();
  const { hours, pumped } = since;
  const { ledger, label, told, mixtures } = state;
  row[i] = at;
  row[i + 1] = since.pressure;
  row[i + 2] = state.alpha;
  row[i + 3] = state.lambda;
  row[i + 4] = state.inflow;
  row[i + 5] = state.slip;
  row[i + 6] = state.tip;
  row[i + 7] = state.migrated ? 0 : state.tip;
  row[i + 8] = state.volume - pumped;
  row[i + 9] = Math.max(0, state.believed - state.believedFlow * hours);
  row[i + 10] = state.believedFlow;
  row[i + 11] = state.dry ? 0 : state.reservoirLeak;
  row[i + 12] = ledger.pumped.volume + pumped;
  row[i + 13] = ledger.programmed.volume + state.believedFlow * hours;
  i += CURVE_HEAD;
  const reservoir = mixtures[state.mixture] as Mixture;
  const tip = mixtures[mixtureAtTip(state)] as Mixture;
  const delivered = state.migrated ? 0 : since.delivered;
  for (let drug = 0; drug < told.length; drug++, i += CURVE_DRUG) {
    const intendedRate = state.intendedFlow * (label[drug] as number);
    const programmedRate = state.believedFlow * (told[drug] as number);
    row[i] = amountOf(ledger.intended, drug) + intendedRate * hours;
    row[i + 1] = intendedRate;
    row[i + 2] = amountOf(ledger.programmed, drug) + programmedRate * hours;
    row[i + 3] = programmedRate;
    row[i + 4] = amountOf(ledger.pumped, drug) + pumped * (reservoir[drug] as number);
    row[i + 5] = reservoir[drug] as number;
    row[i + 6] = amountOf(ledger.delivered, drug) + delivered * (tip[drug] as number);
    row[i + 7] = tip[drug] as number;
    row[i + 8] = ledger.leakedDrug[drug] as number;
    row[i + 9] = state.leaks > 0 ? leakedPerPressure(state, drug) : 0;
    row[i + 10] =
      amountOf(ledger.extrathecal, drug) + (state.migrated ? since.delivered * (tip[drug] as number) : 0);
    row[i + 11] = ledger.pocketDrug[drug] as number;
    row[i + 12] = ledger.aspiratedDrug[drug] as number;
  }
}

/** What leaves through the holes per hour and kPa: of each the mixture that stands before it. */
function leakedPerPressure({ exits, queues, mixtures, mixture }: State, drug: number): number {
  let arriving = mixture;
  let sum = 0;
  for (let i = 0; i < exits.length; i++) {
    arriving = queues[i]?.mixtures.at(-1) ?? arriving;
    sum += (exits[i]?.conductance ?? 0) * ((mixtures[arriving] as Mixture)[drug] as number);
  }
  return sum;
}

/** The mixture that leaves the tip next: the foremost segment of the last queue that holds anything. */
export function mixtureAtTip(state: State): number {
  for (let i = state.queues.length - 1; i >= 0; i--) {
    const { mixtures } = state.queues[i] as FluidQueue;
    if (mixtures.length > 0) return mixtures[mixtures.length - 1] as number;
  }
  return state.mixture;
}
