import type { Log } from './log.ts';
import type { State } from './state.ts';

export type BolusKind = 'scheduled' | 'clinician' | 'patient' | 'priming';

/** A bolus that the pump is giving: what is left of it, and how fast it goes, as the pump was told. */
export interface Running {
  readonly kind: BolusKind;
  /** Null for a priming bolus, which is a volume: then µL and µL/h, else µg and µg/h. */
  readonly drug: number | null;
  readonly remaining: number;
  readonly rate: number;
}

/** Whether a bolus stands still because of another. */
export const suspends = (running: readonly Running[], { kind }: Running): boolean =>
  kind === 'clinician' && runs(running, 'patient');

export const runs = (running: readonly Running[], kind: BolusKind): boolean =>
  running.some((bolus) => bolus.kind === kind);

export function start(state: State, log: Log, bolus: Running): void {
  const tell = (kind: BolusKind, event: 'started' | 'suspended'): void =>
    void log.boluses.push({ at: state.t, bolus: kind, event });
  tell(bolus.kind, 'started');
  const meets = bolus.kind === 'patient' ? 'clinician' : 'patient';
  const suspended = (bolus.kind === 'patient' || bolus.kind === 'clinician') && runs(state.running, meets);
  if (suspended) tell('clinician', 'suspended');
  if (bolus.kind === 'patient') state.lastPatient = { start: state.t, end: null };
  state.running = [...state.running, bolus];
}

/** Tell of what the last step brought to its end. */
export function close(state: State, log: Log): void {
  const { t, completed, running } = state;
  state.completed = [];
  for (const bolus of completed) log.boluses.push({ at: t, bolus, event: 'completed' });
  if (!completed.includes('patient')) return;
  state.lastPatient = { ...state.lastPatient!, end: t };
  if (runs(running, 'clinician')) log.boluses.push({ at: t, bolus: 'clinician', event: 'resumed' });
}

/** End boluses for good: all of them, or those of a kind. */
export function halt(state: State, log: Log, because: string, only?: BolusKind): void {
  const { t } = state;
  const isHalted = ({ kind }: Running): boolean => only === undefined || kind === only;
  for (const { kind } of state.running.filter(isHalted)) {
    log.boluses.push({ at: t, bolus: kind, event: 'halted', because });
    if (kind === 'patient') state.lastPatient = { ...state.lastPatient!, end: t };
  }
  state.running = state.running.filter((bolus) => !isHalted(bolus));
}
