import { nothing } from './flows.ts';
import { blend, plus, type Parcel } from './parcels.ts';
import type { ReferenceOrder, ReferenceRefill, ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';
import { clear, type Log } from './log.ts';

/** What the clinician does at one instant, and what the pump makes of it. */
export function obey(scenario: ReferenceScenario, state: State, order: ReferenceOrder, log: Log): void {
  const { t } = state;
  if (order.order === 'set-basal') {
    state.basal = order.basal;
  } else if (order.order === 'bolus') {
    const because = refusal(scenario, state, order.dose / state.told[order.drug]!);
    if (because !== null) {
      log.refused.push({ at: t, order: 'bolus', because });
      return;
    }
    const rate = order.dose / (order.over / 3_600_000);
    state.bolus = { drug: order.drug, remaining: order.dose, rate };
    state.ordered = [...state.ordered, { drug: order.drug, rate, until: t + order.over }];
  } else if (order.order === 'stop') {
    state.stopped = true;
    state.resumeAt = order.lasting === undefined ? null : t + order.lasting;
    state.bolus = null;
    state.ordered = [];
  } else if (order.order === 'resume') {
    resume(state);
  } else if (order.order === 'reset-alarms') {
    state.imposing = [];
  } else {
    refill(scenario, state, order, log);
  }
}

export function resume(state: State): void {
  state.stopped = false;
  state.resumeAt = null;
  state.imposing = [];
}

function refusal({ pump }: ReferenceScenario, state: State, volume: number): string | null {
  if (state.stopped) return 'stopped';
  if (state.imposing.length > 0) return 'alarm';
  if (state.believed - volume < pump.empty_at - nothing) return 'reservoir';
  if (state.bolus !== null) return 'bolus';
  return null;
}

function refill(scenario: ReferenceScenario, state: State, order: ReferenceRefill, log: Log): void {
  const { pump } = scenario;
  const { t } = state;
  const aspirate = order.aspirate ?? true;
  if (order.volume + (aspirate ? 0 : state.volume) > pump.capacity) {
    log.refused.push({ at: t, order: 'refill', because: 'capacity' });
    return;
  }

  const expected = state.believed;
  const aspirated = aspirate ? takeOut(state) : 0;
  const discrepancy = aspirate ? expected - aspirated : null;
  const percent =
    discrepancy === null || state.commandedSinceFill === 0
      ? null
      : (100 * discrepancy) / state.commandedSinceFill;
  log.refills.push({
    at: t,
    expected,
    aspirated,
    discrepancy,
    percent,
    flagged: [
      ...(discrepancy !== null && Math.abs(discrepancy) > 2000 + 1e-6 ? ['volume'] : []),
      ...(percent !== null && Math.abs(percent) > 14.5 + 1e-9 ? ['percent'] : []),
    ],
  });

  for (let n = 0; n < (order.rinses?.n ?? 0); n++) {
    putIn(scenario, state, { volume: order.rinses!.volume, mixture: order.label.map(() => 0) });
    takeOut(state);
  }

  const mixture = order.holds ?? order.label;
  const beside = { volume: order.volume * (order.pocket ?? 0), mixture };
  putIn(scenario, state, { volume: order.volume - beside.volume, mixture });
  state.amounts.pocket = plus(state.amounts.pocket, [beside]);
  state.amounts.filled = plus(state.amounts.filled, [beside]);

  state.believed = order.told?.volume ?? order.volume + (aspirate ? 0 : state.believed);
  state.told = order.told?.mixture ?? order.label;
  state.label = order.label;
  state.commandedSinceFill = 0;
  for (const alarm of ['low-reservoir', 'empty-reservoir'] as const) {
    clear(state, log, alarm);
    state.imposing = state.imposing.filter((one) => one !== alarm);
  }
}

/** Aspirate all that is usable; µL. */
function takeOut(state: State): number {
  const { volume, mixture } = state;
  state.amounts.aspirated = plus(state.amounts.aspirated, [{ volume, mixture }]);
  state.volume = 0;
  return volume;
}

/** Fill the reservoir; what is in it, dead volume included, mixes. */
function putIn({ pump }: ReferenceScenario, state: State, fill: Parcel): void {
  const there = { volume: pump.dead_volume + state.volume, mixture: state.mixture };
  state.mixture = blend(fill, there).mixture;
  state.volume += fill.volume;
  state.amounts.filled = plus(state.amounts.filled, [fill]);
}
