import { uncaused } from '../../engine/system.ts';
import { liftAll } from '../alarms.ts';
import type { DueOrder, Order } from '../commands.ts';
import { refusals } from '../facts.ts';
import type { PumpRun } from '../law.ts';
import { overfills, refill } from '../refill.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';
import { MS_PER_HOUR } from '../time.ts';
import { completeBolus, flowFor, haltBolus, plannedRate, startBolus } from './delivery.ts';
import { intendBolus } from './intent.ts';

/** What an order that was obeyed leaves to do. */
export type Obeyed =
  /** Nothing: it was refused, or changed nothing. */
  | 'nothing'
  /** Follow up the change. */
  | 'follow'
  /** The program has been replaced, too: its next step is another. */
  | 'new-plan'
  /** Delivery has been stopped or resumed, too: a pending end of a stop is moved. */
  | 'stopped'
  | 'resumed';

/** Basal flow of the program in force and of the one that was ordered, µL/h. */
export function readBasal(state: State, setup: Setup, now: number): void {
  const { plan, told, intent, label } = state;
  const rate = plannedRate(plan, setup, now);
  const ordered = intent.plan === plan ? rate : plannedRate(intent.plan, setup, now);
  state.basalFlow = flowFor(rate, told[plan.drug]);
  intent.basalFlow = flowFor(ordered, label[intent.plan.drug]);
}

/**
 * Obey an order, or refuse it: then a fact says why. `settle` works the time that has passed into the state; an order
 * that changes nothing does not ask for it.
 */
export function obey(state: State, setup: Setup, due: DueOrder, run: PumpRun, settle: Settle): Obeyed {
  const { order } = due;
  switch (order.kind) {
    case 'set-basal':
      settle.settle(state, run);
      state.plan = order.plan;
      state.intent.plan = order.plan;
      readBasal(state, setup, run.now);
      state.basalRate = plannedRate(order.plan, setup, run.now);
      run.record('basal-changed', uncaused, state.basalRate, order.plan.drug);
      return 'new-plan';
    case 'start-bolus':
      return orderBolus(state, setup, order, due.index, run, settle);
    case 'refill':
      if (overfills(state, setup, order)) return refuse(run, 'capacity', due.index);
      settle.settle(state, run);
      refill(state, setup, run, order);
      readBasal(state, setup, run.now);
      return 'follow';
    case 'stop':
      settle.settle(state, run);
      if (!state.stopped) run.record('delivery-stopped', uncaused, 0, 0);
      completeBolus(state, run);
      haltBolus(state, run);
      state.stopped = true;
      state.intent.stopped = true;
      state.intent.underWay = 0;
      return 'stopped';
    case 'resume':
      if (!state.stopped && state.imposed.length === 0) return 'nothing';
      settle.settle(state, run);
      liftAll(state);
      return resume(state, run);
    case 'reset-alarms':
      if (state.imposed.length === 0) return 'nothing';
      settle.settle(state, run);
      liftAll(state);
      return 'follow';
  }
}

/** Whoever can work the time that has passed into the state. */
export interface Settle {
  settle(state: State, run: PumpRun): void;
}

/** Delivery goes on as programmed. */
export function resume(state: State, run: PumpRun): 'resumed' {
  run.record('delivery-resumed', uncaused, 0, 0);
  state.stopped = false;
  state.intent.stopped = false;
  return 'resumed';
}

function refuse(run: PumpRun, because: (typeof refusals)[number], index: number): 'nothing' {
  run.record('order-refused', uncaused, refusals.indexOf(because), index);
  return 'nothing';
}

function orderBolus(
  state: State,
  setup: Setup,
  order: Order & { kind: 'start-bolus' },
  index: number,
  run: PumpRun,
  settle: Settle,
): Obeyed {
  const drug = order.drug ?? state.primary;
  const volume = flowFor(order.dose, state.told[drug]);
  const believed = Math.max(0, state.believed - (state.believedFlow * state.pending) / MS_PER_HOUR);
  if (state.stopped) return refuse(run, 'stopped', index);
  if (state.imposed.length > 0) return refuse(run, 'alarm', index);
  if (believed - volume < setup.pump.empty_at) return refuse(run, 'reservoir', index);
  // A bolus that ends at this very instant has been given, although the pump books its end only after the order.
  if (state.bolus.running && state.bolus.endsAt > run.now) return refuse(run, 'bolus', index);
  settle.settle(state, run);
  completeBolus(state, run);
  startBolus(state, run, drug, order.dose, order.over);
  intendBolus(state, run.now, drug, order.dose, order.over);
  return 'follow';
}
