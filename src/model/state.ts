import type { PlanCursor } from './basal.ts';
import type { Mixture } from './commands.ts';
import type { DoseHistory } from './controller/dose-history.ts';
import type { AfterAlarm } from './device.ts';
import type { Plant } from './plant.ts';
import type { Program } from './program.ts';
import type { Exit } from './catheter/ladder.ts';
import type { FluidQueue } from './catheter/plug-flow.ts';
import type { AlarmState, FaultState } from './conditions.ts';
import type { IntendedBolus, RunningBolus } from './controller/bolus.ts';
import type { Ledger } from './ledger.ts';
import type { TrappedStretch } from './catheter/stretches.ts';

/** What the state itself will come to next. */
export type Crossing = 'none' | 'pressure' | 'dry' | 'front' | 'pulse';

/** What an order has made of the program; a condition, until `resume`. */
export type Mode = 'program' | 'kvo' | 'minimum' | 'stopped';

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
    program: Program;
    /** When each of its scheduled boluses is due next. */
    schedule: number[];
    cursor: PlanCursor;
    /** Basal in force, µL/h of the mixture on the label. */
    basalFlow: number;
    mode: Mode;
    readonly boluses: IntendedBolus[];
    /** How many of them are under way: the first so many. */
    underWay: number;
  };
  /** What the orders call for now, µL/h of the mixture on the label. */
  intendedFlow: number;

  // The pump's program
  program: Program;
  /** Where its basal plan stands. */
  cursor: PlanCursor;
  schedule: number[];
  /** Basal in force, µL/h. */
  basalFlow: number;
  /** Its rate as last told in a fact, amount per hour. */
  basalRate: number;
  mode: Mode;
  /** The fact of the order that stopped or slowed it last. */
  stopFact: number;
  /** Whether the firmware has lost its program, and the fact of the fault that made it. */
  reset: boolean;
  resetFact: number;
  /** The boluses that have begun and are not over, in the order of their start: the first `running` of the list. */
  readonly boluses: RunningBolus[];
  running: number;
  /** What is commanded now, and what of it the pump believes it gives; µL/h. */
  commanded: number;
  believedFlow: number;
  /** What a controller in the place of the firmware commands, µL/h; -1: the firmware is the pump's own. */
  directedFlow: number;
  /** Whether that controller gives the pulses of a metered pump itself. */
  directedPulses: boolean;

  // Bridge
  bridging: boolean;
  /** What is still to be commanded of it, µL. */
  bridgeLeft: number;
  /** What the pump is told when it is over. */
  bridgeTo: Mixture;
  bridgeFact: number;
  /** When it will be over as things are. */
  bridgeEndsAt: number;

  // The patient's requests
  /** Instants of the grants, in order. */
  readonly grants: number[];
  lastStart: number;
  lastEnd: number;
  readonly requests: { made: number; granted: number; readonly refused: number[] };
  /** How often an order has the patient press at this instant. */
  pressed: number;
  /** How many requests have been taken from the list, or hours of waking at the next one. */
  nextRequest: number;

  // Dose limit
  /** What was programmed of each drug; null where no limit is ever in force. */
  readonly histories: readonly DoseHistory[] | null;
  limitReached: boolean;
  limitFact: number;

  // Motor
  gain: number;
  stalled: boolean;
  stalledSince: number;
  /** The instant at which the pump notices the stall; `Infinity` never. */
  stallNoticedAt: number;
  /** Whether it has; it forgets when the motor runs again. */
  stallNoticed: boolean;
  stallFact: number;
  /** What a gas-driven pump gives against no pressure in its present surroundings, µL/h. */
  gasFlow: number;
  /** What runs through open valves, µL/h. */
  dump: number;
  /** Whether a safety valve is shut, and whether the field that shut it is still there. */
  shut: boolean;
  inField: boolean;
  /** What a metered pump has been commanded and not yet given, gain included, µL; and what it is commanded, µL/h. */
  remainder: number;
  pulseFlow: number;
  /** Whether its pulses can be taken many at a time: the line is quiet and nothing is near. */
  train: boolean;
  /** How many pulses of it the reservoir surely holds. */
  trainRoom: number;
  battery: Plant['battery'];
  batteryFact: number;
  /** What runs out of the reservoir into the pocket, µL/h. */
  reservoirLeak: number;

  // Line
  pressure: number;
  /** Pressure from which the pump gives less, and at which it gives nothing, kPa. */
  slipFrom: number;
  stallPressure: number;
  compliance: number;
  reach: number;
  tip: number;
  leaks: number;
  exits: readonly Exit[];
  /** What each exit takes of the flow that arrives there. */
  shares: readonly number[];
  trapped: readonly TrappedStretch[];
  /** Whether what leaves the tip is lost outside the intrathecal space. */
  migrated: boolean;
  /** What is pushed in through the side port, µL/h, and its mixture. */
  injected: number;
  injectedMixture: number;
  injectionOrder: number;
  /** The mixture that enters while it is. */
  entering: number;
  /** One queue per stretch between holes, from the pump to the tip. */
  queues: FluidQueue[];
  /** One mixture fills a line without holes: plug flow has nothing to do. */
  quiet: boolean;
  /** Quiet, and nothing but the pump's steady flow moves anything: time can be worked in by multiplication alone. */
  steady: boolean;
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
  /** Which pressure is come to, kPa. */
  crossingPressure: number;
  /** The mixture that leaves the tip, as last told. */
  tipMixture: number;
  crossingAt: number;
  alarmsAt: number;
  /** When the next bolus ends, running or called for. */
  bolusEndsAt: number;

  // Conditions
  /** How many facts have been looked through for those that faults wait for. */
  factsSeen: number;
  readonly faults: FaultState[];
  readonly alarms: AlarmState[];
  /** Whether an order or a fault may have turned a condition that alarms watch. */
  conditionsTurned: boolean;
  /** When the latency of a condition that holds will be over. */
  raiseAt: number;
  /** The highest level of an alarm that the reservoir has not fallen to yet, µL; -1 when there is none. */
  nextLevel: number;
  /** Which alarm watches the pressure of the line; -1 without a sensor. */
  readonly sensor: number;
  /** What the alarms in force impose on the flow; empty when none imposes anything. */
  imposed: readonly AfterAlarm[];
  /** Set by a refill, until the alarms that latch have been told of it. */
  refilled: boolean;

  // Ledgers
  readonly ledger: Ledger;
}
