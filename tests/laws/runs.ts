import fc from 'fast-check';
import type { Recording } from '../../src/model/recording.ts';
import type { FaultEntry, Scenario } from '../../src/scenario/scenario.ts';
import { prepare, type RunPlan } from '../../src/simulation/compile.ts';
import { scenarioOf } from '../support/from-reference.ts';
import { scenarios, type Mischief } from '../support/random-scenarios.ts';

/** Run once; totals only, seed 1, all faults, unless said otherwise. */
export function runOf(scenario: Scenario, plan: Partial<RunPlan> = {}): Recording {
  return prepare(scenario).run({ seed: 1, curve: false, without: null, ...plan });
}

/** Everything that a run leaves behind but for its curve, to the last bit. */
export function outcome({ volumes, drugs, peakPressure, peakPressureAt, facts }: Recording): unknown {
  return { volumes, drugs, peakPressure, peakPressureAt, facts };
}

/** The same without the timeline: where all of it went. */
export function totals(recording: Recording): unknown {
  const { volumes, drugs, peakPressure } = recording;
  return { volumes, drugs, peakPressure };
}

/** Scenarios in which some of the intermittent faults come and go by chance, and some only at night. */
export function chancy(mischief: Mischief): fc.Arbitrary<Scenario> {
  const turns = fc.array(fc.constantFrom<Turn>('fixed', 'drawn', 'at night'), { minLength: 8, maxLength: 8 });
  return fc.tuple(scenarios(mischief).map(scenarioOf), turns).map(([scenario, turns]) => ({
    ...scenario,
    faults: scenario.faults.map((fault, i) => turned(fault, turns[i] ?? 'fixed')),
  }));
}

type Turn = 'fixed' | 'drawn' | 'at night';
const HOUR = 3_600_000;

function turned(fault: FaultEntry, turn: Turn): FaultEntry {
  if (turn === 'fixed') return fault;
  const intermittent = { on: { mean: 2 * HOUR }, off: { mean: 3 * HOUR } };
  return {
    ...fault,
    intermittent: { ...intermittent, between: turn === 'at night' ? [22 * HOUR, 6 * HOUR] : null },
  };
}
