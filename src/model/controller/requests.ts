import { uncaused } from '../../engine/system.ts';
import { PATIENT, reasons } from '../facts.ts';
import type { PumpRun } from '../pump-run.ts';
import type { PatientBolus } from '../program.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';
import { MS_PER_HOUR, timeOfDay } from '../time.ts';
import { isGiving, startBolus, suspendClinicians } from './boluses.ts';
import { wouldBreakLimit } from './dose-limit.ts';
import { intendBolus } from './intent.ts';
import { flowFor } from './rates.ts';

/** Places in the list of reasons. */
const STOPPED = reasons.indexOf('stopped');
const ALARM = reasons.indexOf('alarm');
const RESERVOIR = reasons.indexOf('reservoir');
const BRIDGE = reasons.indexOf('bridge');
const BOLUS = reasons.indexOf('bolus');
const LOCKOUT = reasons.indexOf('lockout');
const MAX = reasons.indexOf('max');
export const DOSE_LIMIT = reasons.indexOf('dose-limit');
export const GRANTED = -1;

/**
 * Why a request made now is refused: the first reason that holds, or `GRANTED`. A pump without a patient bolus refuses
 * as a stopped one.
 */
export function whyRefused(state: State, setup: Setup, { now }: PumpRun): number {
  const { patientBolus, doseLimit } = state.program;
  if (patientBolus === null || state.mode !== 'program' || state.reset) return STOPPED;
  if (state.imposed.length > 0) return ALARM;
  const volume = flowFor(patientBolus.dose, state.told[patientBolus.drug]);
  if (believedNow(state) - volume < setup.pump.empty_at) return RESERVOIR;
  if (state.bridging) return BRIDGE;
  if (state.running > 0 && isGiving(state, PATIENT, now)) return BOLUS;
  if (now < (patientBolus.lockoutFrom === 'start' ? state.lastStart : state.lastEnd) + patientBolus.lockout)
    return LOCKOUT;
  if (countGrants(state, patientBolus, setup.startMs, now) >= patientBolus.max) return MAX;
  return doseLimit !== null && wouldBreakLimit(state, setup, patientBolus, doseLimit, now)
    ? DOSE_LIMIT
    : GRANTED;
}

/** What the pump believes is left at the present instant, without working the time that has passed into the state; µL. */
export function believedNow({ believed, believedFlow, pending }: State): number {
  return Math.max(0, believed - (believedFlow * pending) / MS_PER_HOUR);
}

/** Grants that still count: younger than the window, or of the same calendar day. */
function countGrants({ grants }: State, { max, per }: PatientBolus, startMs: number, now: number): number {
  if (max === Infinity) return 0;
  const after = per === 'day' ? now - timeOfDay(startMs + now) : now - per;
  let count = 0;
  for (let i = grants.length - 1; i >= 0; i--, count++) {
    const at = grants[i] as number;
    if (per === 'day' ? at < after : at <= after) break;
  }
  return count;
}

/** Refuse a request, for the record. */
export function refuseRequest(state: State, run: PumpRun, reason: number): void {
  state.requests.made++;
  state.requests.refused[reason] = (state.requests.refused[reason] as number) + 1;
  const fact = run.record('request-refused', uncaused, reason, 0);
  if (reason !== DOSE_LIMIT) return;
  state.limitReached = true;
  state.limitFact = fact;
}

/** Grant a request: the bolus begins, and a clinician's waits for its end. */
export function grantRequest(
  state: State,
  run: PumpRun,
  { drug, dose, over }: PatientBolus,
  memory: number,
): void {
  const { now } = run;
  state.requests.made++;
  state.requests.granted++;
  remember(state.grants, now, memory);
  state.lastStart = now;
  const fact = run.record('request-granted', uncaused, 0, 0);
  const started = startBolus(state, run, PATIENT, drug, dose, over, fact);
  suspendClinicians(state, run, started);
  const ordered = state.intent.program.patientBolus;
  if (ordered !== null) intendBolus(state, now, ordered.drug, ordered.dose, ordered.over);
}

/** Grants are kept only as long as some limit may count them, ms; those gone by are dropped many at a time. */
function remember(grants: number[], now: number, memory: number): void {
  if (grants.length >= MOST_GRANTS && (grants[MOST_GRANTS / 2] as number) < now - memory)
    grants.splice(0, MOST_GRANTS / 2);
  grants[grants.length] = now;
}

/** So many grants are kept before any is dropped. */
const MOST_GRANTS = 64;
