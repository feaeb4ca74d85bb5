import { accountOf, type Account } from './causes.ts';
import { MS_PER_HOUR } from '../model/time.ts';
import type { Recording } from '../model/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ExpectationResult } from './result.ts';

/** What led to the verdict on a claim. */
export interface ClaimAccount {
  readonly expectation: ExpectationResult;
  /** The moment that decided it; the end of the run where it has none. */
  readonly at_ms: number;
  /** Places in the timeline of the facts of the hour up to that moment, it included. */
  readonly before: readonly number[];
  /** Why the last notable fact up to that moment happened; null when there is none. */
  readonly account: Account | null;
}

/** The ends of the run, the steps of a program and the requests of a patient explain nothing by themselves. */
const usual: ReadonlySet<string> = new Set([
  'run-started',
  'run-ended',
  'basal-changed',
  'request-granted',
  'request-refused',
  'bolus-started',
  'bolus-completed',
]);

/** A claim and what happened up to the moment that decided it. */
export function claimAccount(
  scenario: Scenario,
  recording: Recording,
  expectation: ExpectationResult,
): ClaimAccount {
  const { facts } = recording;
  const at = expectation.at_ms ?? scenario.duration;
  const last = facts.findLastIndex(({ kind, at_ms }) => at_ms <= at && !usual.has(kind));
  return {
    expectation,
    at_ms: at,
    before: facts.flatMap(({ at_ms }, index) => (at_ms <= at && at_ms >= at - MS_PER_HOUR ? [index] : [])),
    account: last < 0 ? null : accountOf(scenario, recording, last),
  };
}
