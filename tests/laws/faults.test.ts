import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Recording } from '../../src/model/recording.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { Course } from '../support/course.ts';
import { chancy, outcome, runOf, totals } from './runs.ts';

const DAY = 86_400_000;
const anything = chancy({ days: 4, faults: 6, orders: 3 });

/** When the fault of this index comes and goes. */
const turns = ({ facts }: Recording, index: number): readonly number[] =>
  facts.filter((fact) => fact.kind.startsWith('fault-') && fact['index'] === index).map(({ at_ms }) => at_ms);

describe('a fault', () => {
  test.prop([anything, fc.nat()], { numRuns: 80, seed: 41 })(
    'that is left out of a run moves no other, not even by chance',
    (scenario, pick) => {
      fc.pre(scenario.faults.length > 0);
      const without = pick % scenario.faults.length;
      const [whole, twin] = [runOf(scenario), runOf(scenario, { without })];
      expect(turns(twin, without)).toEqual([]);
      for (const { index } of scenario.faults)
        if (index !== without) expect(turns(twin, index)).toEqual(turns(whole, index));
    },
  );

  test.prop([anything, fc.nat()], { numRuns: 80, seed: 42 })(
    'that is left out of a run leaves what the scenario without it gives',
    (scenario, pick) => {
      fc.pre(scenario.faults.length > 0);
      const without = pick % scenario.faults.length;
      const rest = { ...scenario, faults: scenario.faults.filter((_, i) => i !== without) };
      expect(outcome(runOf(scenario, { without }))).toEqual(outcome(runOf(rest)));
    },
  );

  test.prop([chancy({ days: 3, faults: 5, orders: 0 })], { numRuns: 60, seed: 43 })(
    'and its end leave the plant as it was, once time has passed',
    (scenario) => {
      const [sick, well] = [lasting(scenario), lasting({ ...scenario, faults: [] })];
      const [ill, healthy] = [courseOf(sick), courseOf(well)];
      const end = sick.duration;
      // A day on which everything is over and everything that was stored is out.
      for (let at = end - DAY; at <= end; at += DAY / 8) {
        expect(ill.tipFlow(at)).toBeCloseTo(healthy.tipFlow(at), 7);
        expect(ill.pressure(at)).toBeCloseTo(healthy.pressure(at), 7);
      }
      scenario.drugs.forEach(({ name }) => {
        const [found, expected] = [ill, healthy].map((run) => run.delivered(name).between(end - DAY, end));
        expect(found).toBeCloseTo(expected as number, 5);
      });
      expect(ill.recording.volumes.inPath).toBeCloseTo(healthy.recording.volumes.inPath, 6);
    },
  );

  test.prop([anything], { numRuns: 60, seed: 44 })(
    'that would begin after the end changes nothing',
    (scenario) => {
      const late = scenario.faults.map((fault) => ({ ...fault, at: scenario.duration + 1, until: null }));
      expect(totals(runOf({ ...scenario, faults: late }))).toEqual(
        totals(runOf({ ...scenario, faults: [] })),
      );
    },
  );
});

/** Ample drug, nothing that an alarm stops, all faults over by day 3, and twelve days in all. */
function lasting(scenario: Scenario): Scenario {
  const pump = {
    ...scenario.pump,
    capacity: 200_000,
    filled: 200_000,
    occlusion_at: null,
    low_at: 0,
    empty_at: 0,
  };
  return {
    ...scenario,
    duration: 12 * DAY,
    pump,
    catheter: { ...scenario.catheter, primed_with: 'drug' },
    faults: scenario.faults.map((fault) => ({ ...fault, until: Math.min(fault.until ?? Infinity, 3 * DAY) })),
  };
}

const courseOf = (scenario: Scenario): Course => new Course(scenario, runOf(scenario, { curve: true }));
