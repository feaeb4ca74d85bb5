import { clockOf, untilGiven, untilNextChange } from './basal.ts';
import type { Mixture } from './commands.ts';
import { flowFor, plannedRate } from './controller/rates.ts';
import type { PumpRun } from './pump-run.ts';
import type { ScheduledBolus } from './program.ts';
import type { State } from './state.ts';
import type { Setup } from './setup.ts';
import { HORIZON, MS_PER_HOUR, instantAfter } from './time.ts';

/** Add to the fact recorded last, and mark it, when the pump will be low, and when empty, if its program goes on as it is. */
export function tellForecast(state: State, setup: Setup, run: PumpRun): void {
  run.mark();
  run.detail(fallsTo(state, setup, run.now, setup.pump.low_at));
  run.detail(fallsTo(state, setup, run.now, setup.pump.empty_at));
}

/**
 * When the level that the pump reads will have fallen so far by its program: basal and scheduled boluses, and the rest
 * of the boluses under way; no patient can be foreseen. A bridge goes on at the old concentrations, without boluses,
 * until it is over. `Infinity` if never.
 */
function fallsTo(state: State, setup: Setup, now: number, level: number): number {
  const { bridging, bridgeLeft, bridgeTo, told } = state;
  const above = (setup.pump.accounting === 'measured' ? state.volume : state.believed) - level;
  if (above <= 0) return now;
  if (!bridging) return programmed(state, setup, now, above, told);
  const bridge = programmed(
    { ...state, running: 0 },
    setup,
    now,
    Math.min(above, bridgeLeft),
    told,
    NO_BOLUSES,
  );
  return above <= bridgeLeft || bridge === Infinity
    ? bridge
    : programmed(state, setup, bridge, above - bridgeLeft, bridgeTo);
}

const NO_BOLUSES: readonly ScheduledBolus[] = [];

/** When so many µL will have been programmed from an instant on, by these concentrations. */
function programmed(
  state: State,
  setup: Setup,
  from: number,
  volume: number,
  told: Mixture,
  scheduled: readonly ScheduledBolus[] = state.program.boluses,
): number {
  const { plan } = state.program;
  if (scheduled.length > 0 || state.running > 0) return walk(state, setup, from, volume, told);
  const amount = volume * (told[plan.drug] as number);
  if (amount <= 0) return Infinity;
  return instantAfter(from, untilGiven(plan, clockOf(plan, setup.startMs + from), amount) / MS_PER_HOUR);
}

/** Go from one change of the programmed flow to the next until so many µL have been programmed. */
function walk(state: State, setup: Setup, from: number, volume: number, told: Mixture): number {
  const { program, boluses, running, schedule } = state;
  const { plan } = program;
  const due = program.boluses.map(({ every }, i) => {
    const next = schedule[i] as number;
    return next >= from ? next : next + Math.ceil((from - next) / every) * every;
  });
  let ahead = boluses.slice(0, running).map(({ flow, endsAt }) => ({ flow, endsAt }));
  const end = from + HORIZON * MS_PER_HOUR;
  let left = volume;
  for (let at = from; at < end;) {
    program.boluses.forEach(({ drug, dose, over, every }, i) => {
      if ((due[i] as number) > at) return;
      ahead.push({ flow: (flowFor(dose, told[drug]) / over) * MS_PER_HOUR, endsAt: at + over });
      due[i] = at + every;
    });
    ahead = ahead.filter(({ endsAt }) => endsAt > at);
    const basal = flowFor(plannedRate(plan, setup, at), told[plan.drug]);
    const flow = ahead.reduce((sum, bolus) => sum + bolus.flow, basal);
    const change = at + untilNextChange(plan, clockOf(plan, setup.startMs + at));
    const next = Math.min(change, ...due, ...ahead.map(({ endsAt }) => endsAt), end);
    const given = (flow * (next - at)) / MS_PER_HOUR;
    if (given >= left) return instantAfter(at, left / flow);
    left -= given;
    at = next;
  }
  return Infinity;
}
