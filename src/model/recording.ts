import type { Curve } from './curve.ts';

/** Where the amount of one drug went over a whole run, µg or IU. */
export interface DrugTotals {
  readonly intended: number;
  readonly programmed: number;
  readonly pumped: number;
  readonly delivered: number;
  readonly leaked: number;
  readonly extrathecal: number;
  readonly pocket: number;
  readonly aspirated: number;
  readonly inPath: number;
  /** Dead volume included. */
  readonly inReservoir: number;
  /** Initially present and added, minus all of the above that it went to: rounding noise, or the run would have thrown. */
  readonly residual: number;
}

/** Where the volume went, µL. */
export interface VolumeTotals {
  /** Initially present (reservoir and path) and filled. */
  readonly filled: number;
  readonly injected: number;
  /** Cerebrospinal fluid that followed at the tip. */
  readonly drawn: number;
  readonly reservoirTrue: number;
  readonly reservoirBelieved: number;
  readonly inPath: number;
  readonly pumped: number;
  readonly delivered: number;
  readonly leaked: number;
  readonly extrathecal: number;
  readonly pocket: number;
  readonly aspirated: number;
  readonly residual: number;
}

/** Why a patient's request is refused: the first of these that holds. */
export const refusalReasons = [
  'stopped',
  'alarm',
  'reservoir',
  'bridge',
  'bolus',
  'lockout',
  'max',
  'dose-limit',
] as const;

/** How often the patient asked. */
export interface RequestTotals {
  readonly made: number;
  readonly granted: number;
  /** In the order of `refusalReasons`. */
  readonly refused: readonly number[];
}

/** One fact of the timeline: `{ at_ms, kind, cause?, ...details }`; amounts and volumes named with their unit. */
export interface Fact {
  readonly at_ms: number;
  readonly kind: string;
  readonly cause?: number;
  readonly [detail: string]: unknown;
}

/** What one run leaves behind. */
export interface Recording {
  readonly seed: number;
  /** By drug, in the scenario's order. */
  readonly drugs: readonly DrugTotals[];
  readonly volumes: VolumeTotals;
  readonly peakPressure: number;
  readonly peakPressureAt: number;
  readonly requests: RequestTotals;
  /** When each fault of the scenario truly began, ms from start; null when it never did. */
  readonly onsets: readonly (number | null)[];
  readonly events: number;
  readonly factCount: number;
  /** Made into objects when they are first asked for. */
  readonly facts: readonly Fact[];
  /** Start, end, alarms, refills and release boluses among the facts, made into objects without the others. */
  readonly findings: readonly Fact[];
  /** Null when only totals were kept. */
  readonly curve: Curve | null;
}
