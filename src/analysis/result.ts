import type { Course } from './course.ts';

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
    readonly injected_ul: number;
    readonly drawn_ul: number;
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
  readonly pressure: {
    readonly peak_kpa: number;
    readonly peak_at_ms: number;
    /** From where the pump, when nothing is wrong, gives less, and where it gives nothing. */
    readonly slip_from_kpa: number;
    readonly stall_kpa: number;
    /** Where the pressure sensor finds an occlusion; null without a sensor. */
    readonly occlusion_at_kpa: number | null;
  };
  /** What the patient asked for: every request is granted, or refused because of the first reason that holds. */
  readonly requests: {
    readonly made: number;
    readonly granted: number;
    readonly refused: Readonly<Record<RefusalKey, number>>;
  };
  readonly alarms: readonly AlarmResult[];
  readonly faults: readonly FaultResult[];
  readonly refills: readonly RefillResult[];
  /** By the pump's own reckoning as of the end of the run; null: never, if all goes on as it is. */
  readonly reservoir: {
    /** Where the low-reservoir alarm stands, µL. */
    readonly low_threshold_ul: number;
    /** Where the empty-reservoir alarm stands, µL. */
    readonly empty_threshold_ul: number;
    readonly predicted_low_at_ms: number | null;
    readonly predicted_empty_at_ms: number | null;
  };
  /** Of the volume pumped, one for each window asked for; empty when none was. */
  readonly trumpet: readonly TrumpetResult[];
  /** Null where there is no trumpet curve. */
  readonly startup: StartupResult | null;
  readonly facts: readonly FactRecord[];
  /** The claims of the scenario in its own order, each judged; empty when it states none. */
  readonly expectations: readonly ExpectationResult[];
  readonly ledger: {
    readonly volume_residual_ul: number;
    readonly mass_residual_ug: Readonly<Record<string, number>>;
    readonly mass_residual_iu?: Readonly<Record<string, number>>;
  };
  /** Present when the run recorded a series. */
  readonly series?: Series;
}

/** A reason of a refusal as a key: `dose_limit` for `dose-limit`. */
export type RefusalKey =
  'stopped' | 'alarm' | 'reservoir' | 'bridge' | 'bolus' | 'lockout' | 'max' | 'dose_limit';

/** Amount keys of one drug: `intended_ug` … or `intended_iu` …, by the drug's unit. */
export interface DrugResult {
  readonly [amount: string]: unknown;
  readonly error_percent: number | null;
  readonly worst_windows: readonly WorstWindow[];
  readonly episodes: readonly Episode[];
  /** Null for a drug whose spreading was not asked for. */
  readonly csf: CsfResult | null;
}

/**
 * In the cerebrospinal fluid. Concentration keys are `peak_ug_per_ml` and `mean_ug_per_ml`, or `…_iu_per_ml`; the band
 * stands under `band_ug_per_ml`, its lower edge and its upper one, null where there is none.
 */
export interface CsfResult {
  readonly [concentration: string]: unknown;
  /** The first moment at which the concentration was highest. */
  readonly peak_at_ms: number;
  /** From the start of the run, when there is none; null without a band. */
  readonly hours_below: number | null;
  readonly hours_above: number | null;
}

/** How far delivered was off intended at worst, over all windows of one length. */
export interface WorstWindow {
  readonly window_ms: number;
  /** The lowest and the highest rolling error, per cent (under is zero or positive: how far below); null when no window could be judged. */
  readonly under_percent: number | null;
  readonly under_at_ms: number | null;
  readonly over_percent: number | null;
  readonly over_at_ms: number | null;
  /** Half the width of the band: 15 is ±15 %. */
  readonly band_percent: number;
  readonly hours_outside: number;
}

/** `kind` is `under` or `over`; the amount key is `missed_ug` or `excess_ug` (or `_iu`). */
export interface Episode {
  readonly kind: 'under' | 'over';
  readonly from_ms: number;
  readonly until_ms: number;
  readonly [amount: string]: unknown;
}

/** One ringing of an alarm; `cleared_at_ms` is null where it rang to the end of the run. */
export interface AlarmResult {
  readonly kind: string;
  readonly severity: 'critical' | 'non-critical';
  readonly raised_at_ms: number;
  readonly cleared_at_ms: number | null;
}

/** From its onset to its end + 24 h: missed and excess. Over the whole run: attributable and released. */
export interface FaultResult {
  readonly kind: string;
  readonly name: string;
  readonly index: number;
  /** Null when it never began: the fact that it waits for never came. It then did nothing. */
  readonly from_ms: number | null;
  /** Null when it stays to the end of the run. */
  readonly until_ms: number | null;
  /** An alarm's kind, `refill`, or null: never began, never detected, or not examined because twins were not run. */
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

/** What a refill took out, what the pump expected there, and how its dates came true. */
export interface RefillResult {
  readonly at_ms: number;
  readonly aspirated_ul: number;
  /** What the pump believed was there. */
  readonly expected_ul: number;
  /** Expected − aspirated; null when nothing was aspirated. */
  readonly discrepancy_ul: number | null;
  /** Of the volume programmed since the fill before; null when that is nothing, too. */
  readonly discrepancy_percent: number | null;
  readonly flagged: readonly ('volume' | 'percent')[];
  /** By the pump's reckoning after the refill; null: never, if all goes on as it is. */
  readonly predicted_low_at_ms: number | null;
  readonly predicted_empty_at_ms: number | null;
  /** When the low-reservoir alarm rang before the next refill; null when it did not. */
  readonly low_at_ms: number | null;
  /** When the reservoir ran dry, or the empty-reservoir alarm rang, whichever came first; null when neither did. */
  readonly empty_at_ms: number | null;
  /** Slope of the discrepancy per refill, percentage points, by least squares over those so far; null for fewer than two. */
  readonly trend_percent: number | null;
}

/** How far the mean flow of a window was off at most, per cent of the mean programmed flow; null where that is nothing. */
export interface TrumpetResult {
  readonly window_ms: number;
  readonly max_percent: number | null;
  readonly min_percent: number | null;
}

/** The start-up curve, and the overall mean error of the trumpet curve. */
export interface StartupResult {
  /** A: of the whole analysed period, per cent of the volume programmed; null where that is nothing. */
  readonly overall_percent: number | null;
  /** The period analysed, of the trumpet curve too. */
  readonly analysed_from_ms: number;
  readonly analysed_until_ms: number;
  /** The mean programmed flow of that period, which the errors refer to. */
  readonly set_ul_per_h: number;
  readonly spacing_ms: number;
  /** When the first interval begins: the start of the run. */
  readonly from_ms: number;
  /** Mean flow out of the pump in each interval, in order: of two hours or up to the analysed period, 1000 at most. */
  readonly flow_ul_per_h: readonly number[];
}

/** What became of one claim. Sides, margin and moment are null where the claim has none: a bare `true`, say. */
export interface ExpectationResult {
  /** The claim as it was written. */
  readonly that: string;
  readonly passed: boolean;
  /** The reason that the scenario gives. */
  readonly because: string | null;
  /** Both sides of the comparison that decided it, each with its unit; what has no value says why. Of `always` they are the worst, of `eventually` the nearest to it. */
  readonly left: string | null;
  readonly right: string | null;
  /** How far the sides are apart, in the unit of the claim: positive where it passed. */
  readonly margin: string | null;
  /** The moment that decided it, ms from start: of a failed `always` the first at which it is false, of a failed `after` that of the fact. */
  readonly at_ms: number | null;
  /** Of an `always` that is false: when it was worst, with sides and margin as they are told; null otherwise. */
  readonly worst_at_ms: number | null;
  /** Of an `always` that is true, an `eventually` or an `after` that is false: when it came closest to the contrary, with sides and margin as they are told; null otherwise. */
  readonly closest_at_ms: number | null;
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
  /** What the fluid path held, in order; between two records every front moves on steadily. Only a run records it. */
  readonly path?: readonly PathRecord[];
  /** What the columns are made from, for questions asked of the file later. */
  readonly course?: Course;
}

/**
 * The fluid in pump and catheter at one moment, from the pump's outlet to the tip. Concentrations stand under the
 * drug's name in `ug_per_ml`, or in `iu_per_ml`.
 */
export interface PathRecord {
  readonly at_ms: number;
  /** Where each plug ends: the share of the fluid in the path that lies between the pump's outlet and there. */
  readonly until_percent: readonly number[];
  /** Of every drug in each plug. */
  readonly ug_per_ml: Readonly<Record<string, readonly number[]>>;
  readonly iu_per_ml?: Readonly<Record<string, readonly number[]>>;
}
