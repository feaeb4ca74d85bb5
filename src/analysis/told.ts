import type { Recording } from '../model/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Twins } from './faults.ts';
import type { Result } from './result.ts';

/** What the parts of a result that are told when somebody reads them are told from. */
export interface Told {
  readonly scenario: Scenario;
  readonly recording: Recording;
  readonly twins: Twins;
  /**
   * The same run once more, its course kept and its twins beside it, for what totals alone cannot tell; null where the
   * course was kept.
   */
  readonly again: (() => Result) | null;
}

/** Where a result that has just been made keeps it; one that was written down has none. */
export const RUN = Symbol('run');
