import type { Basal, PhaseLength } from '../fields/index.ts';
import type { CommandedLog } from '../model/firmware/log-player.ts';
import type { DoseLimit, PatientBolus, ScheduledBolus } from '../model/program.ts';
import type { CatheterDesign, PumpDesign } from '../model/device.ts';
import type { FaultKind, OrderKind } from '../catalog/kinds.ts';
import type { ExpectedProblem } from './problem.ts';

/** One drug of the scenario. The amount's unit is µg, or IU for drugs dosed in international units. */
export interface Drug {
  readonly name: string;
  readonly unit: 'ug' | 'iu';
}

/** The concentration of every drug of the scenario, in the order of `Scenario.drugs`; µg/µL or IU/µL. */
export type Mixture = readonly number[];

/** An order: what a clinician does at one moment. `values` are the fields that its kind declares. */
export interface OrderEntry {
  /** Its place in the file's list of orders. */
  readonly index: number;
  readonly name: string;
  /** Milliseconds from start. */
  readonly at: number;
  readonly kind: OrderKind;
  readonly values: Readonly<Record<string, unknown>>;
  /** What the pump gets instead of what was ordered, field by field; null: the pump gets what was ordered. */
  readonly entered: Readonly<Record<string, unknown>> | null;
}

/** A fault that starts on a fact: so long after the n-th fact (from 1) of a kind whose details are as the filter says. */
export interface FactTrigger {
  readonly fact: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly n: number;
  /** ms. */
  readonly plus: number;
}

/** A fault: a condition with a beginning and perhaps an end. */
export interface FaultEntry {
  /** Its place in the file's list of faults. */
  readonly index: number;
  /** The name the file gives it, else its kind. */
  readonly name: string;
  /** Onset, ms from start; null when it starts on a fact. */
  readonly at: number | null;
  readonly on: FactTrigger | null;
  /** End, ms from start; null when it stays, or when it starts on a fact and `lasting` says how long. It may lie beyond the run. */
  readonly until: number | null;
  /** How long it lasts from its onset, ms; null when it stays or `until` says when it ends. */
  readonly lasting: number | null;
  readonly kind: FaultKind;
  readonly values: Readonly<Record<string, unknown>>;
  readonly intermittent: {
    readonly on: PhaseLength;
    readonly off: PhaseLength;
    /** Times of day (ms since midnight) between which it acts at all; a window may pass midnight. */
    readonly between: readonly [number, number] | null;
  } | null;
}

/** When the patient presses: at listed moments (ms from start, in order), or at random. */
export type RequestPlan =
  | { readonly kind: 'listed'; readonly moments: readonly number[] }
  | {
      readonly kind: 'random';
      readonly meanPerDay: number;
      /** Times of day (ms since midnight) between which the patient is awake; null for the whole day. May pass midnight. */
      readonly between: readonly [number, number] | null;
    };

/** The cerebrospinal fluid that one drug spreads in: one well-stirred compartment, or two. */
export interface CsfPlan {
  /** Index of the drug. */
  readonly drug: number;
  /** µL. */
  readonly volume: number;
  /** µL/h. */
  readonly clearance: number;
  readonly peripheral: { readonly volume: number; readonly exchange: number } | null;
  /** µg/µL (or IU/µL), lower and upper; null without a band. */
  readonly band: readonly [number, number] | null;
}

/** How the trumpet curve is taken, all ms. */
export interface TrumpetPlan {
  readonly spacing: number;
  readonly windows: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What the results report. */
export interface ReportPlan {
  /** Spacing of the series, ms. */
  readonly every: number;
  /** Windows of the rolling error, ms; default one of 24 h. */
  readonly windows: readonly number[];
  /** Half width of the band of the rolling error, as a share (0.15 is ±15 %). */
  readonly band: number;
  /** Null: no trumpet curve is asked for. */
  readonly trumpet: TrumpetPlan | null;
}

/** How closely a run must meet its baseline. */
export interface CheckPlan {
  /** A share of the amount: 0.001 is 0.1 %. */
  readonly amounts: number;
  /** ms. */
  readonly times: number;
}

/** A claim that must be true of the run. */
export interface Expectation {
  /** Its place in the file's list. */
  readonly index: number;
  readonly that: string;
  readonly because: string | null;
}

/** A scenario that has been read: plain values in canonical units (µL, µg, µL/h, kPa, whole ms), nothing left to check. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  /** The file it was read from, as it was named; `-` for standard input, `` when it came from text alone. */
  readonly file: string;
  /** SHA-256 of the file's text as UTF-8, in lower-case hex. */
  readonly sha256: string;
  /** The wall clock at start, `YYYY-MM-DDTHH:MM` (seconds when not zero). */
  readonly start: string;
  /** The same as milliseconds since 1970-01-01T00:00 of a clock without time zones. */
  readonly startMs: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly seed: number;
  readonly pump: PumpDesign;
  readonly catheter: CatheterDesign;
  /** Every drug named anywhere in the file, in order of appearance. */
  readonly drugs: readonly Drug[];
  /** Index of the primary drug. */
  readonly primary: number;
  /** What the reservoir holds, and the pump is told it holds, at start. */
  readonly mixture: Mixture;
  readonly program: {
    readonly basal: Basal;
    /** Whether the file leaves the basal to the pump: a gas-driven one gives what it gives, and the mixture is the dose. */
    readonly basalOfPump: boolean;
    readonly boluses: readonly ScheduledBolus[];
    readonly patientBolus: PatientBolus | null;
    readonly doseLimit: DoseLimit | null;
    /** What a pump commanded, played in the place of this one's firmware; null: its firmware is its own. */
    readonly commanded: CommandedLog | null;
  };
  readonly orders: readonly OrderEntry[];
  readonly faults: readonly FaultEntry[];
  readonly patient: { readonly requests: RequestPlan; readonly csf: readonly CsfPlan[] };
  /** What must be true of the run, in the order of the file. */
  readonly expect: readonly Expectation[];
  readonly report: ReportPlan;
  readonly check: CheckPlan;
  /** The problems that it must be refused for; none, unless it says so, and then it should not have been read. */
  readonly expectedProblems: readonly ExpectedProblem[];
}
