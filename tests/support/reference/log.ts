import type { BolusKind } from './boluses.ts';
import type { ReferenceOrder, ReferenceScenario } from './scenario.ts';
import type { AlarmKind, State } from './state.ts';

/** The timeline of what happened, in ms from start. */
export interface Log {
  readonly alarms: { readonly kind: AlarmKind; readonly raised: number; cleared: number | null }[];
  readonly ranDry: number[];
  readonly frontReachedTip: number[];
  /** The pressure came up to where the pump begins to slip. */
  readonly pressureLimited: number[];
  readonly refills: {
    readonly at: number;
    readonly expected: number;
    readonly aspirated: number;
    readonly discrepancy: number | null;
    readonly percent: number | null;
    readonly flagged: readonly string[];
  }[];
  readonly releases: {
    readonly at: number;
    /** Place of the fault in the scenario. */
    readonly fault: number;
    /** All that is let out, and the part of it that goes through the tip, µL. */
    readonly volume: number;
    readonly tip: number;
  }[];
  readonly refused: {
    readonly at: number;
    readonly order: ReferenceOrder['order'];
    readonly because: string;
  }[];
  /** Null: granted. */
  readonly requests: { readonly at: number; readonly because: string | null }[];
  readonly boluses: {
    readonly at: number;
    readonly bolus: BolusKind;
    readonly event: 'started' | 'completed' | 'suspended' | 'resumed' | 'halted' | 'skipped';
    /** Of one halted or skipped. */
    readonly because?: string;
  }[];
  readonly bridges: { readonly started: number; ended: number | null }[];
  readonly sidePortBlocked: number[];
  readonly series: Sample[];
}

/** One moment, after all that happened at it. */
export interface Sample {
  readonly at: number;
  readonly intended: readonly number[];
  readonly programmed: readonly number[];
  readonly pumped: readonly number[];
  readonly delivered: readonly number[];
  readonly leaked: readonly number[];
  /** µL, by the pump. */
  readonly pumpedVolume: number;
  readonly pressure: number;
  readonly reservoir: number;
  readonly believed: number;
  /** Concentration around the tip of each drug that is followed there, µg/µL. */
  readonly csf: readonly number[];
}

export function emptyLog(): Log {
  return {
    alarms: [],
    ranDry: [],
    frontReachedTip: [],
    pressureLimited: [],
    refills: [],
    releases: [],
    refused: [],
    requests: [],
    boluses: [],
    bridges: [],
    sidePortBlocked: [],
    series: [],
  };
}

export function sample({ csf = [] }: ReferenceScenario, state: State): Sample {
  const { amounts } = state;
  return {
    at: state.t,
    intended: state.intended,
    programmed: state.programmed,
    pumped: amounts.pumped.mass,
    delivered: amounts.delivered.mass,
    leaked: amounts.leaked.mass,
    pumpedVolume: amounts.pumped.volume,
    pressure: state.pressure,
    reservoir: state.volume,
    believed: state.believed,
    csf: csf.map(({ volume }, i) => state.csf[i]!.central / volume),
  };
}
