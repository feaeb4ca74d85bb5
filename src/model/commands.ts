import type { BasalPlan } from './basal.ts';

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
}

/** What a clinician may order. Imperative: the pump may refuse. */
export type Order =
  | { readonly kind: 'set-basal'; readonly plan: BasalPlan }
  | {
      readonly kind: 'start-bolus';
      readonly dose: number;
      readonly over: number;
      readonly drug: number | null;
    }
  | Refill
  | { readonly kind: 'stop'; readonly during: number | null }
  | { readonly kind: 'resume' }
  | { readonly kind: 'reset-alarms' };

/** Everything that may fall due in a run. */
export type Command =
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' }
  | { readonly kind: 'attend' }
  | { readonly kind: 'judge-alarms' }
  | { readonly kind: 'step-basal' }
  | { readonly kind: 'end-bolus' }
  | { readonly kind: 'end-stop' }
  | { readonly kind: 'turn-fault'; readonly fault: number }
  | DueOrder;

/** An order with its moment (ms from start), its place in time among all orders, and its place in the scenario's list. */
export interface DueOrder {
  readonly kind: 'obey';
  readonly at: number;
  readonly place: number;
  readonly index: number;
  readonly order: Order;
}
