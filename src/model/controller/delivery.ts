import { clockOf, rateAt, untilNextChange, type BasalPlan } from '../basal.ts';
import { uncaused } from '../../engine/system.ts';
import type { AfterAlarm, PumpDesign } from '../device.ts';
import { boluses, limits } from '../facts.ts';
import type { PumpRun } from '../law.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';
import { MS_PER_HOUR, NOISE_MS } from '../time.ts';

/** The pump's firmware: from the program, the orders and the alarms in force to one commanded flow. */

const CLINICIAN = boluses.indexOf('clinician');
const CAP = limits.indexOf('cap');

/** Flow that gives a drug at a rate, by the concentrations given; 0 when the mixture does not hold the drug. */
export function flowFor(rate: number, concentration: number | undefined): number {
  return concentration !== undefined && concentration > 0 ? rate / concentration : 0;
}

/** Command the flow that the program, the orders and the alarms call for now. */
export function command(state: State, setup: Setup, run: PumpRun): void {
  const { pump } = setup;
  const { bolus, imposed } = state;
  if (bolus.running && (state.stopped || imposed.length > 0)) haltBolus(state, run);
  state.commanded = state.stopped
    ? 0
    : imposed.length > 0
      ? lowest(imposed, state.basalFlow, pump)
      : state.basalFlow;
  if (bolus.running) {
    giveBolus(state, run, pump.max_rate);
    state.commanded += bolus.flow;
  }
  state.believedFlow = believesInFlow(state, pump, run.now) ? state.commanded : 0;
}

function believesInFlow(state: State, pump: PumpDesign, now: number): boolean {
  if (!state.stalled || pump.believes_through_stall) return true;
  state.stallNoticed ||= now >= state.stallNoticedAt;
  return !state.stallNoticed;
}

/** Of several rates that alarms impose the lowest wins. */
function lowest(imposed: readonly AfterAlarm[], own: number, pump: PumpDesign): number {
  const flows = imposed.filter((after) => after !== 'continue').map((after) => limited(after, own, pump));
  return Math.min(...flows);
}

function limited(after: AfterAlarm, own: number, pump: PumpDesign): number {
  switch (after) {
    case 'continue':
      return own;
    case 'kvo':
      return Math.min(own, pump.kvo_rate);
    case 'minimum':
      return pump.minimum_mode_rate;
    case 'stop':
      return 0;
  }
}

/** Give a bolus what the maximum rate leaves of its flow, trimmed so that its dose is met at a whole millisecond. */
function giveBolus(state: State, run: PumpRun, maximum: number): void {
  const { bolus } = state;
  const concentration = state.told[bolus.drug] as number;
  const wanted = flowFor(bolus.rate, concentration);
  const room = Math.max(0, maximum - state.commanded);
  const capped = wanted > room * (1 + 1e-12);
  if (capped && !bolus.capped) run.record('rate-limited', bolus.fact, CAP, 0);
  bolus.capped = capped;
  const flow = capped ? room : wanted;
  const volume = flowFor(bolus.left, concentration);
  if (flow <= 0) {
    bolus.flow = 0;
    bolus.endsAt = Infinity;
    return;
  }
  const length = Math.max(1, Math.ceil((volume / flow) * MS_PER_HOUR - NOISE_MS));
  bolus.flow = (volume / length) * MS_PER_HOUR;
  bolus.endsAt = run.now + length;
}

/** Halt the running bolus, if there is one, for good. */
export function haltBolus(state: State, run: PumpRun): void {
  if (!state.bolus.running) return;
  run.record('bolus-halted', state.bolus.fact, CLINICIAN, 0);
  endBolus(state);
}

/** A clinician's bolus of `dose` (µg or IU) over so many ms begins. */
export function startBolus(state: State, run: PumpRun, drug: number, dose: number, over: number): void {
  const { bolus } = state;
  bolus.running = true;
  bolus.drug = drug;
  bolus.left = dose;
  bolus.rate = (dose / over) * MS_PER_HOUR;
  bolus.capped = false;
  bolus.fact = run.record('bolus-started', uncaused, CLINICIAN, dose);
  run.detail(drug);
}

/** The running bolus is complete if its time has come. */
export function completeBolus(state: State, run: PumpRun): void {
  if (!state.bolus.running || run.now < state.bolus.endsAt) return;
  run.record('bolus-completed', state.bolus.fact, CLINICIAN, 0);
  endBolus(state);
}

function endBolus(state: State): void {
  state.bolus.running = false;
  state.bolus.endsAt = Infinity;
}

/** Rate of a plan at an instant of the run, amount per hour. */
export function plannedRate(plan: BasalPlan, setup: Setup, now: number): number {
  return rateAt(plan, clockOf(plan, setup.startMs + now));
}

/** The next instant after `now` at which a plan changes its rate. */
export function nextStep(plan: BasalPlan, setup: Setup, now: number): number {
  return now + untilNextChange(plan, clockOf(plan, setup.startMs + now));
}
