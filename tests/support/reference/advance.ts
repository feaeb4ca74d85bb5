import { commanded, freeFlow, lineOf, nothing } from './flows.ts';
import { passage } from './line.ts';
import { flowThrough, plus } from './parcels.ts';
import { cutsAt } from './plumbing.ts';
import type { ReferenceScenario } from './scenario.ts';
import { newAtTip, type State } from './state.ts';

const hour = 3_600_000;

/** A bolus that would be done within this, ms, is done: rounding. */
const noise = 1e-4;

/** Let so many ms pass in which nobody acts. Returns a new state; nothing may happen within but at the last ms. */
export function advance(scenario: ReferenceScenario, state: State, ms: number): State {
  const { pump } = scenario;
  const hours = ms / hour;
  const flow = commanded(scenario, state);

  let { bolus } = state;
  let bolusVolume = flow.bolus * hours;
  if (bolus) {
    const left = bolus.remaining / state.told[bolus.drug]!;
    if (flow.bolus > 0 && left - bolusVolume <= (flow.bolus * noise) / hour) {
      bolusVolume = left;
      bolus = null;
    } else {
      bolus = { ...bolus, remaining: (left - bolusVolume) * state.told[bolus.drug]! };
    }
  }
  const asked = flow.basal * hours + bolusVolume;
  const counts = pump.believes_through_stall || !state.raised.includes('motor-stall');
  const counted = counts ? asked : 0;

  let line = lineOf(scenario, state, freeFlow(scenario, state, asked / hours));
  let passed = passage(line, state.pressure, hours);
  if (passed.pumped > state.volume) {
    // The reservoir gives what it has and no more.
    const share = state.volume / passed.pumped;
    line = lineOf(scenario, state, freeFlow(scenario, state, (asked / hours) * share));
    passed = passage(line, state.pressure, hours);
  }

  const entering = [{ volume: passed.pumped, mixture: state.mixture }];
  const outs = state.plumbing.leaks.map(({ conductance }) => conductance * passed.integral);
  const atTip = state.plumbing.tip * passed.integral;
  const moved = flowThrough(state.path, entering, cutsAt(scenario, state, outs), atTip);
  const intended = intendedRates(state);

  return {
    ...state,
    t: state.t + ms,
    volume: state.volume - passed.pumped,
    believed: Math.max(0, state.believed - counted),
    commandedSinceFill: state.commandedSinceFill + counted,
    commanded: state.commanded + counted,
    pressure: passed.p,
    peak: Math.max(state.peak, passed.p),
    path: moved.path,
    bolus,
    amounts: {
      ...state.amounts,
      pumped: plus(state.amounts.pumped, entering),
      delivered: plus(state.amounts.delivered, moved.atTip),
      leaked: plus(state.amounts.leaked, moved.leaked),
    },
    intended: state.intended.map((mass, drug) => mass + intended[drug]! * hours),
    programmed: state.programmed.map((mass, drug) => mass + counted * state.told[drug]!),
    error: {
      pressure: state.error.pressure + passed.error,
      volume: state.error.volume + 2 * line.C * passed.error,
    },
  };
}

/** What the orders call for, µg/h of each drug: other drugs follow by the ratio on the label. */
function intendedRates({ stopped, basal, rate, ordered, label }: State): number[] {
  if (stopped) return label.map(() => 0);
  const all = [{ drug: basal.drug, rate }, ...ordered];
  return label.map((c, drug) =>
    all.reduce((sum, one) => {
      if (one.rate === 0) return sum;
      return sum + (one.drug === drug ? one.rate : (one.rate * c) / label[one.drug]!);
    }, 0),
  );
}

/** The volume that alarms read. */
export function reading({ pump }: ReferenceScenario, state: State): number {
  return pump.accounting === 'measured' ? state.volume : state.believed;
}

export function isAtOrBelow(threshold: number, volume: number): boolean {
  return volume <= threshold + nothing;
}

export function isAtOrAbove(threshold: number, pressure: number): boolean {
  return pressure >= threshold - 1e-9;
}

/** All that may change by itself while time passes, as one word: a step in which it changes is taken in smaller steps. */
export function situation(scenario: ReferenceScenario, state: State): string {
  const { pump } = scenario;
  return [
    isAtOrBelow(pump.low_at, reading(scenario, state)),
    isAtOrBelow(pump.empty_at, reading(scenario, state)),
    state.volume <= nothing,
    isAtOrAbove(pump.slip_from * pump.stall_pressure, state.pressure),
    pump.occlusion_at !== null && isAtOrAbove(pump.occlusion_at, state.pressure),
    state.bolus !== null,
    newAtTip(state),
  ].join();
}
