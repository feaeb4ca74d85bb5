/**
 * What falls on the same millisecond is taken lane by lane, in this order; within a lane, first booked goes first.
 * Each lane has its reason.
 */
export const lanes = {
  /** The world changes before anyone acts in it. */
  fault: 0,
  /** What was ordered for a time is over before anything new is ordered. */
  over: 9,
  /** The clinician acts on the pump before the pump acts on its own. */
  care: 10,
  /** The pump's own schedule. */
  program: 20,
  /** The patient asks what the clinician and the program have left to ask for. */
  patient: 30,
  /** Alarms judge what the instant settled to. */
  alarm: 40,
  /** Whoever looks, looks last. */
  observe: 50,
} as const;

/** Faults that turn at the same instant turn in the order of the scenario's list. */
export function laneOfFault(index: number): number {
  return lanes.fault + index / 1024;
}
