import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { Run } from '../../src/engine/run.ts';
import type { Command } from '../../src/model/commands.ts';
import type { FactKind } from '../../src/model/facts.ts';
import { initialState } from '../../src/model/initial-state.ts';
import type { State } from '../../src/model/state.ts';
import { PumpSystem } from '../../src/model/system.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { setupOf } from '../../src/simulation/setup.ts';
import { anything } from './runs.ts';

type PumpRun = Run<State, Command, FactKind>;

/** Where a run stands at its end, whole or interrupted at these moments: written down, and taken up from what was written. */
function endOf(scenario: Scenario, moments: readonly number[]): unknown {
  const setup = setupOf(scenario);
  const system = new PumpSystem(setup, null);
  let run: PumpRun = new Run(system, initialState(setup), scenario.seed);
  system.begin(run, null);
  for (const at of moments) {
    run.goOn(at);
    const snapshot = run.snapshot();
    // What goes on after the snapshot was taken is nothing to it.
    run.goOn(setup.duration);
    run = Run.from(system, snapshot);
  }
  run.goOn(setup.duration);
  return { state: run.state, facts: run.chronicle.entries() };
}

describe('a run that is interrupted', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 });

  test.prop([anything(), shares], { numRuns: 80, seed: 51 })(
    'and taken up from its snapshot ends as one that is not',
    (scenario, shares) => {
      const moments = shares.map((share) => Math.floor(share * scenario.duration)).sort((a, b) => a - b);
      expect(endOf(scenario, moments)).toEqual(endOf(scenario, []));
    },
  );
});
