import type { AfterAlarms, PumpDesign } from './device.ts';
import type { State } from './state.ts';

/**
 * One kind of alarm: a condition of the state with a beginning and an end, and what the pump makes of it.
 */
export interface AlarmKind {
  readonly kind: string;
  readonly title: string;
  readonly doc: string;
  readonly sources: readonly string[];
  readonly severity: 'critical' | 'non-critical';
  /** Row of the table of rates after an alarm; null: this alarm never changes the rate. */
  readonly after: keyof AfterAlarms | null;
  /** What lifts the rate it imposed, besides an order to reset or to resume. */
  readonly lifted: Lifted;
  /** Whether it stays raised until a refill, whatever becomes of its condition. */
  readonly latches: boolean;
  /** The fact that brought the condition about, where one fact did; else `uncaused`. */
  cause(state: State): number;
  /** Whether a pump of this design can raise it at all. */
  fits(pump: PumpDesign): boolean;
  /** How long the condition must hold without a break before the alarm is raised, ms. */
  latency(state: State, pump: PumpDesign): number;
  /** What makes its condition begin and end. */
  watches(pump: PumpDesign): Watch;
}

/** The event that lifts the rate of an alarm: a refill, the recovery of the motor, or nothing but an order. */
export type Lifted = 'at-refill' | 'at-recovery' | 'by-order';

/** What an alarm watches: the reservoir at or below a level (µL), the line at or above a pressure (kPa), or a state. */
export type Watch =
  | { readonly kind: 'level'; readonly at: number }
  | { readonly kind: 'pressure'; readonly at: number }
  | {
      readonly kind: 'condition';
      holds(state: State): boolean;
      /** When it began, of a condition that may end and begin anew at one instant. */
      began?(state: State): number;
    };

/** A kind of alarm as one pump has it. */
export interface Alarm {
  readonly kind: AlarmKind;
  readonly watch: Watch;
}
