import type { BasalPlan } from './basal.ts';
import type { AfterAlarm } from './device.ts';
import type { Mixture } from './commands.ts';
import type { Exit } from './catheter/ladder.ts';
import type { FluidQueue } from './catheter/plug-flow.ts';
import type { Tally } from './tally.ts';
import type { TrappedStretch } from './catheter/stretches.ts';

/** What the state itself will come to next. */
export type Crossing = 'none' | 'slip-begins' | 'slip-ends' | 'dry' | 'front';

/**
 * Everything that changes in a run. Plain data: a structured clone of it is a snapshot.
 *
 * The numbers stand for the instant `clock`; `pending` ms have passed since and are not yet worked in. They are
 * worked in when something is about to change, so that an event that does nothing changes no bit of any result.
 * Units: µL, µg (or IU), µL/h, kPa, hours or ms as named.
 */
export interface State {
  clock: number;
  pending: number;

  // Reservoir
  volume: number;
  /** Index of what it holds in `mixtures`. */
  mixture: number;
  readonly mixtures: Mixture[];
  dry: boolean;

  // What the pump believes
  believed: number;
  /** Concentrations it has been told, by drug. */
  told: Mixture;
  /** Programmed volume up to the last fill. */
  programmedAtFill: number;

  /** Index of the drug that a dose without a drug is an amount of. */
  primary: number;

  // What the clinician's orders call for
  label: Mixture;
  readonly intent: {
    plan: BasalPlan;
    /** Basal in force, µL/h of the mixture on the label. */
    basalFlow: number;
    stopped: boolean;
    readonly boluses: IntendedBolus[];
    /** How many of them are under way: the first so many. */
    underWay: number;
  };
  /** What the orders call for now, µL/h of the mixture on the label. */
  intendedFlow: number;

  // The pump's program
  plan: BasalPlan;
  /** Basal in force, µL/h. */
  basalFlow: number;
  /** Its rate as last told in a fact, amount per hour. */
  basalRate: number;
  stopped: boolean;
  readonly bolus: RunningBolus;
  /** What is commanded now, and what of it the pump believes it gives; µL/h. */
  commanded: number;
  believedFlow: number;

  // Motor
  gain: number;
  stalled: boolean;
  stalledSince: number;
  /** The instant at which the pump notices the stall; `Infinity` never. */
  stallNoticedAt: number;
  /** Whether it has; it forgets when the motor runs again. */
  stallNoticed: boolean;
  stallFact: number;

  // Line
  pressure: number;
  compliance: number;
  reach: number;
  tip: number;
  leaks: number;
  exits: readonly Exit[];
  /** What each exit takes of the flow that arrives there. */
  shares: readonly number[];
  trapped: readonly TrappedStretch[];
  /** One queue per stretch between holes, from the pump to the tip. */
  queues: FluidQueue[];
  /** One mixture fills a line without holes: plug flow has nothing to do. */
  quiet: boolean;
  /** The law in force: dp/dt = alpha − lambda p, pumped = inflow·t − slip·∫p. */
  slipping: boolean;
  /** Whether the pressure has come to where slip begins, and has not fallen below it since. */
  limited: boolean;
  inflow: number;
  slip: number;
  alpha: number;
  lambda: number;

  // What comes next
  crossing: Crossing;
  /** Hours from `clock`. */
  crossingAfter: number;
  /** Which queue's front, for a front. */
  crossingQueue: number;
  /** The mixture of the segment that is used up when the front passes. */
  crossingMixture: number;
  crossingAt: number;
  alarmsAt: number;
  /** When the next bolus ends, running or called for. */
  bolusEndsAt: number;

  // Conditions
  readonly faults: FaultState[];
  readonly alarms: AlarmState[];
  /** What the alarms in force impose on the flow; empty when none imposes anything. */
  imposed: readonly AfterAlarm[];
  /** Set by a refill, until the alarms that latch have been told of it. */
  refilled: boolean;

  // Ledgers
  readonly ledger: Ledger;
}

export interface IntendedBolus {
  /** Amount per hour of its drug. */
  rate: number;
  drug: number;
  endsAt: number;
}

export interface RunningBolus {
  running: boolean;
  drug: number;
  /** What is still to be given, and what is given per hour when nothing limits it; amounts of its drug. */
  left: number;
  rate: number;
  /** Flow in force, µL/h: trimmed so that the dose is met at a whole millisecond. */
  flow: number;
  endsAt: number;
  /** Whether the pump's maximum holds it back. */
  capped: boolean;
  /** The fact of its start. */
  fact: number;
}

export interface FaultState {
  begun: boolean;
  ended: boolean;
  /** Phase of an intermittent fault. */
  on: boolean;
  inHours: boolean;
  active: boolean;
  /** Since when it has been active without a break. */
  activeSince: number;
  nextPhase: number;
  nextWindow: number;
  /** Ages (ms since the onset) at which it distorts the plant anew, and how many of them have passed. */
  ages: readonly number[];
  steps: number;
  /** Its values as settled at the onset. */
  values: unknown;
  /** The fact of its present or last phase. */
  fact: number;
}

export interface AlarmState {
  holds: boolean;
  /** Since when the condition holds. */
  since: number;
  raised: boolean;
  imposing: boolean;
  /** The fact of its raising. */
  fact: number;
}

/** Cumulative volumes (µL) and amounts by drug. */
export interface Ledger {
  added: number;
  /** The four dose curves: called for, commanded and believed, out of the pump, out of the tip. */
  readonly intended: Tally;
  readonly programmed: Tally;
  readonly pumped: Tally;
  readonly delivered: Tally;
  leaked: number;
  pocket: number;
  aspirated: number;
  peak: number;
  peakAt: number;
  readonly addedDrug: Float64Array;
  readonly leakedDrug: Float64Array;
  readonly pocketDrug: Float64Array;
  readonly aspiratedDrug: Float64Array;
}
