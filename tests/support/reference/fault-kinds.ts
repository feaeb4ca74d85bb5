/** Exactly one way to say how much a kink narrows; resistance in kPa per µL/h, narrowing a share of the diameter. */
export type KinkSeverity =
  | { readonly passes: number }
  | { readonly resistance: number }
  | { readonly narrowing: number; readonly length: number };

export type ReferenceEffect =
  | { readonly fault: 'catheter-kink'; readonly position: number; readonly severity: KinkSeverity }
  | { readonly fault: 'catheter-occlusion'; readonly position: number }
  /** At the tip: grows over `growing` ms to `resistance` kPa per µL/h more than clean. */
  | { readonly fault: 'tip-granuloma'; readonly resistance: number; readonly growing: number }
  | {
      readonly fault: 'catheter-leak';
      readonly position: number;
      readonly severity: { readonly share: number } | { readonly resistance: number };
    }
  | { readonly fault: 'catheter-disconnection'; readonly position: number }
  | { readonly fault: 'tip-migration' }
  /** Null: never detected. */
  | { readonly fault: 'motor-stall'; readonly detected_after: number | null }
  /** `ramping`: ms over which the factor grows in; 0 for at once. */
  | {
      readonly fault: 'over-infusion' | 'under-infusion';
      readonly factor: number;
      readonly ramping: number;
    }
  | { readonly fault: 'pump-reset' }
  /** ms from replace-soon to end-of-service. */
  | { readonly fault: 'battery-depletion'; readonly remaining: number }
  /** µL/h into the pocket. */
  | { readonly fault: 'reservoir-leak'; readonly flow: number }
  /** °C and absolute kPa; default 37 and 101.3. */
  | { readonly fault: 'ambient'; readonly temperature?: number; readonly pressure?: number }
  /** What of it acts is the pump's to say: ms from onset to restart, µL through a valve before it shuts (default 0). */
  | { readonly fault: 'mri'; readonly restart_after?: number; readonly leaks_through?: number };

export type ReferenceFault = ReferenceEffect & {
  readonly at: number;
  /** Null: it stays. */
  readonly until: number | null;
  /** Phases of fixed length, ms; it begins with an on phase. */
  readonly intermittent?: { readonly on: number; readonly off: number };
};
