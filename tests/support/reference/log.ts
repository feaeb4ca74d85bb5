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
  readonly refused: { readonly at: number; readonly order: 'bolus' | 'refill'; readonly because: string }[];
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
  readonly pressure: number;
  readonly reservoir: number;
  readonly believed: number;
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
    series: [],
  };
}

export function clear(state: State, log: Log, kind: AlarmKind): void {
  const open = log.alarms.find((alarm) => alarm.kind === kind && alarm.cleared === null);
  if (open) open.cleared = state.t;
  state.raised = state.raised.filter((one) => one !== kind);
}

export function sample(state: State): Sample {
  const { amounts } = state;
  return {
    at: state.t,
    intended: state.intended,
    programmed: state.programmed,
    pumped: amounts.pumped.mass,
    delivered: amounts.delivered.mass,
    leaked: amounts.leaked.mass,
    pressure: state.pressure,
    reservoir: state.volume,
    believed: state.believed,
  };
}
