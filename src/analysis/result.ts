/**
 * The result of a run as it leaves the simulator: numbers in canonical units, named in the key.
 * Times are milliseconds from start. An amount key ends in `_ug`, or `_iu` for a drug dosed in international units.
 */
export interface Result {
  readonly pumpsim: { readonly version: string; readonly format: 1 };
  readonly scenario: {
    readonly name: string;
    readonly file: string;
    readonly sha256: string;
    readonly seed: number;
    /** Wall clock, `YYYY-MM-DDTHH:MM`. */
    readonly start: string;
    readonly duration_ms: number;
  };
  readonly drugs: Readonly<Record<string, DrugResult>>;
  readonly volumes: {
    readonly filled_ul: number;
    readonly reservoir_true_ul: number;
    readonly reservoir_believed_ul: number;
    readonly in_path_ul: number;
    readonly pumped_ul: number;
    readonly delivered_ul: number;
    readonly leaked_ul: number;
    readonly extrathecal_ul: number;
    readonly pocket_ul: number;
    readonly aspirated_ul: number;
  };
  readonly pressure: { readonly peak_kpa: number; readonly peak_at_ms: number };
  readonly requests: {
    readonly made: number;
    readonly granted: number;
    readonly refused: Readonly<Record<RefusalReason, number>>;
  };
  readonly alarms: readonly AlarmResult[];
  readonly faults: readonly FaultResult[];
  readonly refills: readonly RefillResult[];
  readonly trumpet: readonly {
    readonly window_ms: number;
    readonly max_percent: number;
    readonly min_percent: number;
  }[];
  readonly facts: readonly FactRecord[];
  /** None: a scenario cannot state any yet. */
  readonly expectations: readonly never[];
  readonly ledger: {
    readonly volume_residual_ul: number;
    readonly mass_residual_ug: Readonly<Record<string, number>>;
    readonly mass_residual_iu?: Readonly<Record<string, number>>;
  };
  /** Present when the run recorded a series. */
  readonly series?: Series;
}

export type RefusalReason =
  'stopped' | 'alarm' | 'reservoir' | 'bridge' | 'bolus' | 'lockout' | 'max' | 'dose_limit';

/** Amount keys of one drug: `intended_ug` … or `intended_iu` …, by the drug's unit. */
export interface DrugResult {
  readonly [amount: string]: unknown;
  readonly error_percent: number | null;
  /** Empty in a run that kept totals only. */
  readonly worst_windows: readonly WorstWindow[];
  readonly episodes: readonly Episode[];
}

export interface WorstWindow {
  readonly window_ms: number;
  /** The lowest and the highest rolling error, per cent (under is zero or positive: how far below); null when no window could be judged. */
  readonly under_percent: number | null;
  readonly under_at_ms: number | null;
  readonly over_percent: number | null;
  readonly over_at_ms: number | null;
  readonly hours_outside: number;
}

/** `kind` is `under` or `over`; the amount key is `missed_ug` or `excess_ug` (or `_iu`). */
export interface Episode {
  readonly kind: 'under' | 'over';
  readonly from_ms: number;
  readonly until_ms: number;
  readonly [amount: string]: unknown;
}

export interface AlarmResult {
  readonly kind: string;
  readonly severity: 'critical' | 'non-critical';
  readonly raised_at_ms: number;
  readonly cleared_at_ms: number | null;
}

export interface FaultResult {
  readonly kind: string;
  readonly name: string;
  readonly index: number;
  readonly from_ms: number | null;
  readonly until_ms: number | null;
  /** An alarm's kind, `refill`, or null: never detected, or not examined because twins were not run. */
  readonly detected_by: string | null;
  readonly detected_after_ms: number | null;
  /** By drug; drugs dosed in international units stand under the `_iu` key beside, which is there only for them. */
  readonly missed_ug: Readonly<Record<string, number>>;
  readonly missed_iu?: Readonly<Record<string, number>>;
  readonly excess_ug: Readonly<Record<string, number>>;
  readonly excess_iu?: Readonly<Record<string, number>>;
  readonly attributable_ug: Readonly<Record<string, number>>;
  readonly attributable_iu?: Readonly<Record<string, number>>;
  readonly release_bolus_ul: number;
  readonly release_bolus_ug: Readonly<Record<string, number>>;
  readonly release_bolus_iu?: Readonly<Record<string, number>>;
}

export interface RefillResult {
  readonly at_ms: number;
  readonly aspirated_ul: number;
  readonly expected_ul: number;
  readonly discrepancy_ul: number | null;
  readonly discrepancy_percent: number | null;
  readonly flagged: readonly ('volume' | 'percent')[];
  readonly predicted_low_at_ms: number | null;
  readonly low_at_ms: number | null;
}

/** One fact of the timeline; `cause` is the index of the fact that led to it. */
export interface FactRecord {
  readonly at_ms: number;
  readonly kind: string;
  readonly cause?: number;
  readonly [detail: string]: unknown;
}

/** Columns of equal length, keyed as the CSV's headings: `time_ms`, `<drug>_intended_ug` …; the first is `time_ms`. */
export interface Series {
  readonly columns: Readonly<Record<string, Float64Array>>;
}
