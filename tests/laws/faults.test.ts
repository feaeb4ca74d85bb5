import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Recording } from '../../src/model/recording.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyPump } from '../support/any-scenario/pump.ts';
import { Course } from '../support/course.ts';
import { anything, outcome, runOf, totals } from './runs.ts';

const DAY = 86_400_000;
const troubled = anything({ orders: 3, faults: 6 });
const pick = fc.nat();

/** When the fault of this index comes and goes. */
const turns = ({ facts }: Recording, index: number): readonly number[] =>
  facts.filter((fact) => fact.kind.startsWith('fault-') && fact['index'] === index).map(({ at_ms }) => at_ms);

describe('a fault', () => {
  test.prop([troubled, pick], { numRuns: 80, seed: 41 })(
    'that is left out of a run moves no other that waits for no fact, not even by chance',
    (scenario, pick) => {
      fc.pre(scenario.faults.length > 0);
      const without = pick % scenario.faults.length;
      const [whole, twin] = [runOf(scenario), runOf(scenario, { without })];
      expect(turns(twin, without)).toEqual([]);
      for (const { index, on } of scenario.faults)
        if (index !== without && on === null) expect(turns(twin, index)).toEqual(turns(whole, index));
    },
  );

  test.prop([troubled, pick], { numRuns: 80, seed: 42 })(
    'that is left out of a run leaves what the scenario without it gives',
    (scenario, pick) => {
      fc.pre(scenario.faults.length > 0);
      const without = pick % scenario.faults.length;
      const rest = { ...scenario, faults: scenario.faults.filter((_, i) => i !== without) };
      const { onsets: _twin, ...twin } = outcome(runOf(scenario, { without })) as Record<string, unknown>;
      const { onsets: _rest, ...expected } = outcome(runOf(rest)) as Record<string, unknown>;
      expect(twin).toEqual(expected);
    },
  );

  test.prop([lasting()], { numRuns: 60, seed: 43 })(
    'and its end leave the plant as it was, once time has passed',
    (scenario) => {
      const [ill, healthy] = [courseOf(scenario), courseOf({ ...scenario, faults: [] })];
      const end = scenario.duration;
      // A day on which everything is over and everything that was stored is out.
      for (let at = end - DAY; at <= end; at += DAY / 8) {
        expect(ill.tipFlow(at)).toBeCloseTo(healthy.tipFlow(at), 6);
        expect(ill.pressure(at)).toBeCloseTo(healthy.pressure(at), 6);
      }
      scenario.drugs.forEach(({ name }) => {
        const [found, expected] = [ill, healthy].map((run) => run.delivered(name).between(end - DAY, end));
        expect(found).toBeCloseTo(expected as number, 4);
      });
      expect(ill.recording.volumes.inPath).toBeCloseTo(healthy.recording.volumes.inPath, 5);
    },
  );

  test.prop([troubled], { numRuns: 60, seed: 44 })(
    'that would begin after the end changes nothing',
    (scenario) => {
      const late = scenario.faults.map((fault) => ({
        ...fault,
        at: scenario.duration + 1,
        on: null,
        until: null,
      }));
      expect(totals(runOf({ ...scenario, faults: late }))).toEqual(
        totals(runOf({ ...scenario, faults: [] })),
      );
    },
  );
});

/** What ends by itself and takes nothing with it that does not come back. */
const passing = [
  'catheter-kink',
  'catheter-occlusion',
  'tip-granuloma',
  'catheter-leak',
  'catheter-disconnection',
  'tip-migration',
  'motor-stall',
  'over-infusion',
  'under-infusion',
  'pump-reset',
  'ambient',
];

/** Continuous pumps with ample drug and nothing that an alarm stops; all faults over by day 3 of twelve. */
function lasting(): fc.Arbitrary<Scenario> {
  const pump = anyPump.filter(({ drive }) => drive !== 'metered');
  return anything({ days: 3, orders: 0, faults: 5, pump }).map((scenario) => ({
    ...scenario,
    duration: 12 * DAY,
    pump: {
      ...scenario.pump,
      capacity: 200_000,
      filled: 200_000,
      occlusion_at: null,
      low_at: 0,
      empty_at: 0,
      after_alarm: { ...scenario.pump.after_alarm, stall: 'continue', dose_limit: 'continue' },
    },
    catheter: { ...scenario.catheter, primed_with: 'drug' },
    // A bolus that a fault holds up or a reset halts is another story.
    program: { ...scenario.program, boluses: [], patientBolus: null },
    faults: scenario.faults
      .filter(({ kind }) => passing.includes(kind.kind))
      .map((fault) => ({ ...fault, until: Math.min(fault.until ?? Infinity, 3 * DAY) })),
  }));
}

const courseOf = (scenario: Scenario): Course => new Course(scenario, runOf(scenario, { curve: true }));
