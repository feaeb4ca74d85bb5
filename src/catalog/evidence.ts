import type { Loss } from '../model/curve.ts';
import type { Fact } from '../model/recording.ts';

/** What a run has to show for an answer: a number in the unit that its function gives, or nothing, and why. */
export type Finding =
  | {
      readonly value: number;
      /** The moment it belongs to, ms from start. */
      readonly at?: number;
    }
  | { readonly none: string };

/** What a function asks of a finished run. Moments are ms from start, amounts µg or IU, drugs and faults their indices. */
export interface Evidence {
  /** Length of the run, ms. */
  readonly duration: number;
  drugName(drug: number): string;
  /** Amount between two moments, what happens at the second included; null for the start and for the end of the run. */
  amount(of: Dose, drug: number, from: number | null, to: number | null): number;
  lost(where: Loss, drug: number, from: number | null, to: number | null): number;
  /** The rolling error of one window (ms): shares of what was ordered, hours outside the band of the report. */
  rolling(window: number, drug: number): Rolling;
  /** Where a signal stands just after a moment. */
  standing(signal: SignalName, drug: number, at: number): number;
  /** The highest that a signal stands between two moments, both included, and when first. */
  peak(
    signal: 'pressure' | 'csf',
    drug: number,
    from: number | null,
    to: number | null,
  ): { value: number; at: number };
  /** Hours of the concentration in the cerebrospinal fluid outside its band. */
  outside(side: 'below' | 'above', drug: number): number;
  facts(kind: string, filter: FactFilter): readonly Fact[];
  /** The n-th refill, from 1. */
  refill(n: number): { readonly at: number; readonly discrepancy: number | null } | null;
  fault(index: number): FaultEvidence;
  readonly requests: { readonly granted: number; refused(because: string): number };
}

/** The four curves of a dose. */
export type Dose = 'intended' | 'programmed' | 'pumped' | 'delivered';

/** What moves while a run lasts, and stands still or moves one way between two events. */
export type SignalName =
  | 'reservoir'
  | 'believed'
  | 'pressure'
  | 'flow'
  | 'csf'
  | 'intended_rate'
  | 'programmed_rate'
  | 'delivered_rate';

/** The details that facts of one kind are told apart by: `{ bolus: 'patient' }`. */
export type FactFilter = Readonly<Record<string, string>>;

/** Both null when no window could be judged. */
export interface Rolling {
  readonly under: WorstShare | null;
  readonly over: WorstShare | null;
  readonly hoursOutside: number;
}

export interface WorstShare {
  readonly share: number;
  /** Null when the error was never on that side. */
  readonly at: number | null;
}

/** What became of a fault. */
export interface FaultEvidence {
  readonly name: string;
  /** Null when it never began. */
  readonly from: number | null;
  /** How long after its onset, ms; null when undetected. */
  readonly detectedAfter: number | null;
  /** By drug. */
  readonly harm: (what: 'missed' | 'excess' | 'attributable' | 'release_bolus', drug: number) => number;
  /** µL. */
  readonly released: number;
}
