import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Curve } from '../../src/model/curve.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { chancy, runOf } from './runs.ts';

const anything = chancy({ days: 5, faults: 5, orders: 5 });

/** Rounding of volumes, µL, and of pressures, kPa. */
const ROUNDING = 1e-7;

interface Look {
  readonly curve: Curve;
  readonly scenario: Scenario;
  readonly at: number;
  readonly stretch: number;
  readonly hours: number;
}

/** Look at a run at these moments (shares of its length) and at both sides of every event. */
function looks(scenario: Scenario, moments: readonly number[]): readonly Look[] {
  const { curve } = runOf(scenario, { curve: true });
  if (curve === null) throw new Error('The run kept no curve.');
  const events = Array.from({ length: curve.length }, (_, i) => curve.at(i));
  const times = [...moments.map((share) => share * scenario.duration), ...events].sort((a, b) => a - b);
  return times.flatMap((at) =>
    [curve.findBefore(at), curve.find(at)].map((stretch) => ({
      curve,
      scenario,
      at,
      stretch,
      hours: Math.max(0, curve.hours(stretch, at)),
    })),
  );
}

const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });

describe('the course of any run', () => {
  test.prop([anything, moments], { numRuns: 60, seed: 21 })(
    'never takes back what was intended, programmed, pumped or delivered',
    (scenario, moments) => {
      const all = looks(scenario, moments);
      const falls = scenario.drugs.flatMap((_, drug) => {
        const found: string[] = [];
        for (const what of ['intended', 'programmed', 'pumped', 'delivered'] as const) {
          let before = 0;
          for (const { curve, stretch, hours } of all) {
            const now = curve[what](drug, stretch, hours);
            if (!(now >= before - ROUNDING)) found.push(`${what} fell from ${before} to ${now}`);
            before = now;
          }
        }
        return found;
      });
      expect(falls).toEqual([]);
    },
  );

  test.prop([anything, moments], { numRuns: 60, seed: 22 })(
    'keeps the pressure between nothing and the stall pressure, and the reservoir between empty and full',
    (scenario, moments) => {
      const { stall_pressure, capacity } = scenario.pump;
      const outside = looks(scenario, moments).flatMap(({ curve, stretch, hours, at }) => {
        const pressure = curve.pressure(stretch, hours);
        const reservoir = curve.reservoir(stretch, hours);
        const fine =
          pressure >= 0 &&
          pressure <= stall_pressure + ROUNDING &&
          reservoir >= -ROUNDING &&
          reservoir <= capacity + ROUNDING &&
          curve.believed(stretch, hours) >= 0 &&
          curve.tipFlow(stretch, hours) >= 0;
        return fine ? [] : [`${pressure} kPa and ${reservoir} µL at ${at} ms`];
      });
      expect(outside).toEqual([]);
    },
  );

  test.prop([anything], { numRuns: 60, seed: 23 })('ends at its totals', (scenario) => {
    const run = runOf(scenario, { curve: true });
    const curve = run.curve as Curve;
    const stretch = curve.find(scenario.duration);
    const hours = curve.hours(stretch, scenario.duration);
    // What the last millisecond brings at once (a release, a refill) is in the totals only.
    const sudden = run.facts.some(
      ({ at_ms, kind }) => at_ms === scenario.duration && (kind === 'refilled' || kind.startsWith('fault-')),
    );
    fc.pre(!sudden);
    run.drugs.forEach((drug, i) => {
      for (const what of ['intended', 'programmed', 'pumped', 'delivered'] as const) {
        expect(Math.abs(curve[what](i, stretch, hours) - drug[what])).toBeLessThanOrEqual(
          1e-9 * drug[what] + ROUNDING,
        );
      }
    });
    const { volumes } = run;
    expect(Math.abs(curve.reservoir(stretch, hours) - volumes.reservoirTrue)).toBeLessThanOrEqual(ROUNDING);
    expect(Math.abs(curve.believed(stretch, hours) - volumes.reservoirBelieved)).toBeLessThanOrEqual(
      ROUNDING,
    );
  });

  test.prop([anything], { numRuns: 60, seed: 24 })(
    'begins with its start, ends with its end, and nothing precedes its cause',
    (scenario) => {
      const { facts } = runOf(scenario);
      expect(facts[0]).toEqual({ at_ms: 0, kind: 'run-started' });
      expect(facts.at(-1)).toEqual({ at_ms: scenario.duration, kind: 'run-ended' });
      const astray = facts.filter(({ at_ms, cause }, i) => {
        const follows = at_ms >= (facts[i - 1]?.at_ms ?? 0);
        return !Number.isInteger(at_ms) || !follows || (cause !== undefined && !(cause >= 0 && cause < i));
      });
      expect(astray).toEqual([]);
    },
  );
});
