import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Curve } from '../../src/model/curve.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { curveOf } from '../support/notebook/reservoir.ts';
import { anything, runOf } from './runs.ts';

/** Rounding of volumes, µL, and of amounts, µg. */
const ROUNDING = 1e-7;

interface Look {
  readonly curve: Curve;
  readonly at: number;
  readonly stretch: number;
  readonly hours: number;
}

/** Look at a run at these moments (shares of its length) and at both sides of every stretch. */
function looks(scenario: Scenario, moments: readonly number[]): readonly Look[] {
  const curve = curveOf(runOf(scenario, { curve: true }));
  const events = Array.from({ length: curve.length }, (_, i) => curve.at(i));
  const times = new Set([...moments.map((share) => share * scenario.duration), ...events]);
  return [...times]
    .sort((a, b) => a - b)
    .flatMap((at) =>
      [curve.findBefore(at), curve.find(at)].map((stretch) => ({
        curve,
        at,
        stretch,
        hours: Math.max(0, curve.hours(stretch, at)),
      })),
    );
}

/** The highest pressure at which the pump can stand in any of the surroundings that come, kPa. */
function highestStall({ pump, faults }: Scenario): number {
  if (pump.drive !== 'constant-pressure') return pump.stall_pressure;
  const around = faults.filter(({ kind }) => kind.kind === 'ambient');
  const more = around.map(({ values }) => {
    const { temperature, pressure } = values as Record<'temperature' | 'pressure', number>;
    return Math.max(0, pump.gas_pressure_per_degree * (temperature - 37) - (pressure - 101.3));
  });
  return more.reduce((sum, each) => sum + each, pump.gas_pressure - 101.3);
}

const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });

describe('the course of any run', () => {
  test.prop([anything(), moments], { numRuns: 60, seed: 21 })(
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

  test.prop([anything(), moments], { numRuns: 60, seed: 22 })(
    'keeps the pressure between nothing and the highest stall pressure, unless someone injects',
    (scenario, moments) => {
      const isInjected = scenario.orders.some(({ kind }) => kind.kind === 'side-port-injection');
      const most = isInjected ? Infinity : highestStall(scenario) + ROUNDING;
      const outside = looks(scenario, moments).flatMap(({ curve, stretch, hours, at }) => {
        const pressure = curve.pressure(stretch, hours);
        const isFine = pressure >= 0 && pressure <= most && curve.tipFlow(stretch, hours) >= 0;
        return isFine ? [] : [`${pressure} kPa at ${at} ms`];
      });
      expect(outside).toEqual([]);
    },
  );

  test.prop([anything(), moments], { numRuns: 60, seed: 23 })(
    'keeps the reservoir between empty and full, and what is believed of it no less than nothing',
    (scenario, moments) => {
      const { capacity } = scenario.pump;
      const outside = looks(scenario, moments).flatMap(({ curve, stretch, hours, at }) => {
        const reservoir = curve.reservoir(stretch, hours);
        const believed = curve.believed(stretch, hours);
        const isFine = reservoir >= 0 && reservoir <= capacity + ROUNDING && believed >= 0;
        return isFine ? [] : [`${reservoir} µL, believed ${believed}, at ${at} ms`];
      });
      expect(outside).toEqual([]);
    },
  );

  test.prop([anything()], { numRuns: 60, seed: 26 })(
    'is told in stretches that follow one another, none a hair beside its millisecond',
    (scenario) => {
      const curve = curveOf(runOf(scenario, { curve: true }));
      for (let i = 1; i < curve.length; i++) {
        expect(curve.at(i)).toBeGreaterThanOrEqual(curve.at(i - 1));
        const beside = Math.abs(curve.at(i) - Math.round(curve.at(i)));
        expect(beside === 0 || beside > 1e-6).toBe(true);
      }
    },
  );

  test.prop([anything()], { numRuns: 60, seed: 24 })('ends at its totals', (scenario) => {
    const run = runOf(scenario, { curve: true });
    const curve = curveOf(run);
    const stretch = curve.find(scenario.duration);
    const hours = curve.hours(stretch, scenario.duration);
    run.drugs.forEach((drug, i) => {
      for (const what of ['intended', 'programmed', 'pumped', 'delivered'] as const)
        expect(Math.abs(curve[what](i, stretch, hours) - drug[what])).toBeLessThanOrEqual(
          1e-9 * drug[what] + ROUNDING,
        );
    });
    const { volumes } = run;
    expect(Math.abs(curve.reservoir(stretch, hours) - volumes.reservoirTrue)).toBeLessThanOrEqual(ROUNDING);
    expect(Math.abs(curve.believed(stretch, hours) - volumes.reservoirBelieved)).toBeLessThanOrEqual(
      ROUNDING,
    );
  });

  test.prop([anything()], { numRuns: 60, seed: 25 })(
    'begins with its start, ends with its end, and nothing precedes its cause',
    (scenario) => {
      const { facts } = runOf(scenario);
      expect(facts[0]).toMatchObject({ at_ms: 0, kind: 'run-started' });
      expect(facts.at(-1)).toMatchObject({ at_ms: scenario.duration, kind: 'run-ended' });
      const astray = facts.filter(({ at_ms, cause }, i) => {
        const follows = at_ms >= (facts[i - 1]?.at_ms ?? 0);
        return !Number.isInteger(at_ms) || !follows || (cause !== undefined && !(cause >= 0 && cause < i));
      });
      expect(astray).toEqual([]);
    },
  );

  test.prop([anything()], { numRuns: 60, seed: 27 })(
    'tells facts whose every figure is a number or is said to be unknown',
    (scenario) => {
      const figures = runOf(scenario).facts.flatMap((fact) =>
        Object.entries(fact).filter(([, value]) => typeof value === 'number' && !Number.isFinite(value)),
      );
      expect(figures).toEqual([]);
    },
  );
});
