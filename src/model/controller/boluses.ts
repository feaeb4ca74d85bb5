import { bolusOf, CAP, CLINICIAN, PATIENT, PRIMING } from '../facts.ts';
import type { PumpRun } from '../pump-run.ts';
import type { RunningBolus } from './bolus.ts';
import type { State } from '../state.ts';
import { MS_PER_HOUR, NOISE_MS } from '../time.ts';
import { flowFor } from './rates.ts';

/** Room below the pump's maximum within which a wanted flow still fits: only rounding is in the way. */
const FITS = 1 + 1e-12;

/** Amount in a microlitre, by what the pump has been told; a priming bolus is a volume itself. */
function concentrationOf({ told }: State, { kind, drug }: RunningBolus): number {
  return kind === PRIMING ? 1 : (told[drug] as number);
}

/** A bolus begins: `dose` (µg or IU; µL of a priming bolus) over so many ms. Returns the fact. */
export function startBolus(
  state: State,
  run: PumpRun,
  kind: number,
  drug: number,
  dose: number,
  over: number,
  cause: number,
): number {
  if (state.running === state.boluses.length) state.boluses.push(blankBolus());
  const bolus = state.boluses[state.running++] as RunningBolus;
  bolus.kind = kind;
  bolus.suspended = false;
  bolus.drug = drug;
  bolus.left = dose;
  bolus.rate = (dose / over) * MS_PER_HOUR;
  bolus.flow = 0;
  bolus.endsAt = Infinity;
  bolus.capped = false;
  bolus.fact = run.record('bolus-started', cause, bolusOf(kind, drug), dose);
  return bolus.fact;
}

function blankBolus(): RunningBolus {
  return { kind: 0, suspended: false, drug: 0, left: 0.5, rate: 0.5, flow: 0.5, endsAt: Infinity, capped: false, fact: -1 }; // prettier-ignore
}

/** Whether a bolus of this kind has begun and still has something to give after this instant. */
export function isGiving({ boluses, running }: State, kind: number, now: number): boolean {
  for (let i = 0; i < running; i++) {
    const bolus = boluses[i] as RunningBolus;
    if (bolus.kind === kind && bolus.endsAt > now) return true;
  }
  return false;
}

/**
 * Give every bolus what those before it leave of the room below the maximum flow, trimmed so that its dose is met at a
 * whole millisecond: first begun, first served (our choice, because the order of starts is what a pump knows). Returns
 * the flow of all.
 */
export function giveBoluses(state: State, run: PumpRun, room: number): number {
  let flow = 0;
  for (let i = 0; i < state.running; i++) {
    const bolus = state.boluses[i] as RunningBolus;
    if (bolus.suspended || bolus.endsAt <= run.now) {
      bolus.flow = 0;
      continue;
    }
    if (concentrationOf(state, bolus) <= 0) {
      halt(state, run, i--);
      continue;
    }
    give(state, bolus, run, Math.max(0, room - flow));
    flow += bolus.flow;
  }
  return flow;
}

function give(state: State, bolus: RunningBolus, run: PumpRun, room: number): void {
  const concentration = concentrationOf(state, bolus);
  const wanted = bolus.rate / concentration;
  const capped = wanted > room * FITS;
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

/** The boluses whose time has come are complete; a clinician's bolus that a patient's put off goes on after it. */
export function completeBoluses(state: State, run: PumpRun): void {
  for (let i = 0; i < state.running; i++) {
    const bolus = state.boluses[i] as RunningBolus;
    if (bolus.endsAt > run.now) continue;
    const fact = run.record('bolus-completed', bolus.fact, bolus.kind, 0);
    remove(state, i--);
    if (bolus.kind === PATIENT) {
      state.lastEnd = run.now;
      resumeSuspended(state, run, fact);
    }
  }
}

/** Halt every bolus for good; one whose time has come is complete instead. */
export function haltBoluses(state: State, run: PumpRun): void {
  if (state.running === 0) return;
  completeBoluses(state, run);
  while (state.running > 0) halt(state, run, 0);
}

/** Halt a clinician's bolus that is being given; returns the fact, or -1 when there is none. */
export function haltClinicians(state: State, run: PumpRun): number {
  for (let i = 0; i < state.running; i++)
    if ((state.boluses[i] as RunningBolus).kind === CLINICIAN) return halt(state, run, i);
  return -1;
}

function halt(state: State, run: PumpRun, index: number): number {
  const bolus = state.boluses[index] as RunningBolus;
  remove(state, index);
  if (bolus.kind === PATIENT) state.lastEnd = run.now;
  return run.record('bolus-halted', bolus.fact, bolus.kind, 0);
}

/** A clinician's bolus under way waits until the patient's is over. */
export function suspendClinicians(state: State, run: PumpRun, cause: number): void {
  for (let i = 0; i < state.running; i++) {
    const bolus = state.boluses[i] as RunningBolus;
    if (bolus.kind !== CLINICIAN || bolus.suspended) continue;
    bolus.suspended = true;
    bolus.flow = 0;
    bolus.endsAt = Infinity;
    run.record('bolus-suspended', cause, CLINICIAN, 0);
  }
}

function resumeSuspended(state: State, run: PumpRun, cause: number): void {
  for (let i = 0; i < state.running; i++) {
    const bolus = state.boluses[i] as RunningBolus;
    if (!bolus.suspended) continue;
    bolus.suspended = false;
    run.record('bolus-resumed', cause, bolus.kind, 0);
  }
}

/** Take one out of those under way; the others keep their order, and its place is used again. */
function remove(state: State, index: number): void {
  const { boluses } = state;
  const gone = boluses[index] as RunningBolus;
  state.running--;
  for (let i = index; i < state.running; i++) boluses[i] = boluses[i + 1] as RunningBolus;
  boluses[state.running] = gone;
}
