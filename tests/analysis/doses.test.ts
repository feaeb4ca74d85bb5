import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { doseDeviation } from '../../src/analysis/doses.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';
import { drawCurve } from '../support/curve-builder.ts';

const hours = (count: number): number => count * MS_PER_HOUR;

describe('the dose a fault withholds', () => {
  it('is nothing while the dose arrives as ordered', () => {
    const { curve, end } = drawCurve([{ hours: 1000, intended: 0.3 }]);
    expect(doseDeviation(curve, 0, hours(10), end)).toEqual({ missed: 0, excess: 0 });
  });

  it('is what was ordered while nothing arrived', () => {
    const { curve, end } = drawCurve([
      { hours: 48, intended: 10 },
      { hours: 6, intended: 10, delivered: 0 },
      { hours: 46, intended: 10 },
    ]);
    const { missed, excess } = doseDeviation(curve, 0, hours(48), end);
    expect(missed).toBeCloseTo(60, 9);
    expect(excess).toBe(0);
  });

  it('is missed and then given in excess when it comes late and at once', () => {
    const { curve, end } = drawCurve([
      { hours: 48, intended: 10 },
      { hours: 12, intended: 10, delivered: 0 },
      { hours: 40, intended: 10, release: 120 },
    ]);
    const { missed, excess } = doseDeviation(curve, 0, hours(48), end);
    expect(missed).toBeCloseTo(120, 9);
    expect(excess).toBeCloseTo(120, 9);
  });

  it('counts what jumps at the onset itself and in the last millisecond', () => {
    const { curve, end } = drawCurve([
      { hours: 10, intended: 10 },
      { hours: 10, intended: 10, release: 7 },
      { hours: 0, intended: 10, release: 5 },
    ]);
    expect(doseDeviation(curve, 0, hours(10), end).excess).toBeCloseTo(12, 9);
  });

  it('leaves out what happened before the onset and after the end', () => {
    const { curve } = drawCurve([
      { hours: 10, intended: 10, delivered: 0 },
      { hours: 10, intended: 10 },
      { hours: 10, intended: 10, delivered: 0 },
    ]);
    expect(doseDeviation(curve, 0, hours(12), hours(18))).toEqual({ missed: 0, excess: 0 });
    expect(doseDeviation(curve, 0, hours(12), hours(21)).missed).toBeCloseTo(10, 9);
  });

  it('turns where the returning flow equals the ordered one', () => {
    // 20(1 − e^−h) µg/h against 10: behind by 10(1 − ln 2) µg at h = ln 2, then ahead.
    const { curve, end } = drawCurve([{ hours: 24, intended: 10, at: 0, delivered: 20, settling: 1 }]);
    const { missed, excess } = doseDeviation(curve, 0, 0, end);
    expect(missed).toBeCloseTo(10 * (1 - Math.LN2), 9);
    expect(excess).toBeCloseTo(10 * 24 - 20 * (1 - Math.exp(-24)) + 10 * (1 - Math.LN2), 9);
  });

  it('forgets what came and went within one instant', () => {
    const { curve, end } = drawCurve([
      { hours: 10, intended: 10 },
      { hours: 0, intended: 10, release: 50 },
      { hours: 10, intended: 10, release: -50 },
    ]);
    expect(doseDeviation(curve, 0, 0, end)).toEqual({ missed: 0, excess: 0 });
  });

  const rate = fc.integer({ min: 0, max: 25 });
  const stretch = fc.record({
    hours: fc.integer({ min: 1, max: 20 }),
    intended: rate,
    delivered: rate,
    at: rate,
    settling: fc.constantFrom(0, 0.1, 2, 18_000),
    release: fc.constantFrom(0, 0, 30),
  });

  test.prop([fc.array(stretch, { minLength: 1, maxLength: 8 })])(
    'is what fine sampling sees, and no less',
    (drawn) => {
      const { curve, end } = drawCurve(drawn);
      const first = -curve.delivered(0, 0, 0);
      let [missed, excess, lowest, highest] = [0, 0, first, first];
      for (let i = 0; i < curve.length; i++) {
        const length = curve.hours(i, i + 1 < curve.length ? curve.at(i + 1) : end);
        for (let step = 0; step <= 500; step++) {
          const h = (length * step) / 500;
          const behind = curve.intended(0, i, h) - curve.delivered(0, i, h);
          lowest = Math.min(lowest, behind);
          highest = Math.max(highest, behind);
          missed = Math.max(missed, behind - lowest);
          excess = Math.max(excess, highest - behind);
        }
      }
      const exact = doseDeviation(curve, 0, 0, end);
      expect(exact.missed).toBeGreaterThanOrEqual(missed - 1e-9);
      expect(exact.missed).toBeLessThanOrEqual(missed + 0.1);
      expect(exact.excess).toBeGreaterThanOrEqual(excess - 1e-9);
      expect(exact.excess).toBeLessThanOrEqual(excess + 0.1);
    },
  );
});
