/**
 * What the reference simulator is given: plain numbers in canonical units (µL, µg, µL/h, kPa, ms, mm, mPa·s).
 *
 * It imports nothing of the program under test. Where a thing has the same meaning it has the same field name,
 * so a pump or a catheter of a real scenario fits as it is.
 */

export type AfterAlarm = 'continue' | 'kvo' | 'minimum' | 'stop';

export interface ReferencePump {
  readonly capacity: number;
  readonly filled: number;
  readonly dead_volume: number;
  readonly low_at: number;
  readonly empty_at: number;
  readonly path_volume: number;
  readonly max_rate: number;
  readonly minimum_mode_rate: number;
  readonly kvo_rate: number;
  readonly gain: number;
  readonly stall_pressure: number;
  readonly slip_from: number;
  readonly compliance: number;
  readonly accounting: 'believed' | 'measured';
  readonly believes_through_stall: boolean;
  /** Null without a pressure sensor. */
  readonly occlusion_at: number | null;
  readonly occlusion_latency: number;
  readonly after_alarm: {
    readonly low: AfterAlarm;
    readonly empty: AfterAlarm;
    readonly stall: AfterAlarm;
    readonly occlusion: AfterAlarm;
  };
}

export interface ReferenceCatheter {
  readonly length: number;
  readonly volume_per_length: number;
  readonly inner_diameter: number;
  readonly viscosity: number;
  readonly compliance: number;
  readonly primed_with: 'drug' | 'saline';
}

/** Concentration of each drug, µg/µL, always in the same order. */
export type Mixture = readonly number[];

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

export interface ReferenceRefill {
  readonly order: 'refill';
  readonly at: number;
  readonly volume: number;
  /** What the label says. */
  readonly label: Mixture;
  /** What the syringe truly holds; default the label. */
  readonly holds?: Mixture;
  /** Default true. */
  readonly aspirate?: boolean;
  readonly rinses?: { readonly n: number; readonly volume: number };
  readonly told?: { readonly volume?: number; readonly mixture?: Mixture };
  /** Share of the volume that goes beside the port; default 0. */
  readonly pocket?: number;
}

export type ReferenceOrder =
  | { readonly order: 'set-basal'; readonly at: number; readonly basal: ReferenceBasal }
  | {
      readonly order: 'bolus';
      readonly at: number;
      readonly dose: number;
      readonly over: number;
      readonly drug: number;
    }
  | ReferenceRefill
  /** `lasting`: the pump resumes by itself after so many ms. */
  | { readonly order: 'stop'; readonly at: number; readonly lasting?: number }
  | { readonly order: 'resume'; readonly at: number }
  | { readonly order: 'reset-alarms'; readonly at: number };

/** Exactly one way to say how much a kink narrows; resistance in kPa per µL/h, narrowing a share of the diameter. */
export type KinkSeverity =
  | { readonly passes: number }
  | { readonly resistance: number }
  | { readonly narrowing: number; readonly length: number };

export type ReferenceEffect =
  | { readonly fault: 'catheter-kink'; readonly position: number; readonly severity: KinkSeverity }
  | { readonly fault: 'catheter-occlusion'; readonly position: number }
  | {
      readonly fault: 'catheter-leak';
      readonly position: number;
      readonly severity: { readonly share: number } | { readonly resistance: number };
    }
  | { readonly fault: 'catheter-disconnection'; readonly position: number }
  /** Null: never detected. */
  | { readonly fault: 'motor-stall'; readonly detected_after: number | null }
  /** `ramping`: ms over which the factor grows in; 0 for at once. */
  | {
      readonly fault: 'over-infusion' | 'under-infusion';
      readonly factor: number;
      readonly ramping: number;
    };

export type ReferenceFault = ReferenceEffect & {
  readonly at: number;
  /** Null: it stays. */
  readonly until: number | null;
  /** Phases of fixed length, ms; it begins with an on phase. */
  readonly intermittent?: { readonly on: number; readonly off: number };
};

export interface ReferenceScenario {
  /** Wall clock at start as milliseconds since 1970-01-01T00:00 of a clock without time zones. */
  readonly start: number;
  readonly duration: number;
  readonly pump: ReferencePump;
  readonly catheter: ReferenceCatheter;
  /** What the reservoir holds, and the pump is told it holds, at start. */
  readonly mixture: Mixture;
  readonly basal: ReferenceBasal;
  readonly orders: readonly ReferenceOrder[];
  readonly faults: readonly ReferenceFault[];
}
