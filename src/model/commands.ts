import type { BasalPlan } from './basal.ts';
import type { DoseLimit, PatientBolus, ScheduledBolus } from './program.ts';

/** Concentrations by drug, µg/µL or IU/µL. */
export type Mixture = Readonly<Float64Array>;

/** A refill as ordered, and as it truly happens. */
export interface Refill {
  readonly kind: 'refill';
  /** What goes in, µL. */
  readonly volume: number;
  /** What the label says; null: the same as before. */
  readonly label: Mixture | null;
  /** What is truly in the syringe; null: what the label says. */
  readonly holds: Mixture | null;
  /** Index of the drug that is primary from now on; null: the same as before. */
  readonly primary: number | null;
  /** Whether all that is usable is taken out first. */
  readonly aspirate: boolean;
  /** Drug-free rinses between aspiration and filling. */
  readonly rinses: { readonly n: number; readonly volume: number } | null;
  /** What the pump is told instead of what the clinician believes; µL. */
  readonly told: { readonly volume: number | null; readonly mixture: Mixture | null };
  /** Shares of the volume that reach the reservoir and the pocket; they add up to 1. */
  readonly into: { readonly reservoir: number; readonly pocket: number };
  /** Whether the schedule goes on at the old concentrations until the path has been commanded once over. */
  readonly bridge: boolean;
}

/** What a clinician (or the patient) may order. Imperative: the pump may refuse. */
export type Order =
  | SetProgram
  | StartBolus
  /** A volume (µL) given fast, over so many ms, to fill the path; no dose of anybody. */
  | { readonly kind: 'prime'; readonly volume: number; readonly over: number }
  | Refill
  | { readonly kind: 'stop'; readonly during: number | null }
  | { readonly kind: 'limit-rate'; readonly to: 'kvo' | 'minimum' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'reset-alarms' }
  | { readonly kind: 'request' }
  | Injection
  /** A volume (µL) drawn out of the path through the side port, at once. */
  | { readonly kind: 'aspirate-path'; readonly volume: number };

/** Parts of a program that replace what is in force; null: as before. */
export interface SetProgram {
  readonly kind: 'set-program';
  readonly plan: BasalPlan | null;
  readonly boluses: readonly ScheduledBolus[] | null;
  readonly patientBolus: PatientBolus | null;
  readonly doseLimit: DoseLimit | null;
}

/** A clinician's bolus: an amount (µg or IU) of a drug (null: the primary) over so many ms. */
export interface StartBolus {
  readonly kind: 'start-bolus';
  readonly dose: number;
  readonly over: number;
  readonly drug: number | null;
}

/** A volume (µL) of a mixture pushed into the path through the side port over so many ms. */
export interface Injection {
  readonly kind: 'inject-path';
  readonly volume: number;
  readonly mixture: Mixture;
  readonly over: number;
}

/** Everything that may fall due in a run. */
export type Command =
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' }
  | { readonly kind: 'attend' }
  | { readonly kind: 'judge-alarms' }
  | { readonly kind: 'step-basal' }
  | { readonly kind: 'end-bolus' }
  | { readonly kind: 'end-stop' }
  | { readonly kind: 'scheduled-bolus' }
  | { readonly kind: 'end-bridge' }
  | { readonly kind: 'limit-dose' }
  | { readonly kind: 'end-injection' }
  | { readonly kind: 'request' }
  | { readonly kind: 'press' }
  | { readonly kind: 'turn-fault'; readonly fault: number }
  /** The controller in the place of the pump's firmware has an appointment; a pump with its own has none. */
  | { readonly kind: 'consult' }
  | DueOrder;

/** What may turn a condition that alarms watch. */
export type RareCommand = Exclude<
  Command,
  {
    kind:
      'step-basal' | 'end-bolus' | 'request' | 'attend' | 'scheduled-bolus' | 'end-bridge' | 'end-injection';
  }
>;

/** An order with its moment (ms from start), its place in time among all orders, and its place in the scenario's list. */
export interface DueOrder {
  readonly kind: 'obey';
  readonly at: number;
  readonly place: number;
  readonly index: number;
  /** What was ordered. */
  readonly order: Order;
  /** What the pump got: the same, or what was entered by mistake. */
  readonly entered: Order;
}
