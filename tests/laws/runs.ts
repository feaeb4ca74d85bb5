import type fc from 'fast-check';
import type { Recording } from '../../src/model/recording.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { prepare, type RunPlan } from '../../src/simulation/compile.ts';
import { anyScenario, type Mischief } from '../support/any-scenario/index.ts';
import { busyPump } from '../support/any-scenario/pump.ts';
import { Notebook } from '../support/notebook/notebook.ts';

/** Run once; totals only, its own seed, all faults, unless said otherwise. */
export function runOf(scenario: Scenario, plan: Partial<RunPlan> = {}): Recording {
  return prepare(scenario).run({ seed: scenario.seed, curve: false, without: null, ...plan });
}

/** Everything that a run leaves behind but for its curve, to the last bit. */
export function outcome(recording: Recording): unknown {
  const { volumes, drugs, peakPressure, peakPressureAt, requests, onsets, facts } = recording;
  return { volumes, drugs, peakPressure, peakPressureAt, requests, onsets, facts };
}

/** The same without the timeline: where all of it went. */
export function totals(recording: Recording): unknown {
  const { volumes, drugs, peakPressure } = recording;
  return { volumes, drugs, peakPressure };
}

/** A run with its course, and the notebook kept beside it. */
export interface Noted {
  readonly scenario: Scenario;
  readonly recording: Recording;
  readonly notebook: Notebook;
}

export function noted(scenario: Scenario): Noted {
  const recording = runOf(scenario, { curve: true });
  return { scenario, recording, notebook: new Notebook(scenario, recording) };
}

/** Any scenario of a few days; with a patient and a limit, on a pump that has drug for weeks, when it is to be busy. */
export const anything = (mischief: Partial<Mischief> = {}): fc.Arbitrary<Scenario> =>
  anyScenario({ days: 4, orders: 6, faults: 4, ...mischief });

/** Parts of a program for a patient who presses. */
export const PATIENT = ['patient_bolus', 'dose_limit'];

export const busy = anyScenario({
  days: 3,
  orders: 9,
  faults: 1,
  pump: busyPump,
  program: PATIENT,
});
