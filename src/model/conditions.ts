/** Where a fault stands. */
export interface FaultState {
  /** When it begins and ends; `Infinity` as long as that is not known. */
  onset: number;
  end: number;
  /** How many of the facts that it waits for there have been, and the fact that brought it about. */
  awaited: number;
  cause: number;
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

/** Where an alarm stands. */
export interface AlarmState {
  holds: boolean;
  /** Since when the condition holds. */
  since: number;
  raised: boolean;
  imposing: boolean;
  /** The fact of its raising. */
  fact: number;
}
