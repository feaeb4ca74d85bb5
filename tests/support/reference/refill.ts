import { clear, release } from './alarms.ts';
import type { Log } from './log.ts';
import { blend, plus, type Parcel } from './parcels.ts';
import type { ReferenceRefill, ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

export function refill(scenario: ReferenceScenario, state: State, order: ReferenceRefill, log: Log): void {
  const { t } = state;
  const { aspirate = true, pocket = 0, rinses = { n: 0, volume: 0 } } = order;
  const mixture = order.holds ?? order.label;
  const beside = { volume: order.volume * pocket, mixture };
  const inside = { volume: order.volume - beside.volume, mixture };
  if (inside.volume + (aspirate ? 0 : state.volume) > scenario.pump.capacity) {
    log.refused.push({ at: t, order: 'refill', because: 'capacity' });
    return;
  }

  tell(state, aspirate ? takeOut(state) : null, log);
  for (let n = 0; n < rinses.n; n++) {
    putIn(scenario, state, { volume: rinses.volume, mixture: order.label.map(() => 0) });
    takeOut(state);
  }
  putIn(scenario, state, inside);
  state.amounts.pocket = plus(state.amounts.pocket, [beside]);
  state.amounts.filled = plus(state.amounts.filled, [beside]);

  endBridge(state, log);
  const got = { ...order, ...order.entered };
  state.believed = got.told?.volume ?? got.volume + (aspirate ? 0 : state.believed);
  state.commandedSinceFill = 0;
  const now = got.told?.mixture ?? got.label;
  if (got.bridge === true) {
    state.bridge = now;
    log.bridges.push({ started: t, ended: null });
  } else {
    state.told = now;
  }
  state.label = order.label;
  state.primary = order.primary ?? state.primary;
  for (const alarm of ['low-reservoir', 'empty-reservoir'] as const) clear(state, log, alarm);
  release(state, 'low-reservoir', 'empty-reservoir');
}

/** A bridge is over, come to its end or cut short by another refill. */
export function endBridge(state: State, log: Log): void {
  const bridge = log.bridges.at(-1);
  if (state.bridge === null || !bridge) return;
  bridge.ended = state.t;
  state.bridge = null;
}

/** What was aspirated against what the pump believed; null when nothing was. */
function tell({ t, believed, commandedSinceFill }: State, aspirated: number | null, log: Log): void {
  const discrepancy = aspirated === null ? null : believed - aspirated;
  const percent =
    discrepancy === null || commandedSinceFill === 0 ? null : (100 * discrepancy) / commandedSinceFill;
  log.refills.push({
    at: t,
    expected: believed,
    aspirated: aspirated ?? 0,
    discrepancy,
    percent,
    flagged: [
      ...(discrepancy !== null && Math.abs(discrepancy) > 2000 + 1e-6 ? ['volume'] : []),
      ...(percent !== null && Math.abs(percent) > 14.5 + 1e-9 ? ['percent'] : []),
    ],
  });
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
