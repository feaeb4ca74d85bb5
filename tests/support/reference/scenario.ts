import type { ReferenceCatheter, ReferencePump } from './device.ts';
import type { ReferenceFault } from './fault-kinds.ts';
import type { Mixture, ReferenceOrder } from './orders.ts';
import type {
  ReferenceBasal,
  ReferenceDoseLimit,
  ReferencePatientBolus,
  ReferenceScheduledBolus,
} from './program.ts';

export type * from './device.ts';
export type * from './fault-kinds.ts';
export type * from './orders.ts';
export type * from './program.ts';

/** Well-stirred compartments that one drug spreads in: µL, µL/h; the band in µg/µL. */
export interface ReferenceCsf {
  readonly drug: number;
  readonly volume: number;
  readonly clearance: number;
  readonly peripheral: { readonly volume: number; readonly exchange: number } | null;
  readonly band: readonly [number, number] | null;
}

/**
 * What the reference simulator is given: plain numbers in canonical units (µL, µg, µL/h, kPa, ms, mm, mPa·s).
 *
 * It imports nothing of the program under test. Where a thing has the same meaning it has the same field name,
 * so a pump or a catheter of a real scenario fits as it is.
 */
export interface ReferenceScenario {
  /** Wall clock at start as milliseconds since 1970-01-01T00:00 of a clock without time zones. */
  readonly start: number;
  readonly duration: number;
  readonly pump: ReferencePump;
  readonly catheter: ReferenceCatheter;
  /** What the reservoir holds, and the pump is told it holds, at start. */
  readonly mixture: Mixture;
  /** Index of the drug that a dose limit counts; default 0. */
  readonly primary?: number;
  readonly basal: ReferenceBasal;
  readonly boluses?: readonly ReferenceScheduledBolus[];
  readonly patientBolus?: ReferencePatientBolus | null;
  readonly doseLimit?: ReferenceDoseLimit | null;
  readonly orders: readonly ReferenceOrder[];
  readonly faults: readonly ReferenceFault[];
  /** When the patient presses, ms from start. */
  readonly requests?: readonly number[];
  readonly csf?: readonly ReferenceCsf[];
}
