import { uncaused } from '../../engine/system.ts';
import { liftAll } from '../alarms.ts';
import type { DueOrder, Order, SetProgram, StartBolus } from '../commands.ts';
import { CLINICIAN, ORDER, PATIENT, PRIMING, reasons } from '../facts.ts';
import type { PumpRun } from '../pump-run.ts';
import type { Program } from '../program.ts';
import { overfills, refill } from '../refill.ts';
import type { Setup } from '../setup.ts';
import { aspiratePath, inject, isOpen } from '../side-port.ts';
import type { State } from '../state.ts';
import { completeBoluses, haltBoluses, isGiving, startBolus, suspendClinicians } from './boluses.ts';
import { intendBolus, orderMode } from './intent.ts';
import { flowFor, openPlans, readBasal } from './rates.ts';
import { believedNow, DOSE_LIMIT, GRANTED, grantRequest, refuseRequest, whyRefused } from './requests.ts';
import { openSchedule } from './schedule.ts';

/** What an order that was obeyed leaves to do. */
export type Obeyed =
  /** Nothing: it was refused, or changed nothing. */
  | 'nothing'
  /** Judge the alarms: a limit was met. */
  | 'judge'
  /** Follow up the change. */
  | 'follow'
  /** The program has been replaced, too: its next step is another. */
  | 'new-plan'
  /** Delivery has been stopped or resumed, too: a pending end of a stop is moved. */
  | 'stopped'
  | 'resumed'
  /** Something is being injected, too, and will end. */
  | 'injecting'
  /** The fluid of the path has changed, too: it lies anew between its holes. */
  | 'new-path';

/** Whoever can work the time that has passed into the state. */
export interface Settle {
  settle(state: State, run: PumpRun): void;
}

/**
 * Obey an order, or refuse it: then a fact says why. `settle` works the time that has passed into the state; an order
 * that changes nothing does not ask for it.
 */
export function obey(state: State, setup: Setup, due: DueOrder, run: PumpRun, settle: Settle): Obeyed {
  const { order, entered, index } = due;
  switch (order.kind) {
    case 'set-program':
      settle.settle(state, run);
      return setProgram(state, setup, order, entered as SetProgram, run);
    case 'start-bolus':
    case 'prime':
      return orderBolus(state, setup, order, entered as typeof order, index, run, settle);
    case 'refill':
      if (overfills(state, setup, order)) return refuse(run, 'capacity', index);
      settle.settle(state, run);
      refill(state, setup, run, order);
      readBasal(state);
      return 'follow';
    case 'stop':
      settle.settle(state, run);
      if (state.mode !== 'stopped') state.stopFact = run.record('delivery-stopped', uncaused, 0, 0);
      return changeMode(state, run, 'stopped');
    case 'limit-rate':
      settle.settle(state, run);
      return changeMode(state, run, order.to);
    case 'resume':
      return resumeAll(state, run, settle);
    case 'reset-alarms':
      if (state.imposed.length === 0 && !state.limitReached && !state.shut) return 'nothing';
      settle.settle(state, run);
      resetAlarms(state);
      return 'follow';
    case 'request':
      // The patient presses later, in a lane of the patient's own.
      return 'nothing';
    case 'inject-path':
      if (state.injected > 0) return refuse(run, 'bolus', index);
      if (!isOpen(state, run, index)) return 'nothing';
      settle.settle(state, run);
      inject(state, index, order);
      return 'injecting';
    case 'aspirate-path':
      if (!isOpen(state, run, index)) return 'nothing';
      settle.settle(state, run);
      aspiratePath(state, order.volume);
      return 'new-path';
  }
}

/** The patient presses: a bolus is granted, or refused for the record. */
export function request(state: State, setup: Setup, run: PumpRun, settle: Settle): Obeyed {
  if (state.running > 0 && state.bolusEndsAt <= run.now) {
    settle.settle(state, run);
    completeBoluses(state, run);
  }
  const because = whyRefused(state, setup, run);
  if (because !== GRANTED) {
    refuseRequest(state, run, because);
    return because === DOSE_LIMIT ? 'judge' : 'nothing';
  }
  const { patientBolus } = state.program;
  settle.settle(state, run);
  if (patientBolus !== null) grantRequest(state, run, patientBolus, setup.grantMemory);
  return 'follow';
}

/** Delivery goes on as programmed; rates that alarms imposed are another matter. */
export function resume(state: State, run: PumpRun): 'resumed' {
  run.record('delivery-resumed', state.mode === 'program' ? uncaused : state.stopFact, 0, 0);
  state.mode = 'program';
  orderMode(state, 'program');
  return 'resumed';
}

function resumeAll(state: State, run: PumpRun, settle: Settle): Obeyed {
  const limited = state.mode !== 'program' || state.imposed.length > 0;
  if (!limited && !state.limitReached) return 'nothing';
  settle.settle(state, run);
  liftAll(state);
  state.limitReached = false;
  return limited ? resume(state, run) : 'follow';
}

/** Rates that alarms imposed are lifted, the limit of the dose is met anew, a valve that shut opens when the field is gone. */
function resetAlarms(state: State): void {
  liftAll(state);
  state.limitReached = false;
  if (!state.inField) state.shut = false;
}

function changeMode(state: State, run: PumpRun, mode: 'kvo' | 'minimum' | 'stopped'): Obeyed {
  haltBoluses(state, run);
  const before = state.mode;
  state.mode = mode;
  orderMode(state, mode);
  if (mode === 'stopped') return 'stopped';
  if (before !== mode) state.stopFact = run.record('rate-limited', uncaused, ORDER, 0);
  return 'stopped';
}

/** Replace parts of the program; the pump may have got others than were ordered. */
function setProgram(
  state: State,
  setup: Setup,
  ordered: SetProgram,
  entered: SetProgram,
  run: PumpRun,
): Obeyed {
  const { intent } = state;
  const alike = ordered === entered && state.program === intent.program;
  intent.program = replaced(intent.program, ordered);
  state.program = alike ? intent.program : replaced(state.program, entered);
  if (ordered.boluses !== null) intent.schedule = openSchedule(intent.program, setup, run.now);
  if (entered.boluses !== null) state.schedule = openSchedule(state.program, setup, run.now);
  if (ordered.plan !== null || entered.plan !== null) openPlans(state, setup, run.now);
  const rate = readBasal(state);
  if (entered.plan !== null) {
    state.basalRate = rate;
    run.record('basal-changed', uncaused, rate, entered.plan.drug);
  }
  return 'new-plan';
}

function replaced(program: Program, { plan, boluses, patientBolus, doseLimit }: SetProgram): Program {
  return {
    plan: plan ?? program.plan,
    boluses: boluses ?? program.boluses,
    patientBolus: patientBolus ?? program.patientBolus,
    doseLimit: doseLimit ?? program.doseLimit,
  };
}

function refuse(run: PumpRun, because: (typeof reasons)[number], index: number): 'nothing' {
  run.record('order-refused', uncaused, index, reasons.indexOf(because));
  return 'nothing';
}

type Bolus = StartBolus | (Order & { kind: 'prime' });

/** A clinician's bolus, or a priming one; what was ordered is called for, what was entered is given. */
function orderBolus(
  state: State,
  setup: Setup,
  ordered: Bolus,
  entered: Bolus,
  index: number,
  run: PumpRun,
  settle: Settle,
): Obeyed {
  const drug = (entered.kind === 'start-bolus' ? entered.drug : null) ?? state.primary;
  const because = whyBolusRefused(state, setup, volumeOf(entered, state, drug), run.now);
  if (because !== null) return refuse(run, because, index);
  settle.settle(state, run);
  completeBoluses(state, run);
  if (entered.kind === 'prime')
    startBolus(state, run, PRIMING, state.primary, entered.volume, entered.over, uncaused);
  else {
    const started = startBolus(state, run, CLINICIAN, drug, entered.dose, entered.over, uncaused);
    if (isGiving(state, PATIENT, run.now)) suspendClinicians(state, run, started);
  }
  if (ordered.kind === 'start-bolus')
    intendBolus(state, run.now, ordered.drug ?? state.primary, ordered.dose, ordered.over);
  return 'follow';
}

function volumeOf(bolus: Bolus, { told }: State, drug: number): number {
  return bolus.kind === 'prime' ? bolus.volume : flowFor(bolus.dose, told[drug]);
}

function whyBolusRefused(
  state: State,
  { pump }: Setup,
  volume: number,
  now: number,
): 'stopped' | 'alarm' | 'reservoir' | 'bridge' | 'bolus' | null {
  if (state.mode !== 'program' || state.reset) return 'stopped';
  if (state.imposed.length > 0) return 'alarm';
  if (believedNow(state) - volume < pump.empty_at) return 'reservoir';
  if (state.bridging) return 'bridge';
  // A bolus that ends at this very instant has been given, although the pump books its end only after the order.
  return isGiving(state, CLINICIAN, now) || isGiving(state, PRIMING, now) ? 'bolus' : null;
}
