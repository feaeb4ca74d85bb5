import type { Setup } from '../setup.ts';
import type { IntendedBolus } from './bolus.ts';
import type { Mode, State } from '../state.ts';
import { MS_PER_HOUR } from '../time.ts';
import { ratedFlow } from './delivery.ts';
import { flowFor } from './rates.ts';

/**
 * What the clinician's orders call for: the basal in force and the boluses ordered, each at its ordered rate, other
 * drugs by the label's ratio. Alarms, faults, caps and halts change nothing in it.
 */
export function callFor(state: State, { pump }: Setup): void {
  const { intent, label } = state;
  let flow = intent.basalFlow;
  if (intent.mode !== 'program') flow = ratedFlow(intent.mode, flow, pump);
  for (let i = 0; i < intent.underWay; i++) {
    const bolus = intent.boluses[i] as IntendedBolus;
    flow += flowFor(bolus.rate, label[bolus.drug]);
  }
  state.intendedFlow = flow;
}

/** A mode is ordered; all but the program itself end the boluses called for. */
export function orderMode({ intent }: State, mode: Mode): void {
  intent.mode = mode;
  if (mode !== 'program') intent.underWay = 0;
}

/** A bolus is called for from now on; `dose` in µg or IU, `over` in ms. Places of boluses gone by are used again. */
export function intendBolus(state: State, now: number, drug: number, dose: number, over: number): void {
  const { intent } = state;
  if (intent.underWay === intent.boluses.length) intent.boluses.push({ rate: 0.5, drug, endsAt: Infinity });
  const bolus = intent.boluses[intent.underWay++] as IntendedBolus;
  bolus.drug = drug;
  bolus.rate = (dose / over) * MS_PER_HOUR;
  bolus.endsAt = now + over;
}

/** Drop the boluses that have had their time. */
export function endIntendedBoluses(state: State, now: number): void {
  const { intent } = state;
  for (let i = intent.underWay - 1; i >= 0; i--) {
    const bolus = intent.boluses[i] as IntendedBolus;
    if (bolus.endsAt > now) continue;
    intent.underWay--;
    intent.boluses[i] = intent.boluses[intent.underWay] as IntendedBolus;
    intent.boluses[intent.underWay] = bolus;
  }
}
