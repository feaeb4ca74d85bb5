import { clear, release } from './alarms.ts';
import { halt, runs, start, type Running } from './boluses.ts';
import type { Log } from './log.ts';
import { refill } from './refill.ts';
import { refusal } from './refusal.ts';
import type { ReferenceOrder, ReferenceProgram, ReferenceScenario } from './scenario.ts';
import { schedule } from './schedule.ts';
import { aspirate, inject } from './side-port.ts';
import type { Regime, State } from './state.ts';

const hour = 3_600_000;

/** What the clinician does at one instant, and what the pump makes of it. */
export function obey(scenario: ReferenceScenario, state: State, order: ReferenceOrder, log: Log): void {
  const { t } = state;
  switch (order.order) {
    case 'set-basal':
      state.clinic.basal = order.basal;
      state.pump.basal = order.entered?.basal ?? order.basal;
      return;
    case 'set-program':
      reprogram(scenario, state, state.clinic, order.program);
      return reprogram(scenario, state, state.pump, { ...order.program, ...order.entered });
    case 'bolus': {
      const got = { ...order, ...order.entered };
      const bolus: Running = {
        kind: 'clinician',
        drug: got.drug,
        remaining: got.dose,
        rate: got.dose / (got.over / hour),
      };
      if (!begins(scenario, state, bolus, log, order)) return;
      const rate = order.dose / (order.over / hour);
      state.ordered = [...state.ordered, { drug: order.drug, rate, until: t + order.over }];
      return;
    }
    case 'priming-bolus': {
      const { volume, over } = { ...order, ...order.entered };
      const rate = volume / (over / hour);
      begins(scenario, state, { kind: 'priming', drug: null, remaining: volume, rate }, log, order);
      return;
    }
    case 'stop':
    case 'kvo':
    case 'minimum-rate':
      return hold(state, order, log);
    case 'resume':
      letGo(state.clinic);
      letGo(state.pump);
      state.stoppedSince = null;
      release(state);
      return clear(state, log, 'dose-limit');
    case 'reset-alarms':
      release(state);
      clear(state, log, 'dose-limit');
      state.shut = scenario.faults.some(
        ({ fault }, i) => fault === 'mri' && state.onSince[i] !== null && state.shut,
      );
      return;
    case 'refill':
      return refill(scenario, state, order, log);
    case 'side-port-injection':
      return inject(state, order, log);
    case 'side-port-aspiration':
      return aspirate(state, order, log);
    case 'request':
      // The patient's own lane.
      return;
  }
}

function reprogram(
  { start: from }: ReferenceScenario,
  { t }: State,
  regime: Regime,
  { boluses, ...program }: Partial<ReferenceProgram>,
): void {
  Object.assign(regime, program);
  if (boluses) regime.boluses = schedule(boluses, from, t);
}

/** Start a clinician's or a priming bolus, unless the pump refuses it. */
function begins(
  scenario: ReferenceScenario,
  state: State,
  bolus: Running,
  log: Log,
  { order }: ReferenceOrder,
): boolean {
  const because = refusal(scenario, state, bolus) ?? (runs(state.running, bolus.kind) ? 'bolus' : null);
  if (because === null) start(state, log, bolus);
  else log.refused.push({ at: state.t, order, because });
  return because === null;
}

function hold(
  state: State,
  order: Extract<ReferenceOrder, { order: 'stop' | 'kvo' | 'minimum-rate' }>,
  log: Log,
): void {
  const { t } = state;
  const until = (lasting: number | undefined): number | null => (lasting === undefined ? null : t + lasting);
  const held = order.order;
  const lasting = held === 'stop' ? order.lasting : undefined;
  const got = held === 'stop' ? { lasting, ...order.entered }.lasting : undefined;
  Object.assign(state.clinic, { held, heldUntil: until(lasting) });
  Object.assign(state.pump, { held, heldUntil: until(got) });
  state.stoppedSince = held === 'stop' ? (state.stoppedSince ?? t) : null;
  state.ordered = [];
  halt(state, log, 'stopped');
}

/** The program is in force again. */
export function letGo(regime: Regime): void {
  regime.held = null;
  regime.heldUntil = null;
}
