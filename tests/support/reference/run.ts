import { advance, situation } from './advance.ts';
import { nextChange } from './basal.ts';
import { turningPoints } from './faults.ts';
import { settle } from './instant.ts';
import { emptyLog, sample, type Log } from './log.ts';
import { massOf, volumeOf, type Amount } from './parcels.ts';
import { held } from './plumbing.ts';
import type { Mixture, ReferenceScenario } from './scenario.ts';
import { begin, type State } from './state.ts';

/** What a run of the reference gives: totals in µL and µg of each drug, pressures in kPa, moments in ms from start. */
export interface ReferenceOutcome extends Log {
  readonly intended: readonly number[];
  readonly programmed: readonly number[];
  readonly pumped: Amount;
  readonly delivered: Amount;
  readonly leaked: Amount;
  readonly aspirated: Amount;
  readonly pocket: Amount;
  /** Present in the reservoir at start, dead volume in the mass only, and all that was filled since. */
  readonly filled: Amount;
  readonly primed: Amount;
  readonly inPath: Amount;
  /** Of what is in the path: held by the pressure of the line, and by that of stretches that nothing drains, µL. */
  readonly stored: number;
  readonly trapped: number;
  readonly inReservoir: Amount;
  readonly commandedVolume: number;
  readonly believed: number;
  readonly peakPressure: number;
  readonly finalPressure: number;
  /** What breaks conservation, µL and µg: rounding. */
  readonly residual: Amount;
  /** Estimated error of the stepped line, kPa and µL. Moments that the state decides are met to 1 ms. */
  readonly error: { readonly pressure: number; readonly volume: number };
}

export interface Pace {
  /** Longest step, ms. It is cut short at every moment known beforehand, and halved, down to 1 ms, at any other. */
  readonly step: number;
  /** Moments of the time series, ms from start. */
  readonly sampleAt?: readonly number[];
}

/**
 * Run a scenario by small steps, straight from the description of the model.
 *
 * Slow and plain on purpose: it is what the program is compared with. Halving `step` must change nothing beyond `error`.
 */
export function referenceRun(
  scenario: ReferenceScenario,
  { step, sampleAt = [] }: Pace = { step: 60_000 },
): ReferenceOutcome {
  const log = emptyLog();
  let state = begin(scenario);
  const primed = amountIn(state, scenario.mixture);
  const samples = new Set(sampleAt);
  const known = knownMoments(scenario, sampleAt);
  settle(scenario, state, log);
  if (samples.has(0)) log.series.push(sample(state));

  while (state.t < scenario.duration) {
    while (known[0]! <= state.t) known.shift();
    let ms = Math.min(step, Math.min(known[0]!, nextOfState(scenario, state)) - state.t);
    const before = situation(scenario, state);
    let next = advance(scenario, state, ms);
    while (ms > 1 && situation(scenario, next) !== before) {
      ms = Math.floor(ms / 2);
      next = advance(scenario, state, ms);
    }
    state = next;
    settle(scenario, state, log);
    if (samples.has(state.t)) log.series.push(sample(state));
  }
  return outcome(scenario, primed, state, log);
}

/** Every moment that is known before the run, in order. */
function knownMoments(
  { duration, orders, faults }: ReferenceScenario,
  sampleAt: readonly number[],
): number[] {
  const times = [duration, ...sampleAt, ...faults.flatMap((fault) => turningPoints(fault, duration))];
  for (const order of orders) {
    times.push(order.at);
    if (order.order === 'bolus') times.push(order.at + order.over);
    if (order.order === 'stop') times.push(order.at + (order.lasting ?? 0));
  }
  return [...new Set(times)].filter((time) => time > 0 && time <= duration).sort((a, b) => a - b);
}

/** The next moment that the state knows: a change of the basal, an alarm that has waited long enough. */
function nextOfState({ start, pump, faults }: ReferenceScenario, state: State): number {
  const times = [nextChange(state.basal, start + state.t) - start];
  if (state.pressedSince !== null) times.push(state.pressedSince + pump.occlusion_latency);
  faults.forEach((fault, i) => {
    const since = state.onSince[i] ?? null;
    if (fault.fault === 'motor-stall' && fault.detected_after !== null && since !== null) {
      times.push(since + fault.detected_after);
    }
  });
  return Math.min(...times.filter((time) => time > state.t));
}

function outcome(
  scenario: ReferenceScenario,
  primed: Amount,
  { amounts, ...state }: State,
  log: Log,
): ReferenceOutcome {
  const drugs = scenario.mixture.map((_, drug) => drug);
  const dead = scenario.pump.dead_volume;
  const inPath = amountIn(state, scenario.mixture);
  const filled = {
    volume: amounts.filled.volume,
    mass: drugs.map((drug) => amounts.filled.mass[drug]! + scenario.mixture[drug]! * dead),
  };
  const inReservoir = {
    volume: state.volume,
    mass: drugs.map((drug) => (state.volume + dead) * state.mixture[drug]!),
  };
  const { pumped, delivered, leaked, aspirated, pocket } = amounts;
  const went = [inReservoir, inPath, delivered, leaked, aspirated, pocket];
  return {
    ...log,
    intended: state.intended,
    programmed: state.programmed,
    pumped,
    delivered,
    leaked,
    aspirated,
    pocket,
    filled,
    primed,
    inPath,
    stored: state.plumbing.C * state.pressure,
    trapped: state.trapped.reduce((sum, stretch) => sum + held(scenario, stretch), 0),
    inReservoir,
    commandedVolume: state.commanded,
    believed: state.believed,
    peakPressure: state.peak,
    finalPressure: state.pressure,
    residual: {
      volume: filled.volume + primed.volume - went.reduce((sum, { volume }) => sum + volume, 0),
      mass: drugs.map(
        (drug) =>
          filled.mass[drug]! + primed.mass[drug]! - went.reduce((sum, { mass }) => sum + mass[drug]!, 0),
      ),
    },
    error: state.error,
  };
}

function amountIn({ path }: Pick<State, 'path'>, mixture: Mixture): Amount {
  return { volume: volumeOf(path), mass: mixture.map((_, drug) => massOf(path, drug)) };
}
