import { compile } from '../../src/analysis/study.ts';
import { Telling } from '../../src/report/narrative/telling.ts';
import { prepare } from '../../src/simulation/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** A scenario, run and ready to be told. */
export function tellingOf(scenario: Scenario): Telling {
  return new Telling({
    scenario,
    result: compile(scenario).run({ record: 'events' }),
    recording: prepare(scenario).run({ seed: scenario.seed, curve: true, without: null }),
  });
}
