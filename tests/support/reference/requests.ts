import { raise } from './alarms.ts';
import { runs, start, type Running } from './boluses.ts';
import { wouldBreak } from './foresight.ts';
import type { Log } from './log.ts';
import { refusal } from './refusal.ts';
import type { ReferencePatientBolus, ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The patient presses. */
export function request(scenario: ReferenceScenario, state: State, log: Log): void {
  const { t, clinic, pump } = state;
  const given = pump.patientBolus;
  if (given === null) {
    log.requests.push({ at: t, because: 'none' });
    return;
  }
  const { drug, dose, over } = given;
  const bolus: Running = { kind: 'patient', drug, remaining: dose, rate: dose / (over / hour) };
  const because = refusal(scenario, state, bolus) ?? tooSoon(scenario, state, given, bolus);
  log.requests.push({ at: t, because });
  if (because === 'dose-limit') raise(scenario, state, log, 'dose-limit');
  if (because !== null) return;
  start(state, log, bolus);
  state.grants = [...state.grants, t];
  const meant = clinic.patientBolus;
  if (!meant) return;
  const rate = meant.dose / (meant.over / hour);
  state.ordered = [...state.ordered, { drug: meant.drug, rate, until: t + meant.over }];
}

function tooSoon(
  scenario: ReferenceScenario,
  state: State,
  { lockout, lockoutFrom, max, per }: ReferencePatientBolus,
  bolus: Running,
): string | null {
  const { t, grants, lastPatient, running } = state;
  if (runs(running, 'patient')) return 'bolus';
  const last = lastPatient?.[lockoutFrom] ?? null;
  if (last !== null && t < last + lockout) return 'lockout';
  const today = (moment: number): number => Math.floor((scenario.start + moment) / day);
  const counts = (grant: number): boolean => (per === 'day' ? today(grant) === today(t) : t - grant < per);
  if (grants.filter(counts).length >= max) return 'max';
  return wouldBreak(scenario, state, bolus) ? 'dose-limit' : null;
}
