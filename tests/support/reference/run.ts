import { advance } from './advance.ts';
import { tooLong } from './alarms.ts';
import { arrivals } from './arrivals.ts';
import { nextChange } from './basal.ts';
import { begin } from './begin.ts';
import { spread } from './csf.ts';
import { haltAtLimit, nextToLeave, overfills, remember } from './dose-limit.ts';
import { gathering } from './drive.ts';
import { batteriesEndAt, stallsNoticedAt, turningPoints } from './faults.ts';
import { commanded, inVolume } from './flows.ts';
import { settle } from './instant.ts';
import { emptyLog, sample } from './log.ts';
import { outcome, type ReferenceOutcome } from './outcome.ts';
import { massOf } from './parcels.ts';
import { nextPulse, pulse } from './pulses.ts';
import type { ReferenceScenario } from './scenario.ts';
import { situation } from './situation.ts';
import { nominalPath, type State } from './state.ts';

const hour = 3_600_000;

/** Rounding of a moment, ms. */
const noise = 1e-4;

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
  const samples = new Set(sampleAt);
  const known = knownMoments(scenario, sampleAt);
  settle(scenario, state, log);
  if (samples.has(0)) log.series.push(sample(scenario, state));

  /** The next millisecond is known to change something. */
  let onBrink = false;
  while (state.t < scenario.duration) {
    while (known[0]! <= state.t) known.shift();
    const longest = Math.min(step, Math.min(known[0]!, nextOfState(scenario, state)) - state.t);
    const ms: number = onBrink ? 0 : quiet(scenario, state, longest);
    onBrink = ms > 0 && ms < longest;
    const next = advance(scenario, state, Math.max(1, ms));
    if (overfills(scenario, state, next)) {
      haltAtLimit(scenario, state, log);
      continue;
    }
    take(scenario, state, next);
    state = next;
    settle(scenario, state, log);
    if (samples.has(state.t)) log.series.push(sample(scenario, state));
  }
  return outcome(scenario, state, log);
}

/** How many ms pass before the one in which something changes by itself: 0 when the very next one does it, at most `longest`. */
function quiet(scenario: ReferenceScenario, state: State, longest: number): number {
  const before = situation(scenario, state);
  const changes = (ms: number): boolean => {
    const next = advance(scenario, state, ms);
    return situation(scenario, next) !== before || overfills(scenario, state, next);
  };
  if (!changes(longest)) return longest;
  // What was foreseen comes in the last millisecond; what was not is looked for by halving.
  if (longest === 1 || !changes(longest - 1)) return longest - 1;
  let low = 0;
  let high = longest - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (changes(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** Take a step for good: what it brought spreads, and pulses that are now due come before all else. */
function take(scenario: ReferenceScenario, state: State, next: State): void {
  scenario.csf?.forEach((plan, i) => {
    let at = state.t;
    for (const { hours, fluid } of arrivals(next.outflow)) {
      spread(plan, next.csf[i]!, at, hours, massOf(fluid, plan.drug));
      at += hours * hour;
    }
  });
  next.outflow = { ...next.outflow, atTip: [] };
  remember(next);
  pulse(scenario, next);
}

/** Every moment that is known before the run, in order. */
function knownMoments(
  { duration, orders, faults, requests = [] }: ReferenceScenario,
  sampleAt: readonly number[],
): number[] {
  const times = [
    duration,
    ...sampleAt,
    ...requests,
    ...orders.map(({ at }) => at),
    ...faults.flatMap((fault) => turningPoints(fault, duration)),
  ];
  return [...new Set(times)].filter((time) => time > 0 && time <= duration).sort((a, b) => a - b);
}

/** The next moment that the state knows: all that is booked, and all that comes if nothing changes. */
function nextOfState(scenario: ReferenceScenario, state: State): number {
  const { start, pump } = scenario;
  const { t } = state;
  const clock = start + t;
  const { basal, boluses } = commanded(scenario, state);
  const flow = boluses.reduce((sum, bolus) => sum + bolus, basal);
  const after = (volume: number, at: number): number => t + Math.ceil((volume / at) * hour - noise);
  const times = [
    nextToLeave(state),
    t + nextPulse(scenario, state, gathering(scenario, state, flow)),
    ...[state.pump, state.clinic].flatMap((regime) => [
      nextChange(regime.basal, clock) - start,
      regime.heldUntil ?? Infinity,
      ...regime.boluses.map(({ at }) => at),
    ]),
    ...state.ordered.map(({ until }) => until),
    ...state.injections.map(({ until }) => until),
    ...state.running.map((one, i) => after(inVolume(one, one.remaining, state.told), boluses[i]!)),
    ...stallsNoticedAt(scenario, state),
    ...batteriesEndAt(scenario, state),
    (state.pressedSince ?? Infinity) + pump.occlusion_latency,
    (state.stoppedSince ?? Infinity) + tooLong,
  ];
  if (state.bridge !== null) times.push(after(nominalPath(scenario) - state.commandedSinceFill, flow));
  return Math.max(t + 1, Math.min(...times.map((time) => (time > t ? time : Infinity))));
}
