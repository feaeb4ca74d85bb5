import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { rollingError } from '../../src/analysis/rolling-error.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';
import { drawCurve, type Drawn } from '../support/curve-builder.ts';
import { sampledError } from '../support/sampled-error.ts';

const rate = fc.integer({ min: 0, max: 25 });

const stretchesOf = (intended: fc.Arbitrary<number>): fc.Arbitrary<Drawn[]> =>
  fc.array(
    fc.record({
      hours: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
      intended,
      delivered: rate,
      at: rate,
      settling: fc.constantFrom(0, 0.05, 0.7, 30, 18_000),
      release: fc.constantFrom(0, 0, 0, 5, 40),
    }),
    { minLength: 2, maxLength: 12 },
  );

const window = fc.constantFrom(1, 3, 7.5, 24).map((hours) => hours * MS_PER_HOUR);
const band = 0.15;

describe('the rolling error of any curve', () => {
  test.prop([stretchesOf(fc.integer({ min: 1, max: 20 })), window], { numRuns: 300 })(
    'is what fine sampling sees, and no less',
    (stretches, window) => {
      const { curve, end } = drawCurve(stretches);
      const exact = rollingError(curve, 0, window, band, end);
      const sampled = sampledError(curve, window, band, end);
      for (const side of ['under', 'over'] as const) {
        const share = exact[side]?.share ?? 0;
        expect(share).toBeGreaterThanOrEqual(sampled[side] - 1e-5);
        if (window < end) expect(share).toBeLessThanOrEqual(1.01 * sampled[side] + 0.01);
      }
    },
  );

  test.prop([stretchesOf(fc.constantFrom(0, 0, 1, 10)), window], { numRuns: 300 })(
    'lies outside the band for as long, and as deep, as fine sampling sees',
    (stretches, window) => {
      const { curve, end } = drawCurve(stretches);
      const { hoursOutside, episodes } = rollingError(curve, 0, window, band, end);
      const sampled = sampledError(curve, window, band, end);
      expect(hoursOutside).toBeGreaterThanOrEqual(sampled.hoursOutside - 0.01 * (stretches.length + 10));
      expect(hoursOutside).toBeLessThanOrEqual(sampled.hoursOutside + 0.01 * (stretches.length + 10));
      const depth = Math.max(0, ...episodes.map(({ depth }) => depth));
      expect(depth).toBeGreaterThanOrEqual(sampled.depth - 1e-9);
      expect(depth).toBeLessThanOrEqual(1.01 * sampled.depth + 1);
    },
  );

  test.prop([stretchesOf(fc.constantFrom(0, 1, 10)), window], { numRuns: 300 })(
    'has episodes in order, none touching the next of its kind',
    (stretches, window) => {
      const { curve, end } = drawCurve(stretches);
      const { episodes } = rollingError(curve, 0, window, band, end);
      episodes.forEach(({ kind, from, until }, i) => {
        const next = episodes[i + 1];
        expect(until).toBeGreaterThan(from);
        if (next === undefined) return;
        expect(next.from).toBeGreaterThanOrEqual(until);
        if (next.kind === kind) expect(next.from).toBeGreaterThan(until);
      });
    },
  );
});
