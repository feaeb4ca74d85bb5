import { readFact } from './facts.ts';
import type { PumpRun } from './pump-run.ts';
import type { Setup } from './setup.ts';
import type { StandingFault } from './standing-fault.ts';
import type { FaultState } from './conditions.ts';
import type { State } from './state.ts';

/**
 * Look through the facts recorded since the last look for those that faults wait for. Tells each fault whose fact has
 * come, which then knows its onset and its end.
 */
export function lookForTriggers(
  state: State,
  setup: Setup,
  run: PumpRun,
  /** The faults that wait for a fact. */
  awaiting: readonly number[],
  found: (fault: number) => void,
): void {
  for (; state.factsSeen < run.recorded; state.factsSeen++) {
    const entry = run.entry(state.factsSeen);
    awaiting.forEach((i) => {
      const fault = setup.faults[i] as StandingFault;
      const clock = state.faults[i] as FaultState;
      if (fault.trigger?.fact !== entry.kind || clock.onset < Infinity) return;
      if (!isAs(fault.trigger.filter, readFact(entry, setup.names))) return;
      if (++clock.awaited === fault.trigger.n) {
        begin(fault, clock, run.now + fault.trigger.plus, state.factsSeen);
        found(i);
      }
    });
  }
}

function begin({ end, lasting }: StandingFault, clock: FaultState, onset: number, cause: number): void {
  clock.onset = onset;
  clock.end = Math.min(end, onset + lasting);
  clock.cause = cause;
}

function isAs(filter: Readonly<Record<string, unknown>>, fact: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(filter).every(([key, value]) => fact[key] === value);
}
