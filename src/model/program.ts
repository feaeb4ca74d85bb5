/** One step of a flex schedule: a half-open window of the day at one rate. */
export interface BasalStep {
  /** Milliseconds since midnight. */
  readonly from: number;
  /** Milliseconds since midnight; 86 400 000 when the step runs to midnight. Before `from`: it wraps to the next day. */
  readonly to: number;
  /** Amount of the drug that `Basal.drug` names, µg/h or IU/h; 0 is off. */
  readonly rate: number;
  /** The days on which the step starts, 0 = Sunday … 6 = Saturday; null for every day. */
  readonly days: readonly number[] | null;
}

/** A basal program: one rate, off, or steps painted in order onto the day. One rate is one step from 0 to 24 h. */
export interface Basal {
  /** Index of the drug that the rates are amounts of. */
  readonly drug: number;
  readonly steps: readonly BasalStep[];
}
