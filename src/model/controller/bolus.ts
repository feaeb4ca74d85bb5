/** A bolus that was called for and still is. */
export interface IntendedBolus {
  /** Amount per hour of its drug. */
  rate: number;
  drug: number;
  endsAt: number;
}

/** A bolus that has begun and is not over. */
export interface RunningBolus {
  /** Its place in `boluses` of the facts. */
  kind: number;
  /** Another bolus has put it off. */
  suspended: boolean;
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
