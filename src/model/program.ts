import type { BasalPlan } from './basal.ts';

/** A bolus that the pump gives by itself, again and again. */
export interface ScheduledBolus {
  /** Index of the drug that the dose is an amount of. */
  readonly drug: number;
  /** µg or IU. */
  readonly dose: number;
  /** ms. */
  readonly over: number;
  /** Start to start, ms; not shorter than `over`. */
  readonly every: number;
  readonly first: BolusStart;
}

/**
 * When a series of boluses begins: at a moment (ms from start), at the first such time of day (ms since midnight) at or
 * after the program came into force, or at once.
 */
export type BolusStart =
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'time-of-day'; readonly time: number }
  | { readonly kind: 'at-once' };

/** What the patient may ask for. */
export interface PatientBolus {
  readonly drug: number;
  /** µg or IU. */
  readonly dose: number;
  /** ms. */
  readonly over: number;
  /** How long after the last one the next may be granted, ms; counted from its start or from its end. */
  readonly lockout: number;
  readonly lockoutFrom: 'start' | 'end';
  /** How many may be granted per rolling window (ms) or per calendar day; `Infinity` for any number. */
  readonly max: number;
  readonly per: number | 'day';
}

/** The most of the primary drug that may be programmed in any window. */
export interface DoseLimit {
  /** µg or IU. */
  readonly dose: number;
  /** ms. */
  readonly per: number;
}

/** Everything that a pump is programmed to do. */
export interface Program {
  readonly plan: BasalPlan;
  readonly boluses: readonly ScheduledBolus[];
  readonly patientBolus: PatientBolus | null;
  readonly doseLimit: DoseLimit | null;
}
