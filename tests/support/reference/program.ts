export interface ReferenceStep {
  /** Milliseconds since midnight, half open; `to` is 86 400 000 at midnight and wraps when it is before `from`. */
  readonly from: number;
  readonly to: number;
  /** µg/h of the drug that the basal names. */
  readonly rate: number;
  /** Days on which the step starts, 0 = Sunday; null for every day. */
  readonly days: readonly number[] | null;
}

export interface ReferenceBasal {
  /** Index of the drug that the rates are amounts of. */
  readonly drug: number;
  readonly steps: readonly ReferenceStep[];
}

export interface ReferenceScheduledBolus {
  readonly drug: number;
  readonly dose: number;
  readonly over: number;
  /** Start to start, ms. */
  readonly every: number;
  /** At a moment of the run, at the first such time of day once the program is in force, or as it comes into force. */
  readonly first:
    | { readonly kind: 'moment'; readonly at: number }
    | { readonly kind: 'time-of-day'; readonly time: number }
    | { readonly kind: 'at-once' };
}

export interface ReferencePatientBolus {
  readonly drug: number;
  readonly dose: number;
  readonly over: number;
  readonly lockout: number;
  readonly lockoutFrom: 'start' | 'end';
  /** `Infinity` for any number. */
  readonly max: number;
  /** A rolling window, ms, or the calendar day. */
  readonly per: number | 'day';
}

/** The most of the primary drug that may be programmed in any window of `per` ms. */
export interface ReferenceDoseLimit {
  readonly dose: number;
  readonly per: number;
}

export interface ReferenceProgram {
  readonly basal: ReferenceBasal;
  readonly boluses: readonly ReferenceScheduledBolus[];
  readonly patientBolus: ReferencePatientBolus | null;
  readonly doseLimit: ReferenceDoseLimit | null;
}
