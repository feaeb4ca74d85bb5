import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { thinned } from '../../src/plot/thinning.ts';
import type { Trace } from '../../src/plot/trace.ts';

const day = 86_400_000;

describe('a thinned trace', () => {
  it('needs two points for a straight line of any length', () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => n);
    const line = { at: rows.map((n) => n * 1000), value: rows.map((n) => 3 * n) };
    expect(thinned(line, 0.1)).toEqual({ at: [0, 199_999_000], value: [0, 599_997] });
  });

  it('keeps a step upright', () => {
    const step = { at: [0, 10, 20, 20, 30, 40], value: [1, 1, 1, 5, 5, 5] };
    expect(thinned(step, 0.1)).toEqual({ at: [0, 20, 20, 40], value: [1, 1, 5, 5] });
  });

  it('keeps a spike of no duration', () => {
    const spike = { at: [0, 10, 10, 10, 20], value: [1, 1, 9, 1, 1] };
    expect(thinned(spike, 0.1)).toEqual({ at: [0, 10, 10, 10, 20], value: [1, 1, 9, 1, 1] });
  });

  it('leaves out what is smaller than the tolerance', () => {
    const ripple = { at: [0, 10, 20, 30, 40], value: [1, 1.05, 1, 0.95, 1] };
    expect(thinned(ripple, 0.1)).toEqual({ at: [0, 40], value: [1, 1] });
  });

  test.prop([cumulative()])(
    'passes every row within half a pixel and keeps every jump larger than one',
    (trace) => {
      const top = trace.value.at(-1) as number;
      const halfPixel = Math.max(top, 1) / 700;
      const drawn = thinned(trace, halfPixel);
      expect(drawn.at.length).toBeLessThan(2000);
      trace.at.forEach((at, row) => {
        const [low, high] = drawnAt(drawn, at);
        const value = trace.value[row] as number;
        expect(value).toBeGreaterThanOrEqual(low - halfPixel * 1.000001);
        expect(value).toBeLessThanOrEqual(high + halfPixel * 1.000001);
        const before = trace.value[row - 1] ?? value;
        if (trace.at[row - 1] !== at || value - before <= 2 * halfPixel) return;
        expect(rowsOf(drawn)).toContainEqual([at, before]);
        expect(rowsOf(drawn)).toContainEqual([at, value]);
      });
    },
  );

  test.prop([cumulative()])('holds rows of the trace and nothing else', (trace) => {
    const rows = new Set(rowsOf(trace).map(String));
    expect(rowsOf(thinned(trace, 0.5)).every((row) => rows.has(String(row)))).toBe(true);
  });

  it('stays below 2,000 points for ten years of boluses in 200,000 rows', () => {
    const at: number[] = [];
    const value: number[] = [];
    let given = 0;
    for (let n = 0; n < 100_000; n++) {
      at.push(n * 0.0365 * day, n * 0.0365 * day);
      value.push(given, (given += n % 7 === 0 ? 200 : 0));
      given += 20;
    }
    const drawn = thinned({ at, value }, given / 1400);
    expect(drawn.at.length).toBeLessThan(2000);
    expect(drawn.value[drawn.value.length - 1]).toBe(value.at(-1));
  });

  it('draws what is too restless for that by the extremes of columns', () => {
    const rows = Array.from({ length: 50_000 }, (_, n) => n);
    const restless = { at: rows, value: rows.map((n) => (n === 31_234 ? 7 : n % 2)) };
    const drawn = thinned(restless, 0.01);
    expect(drawn.at.length).toBeLessThan(2000);
    expect(rowsOf(drawn)).toContainEqual([31_234, 7]);
    expect(Array.from(drawn.at)).toEqual(Array.from(drawn.at).sort((a, b) => a - b));
  });
});

/** A curve that only rises: flows of very different size, some of its rises all at once. */
function cumulative(): fc.Arbitrary<{ at: number[]; value: number[] }> {
  const rise = fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
  );
  const step = fc.record({ lasted: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000 })), rise });
  return fc.array(step, { minLength: 1, maxLength: 400 }).map((steps) => {
    const trace = { at: [0], value: [0] };
    for (const { lasted, rise } of steps) {
      trace.at.push((trace.at.at(-1) as number) + lasted);
      trace.value.push((trace.value.at(-1) as number) + rise);
    }
    return trace;
  });
}

/** The lowest and the highest value that straight lines between the rows pass at an instant. */
function drawnAt({ at, value }: Trace, instant: number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < at.length; row++) {
    const [t0, v0] = [at[Math.max(0, row - 1)] as number, value[Math.max(0, row - 1)] as number];
    const [t1, v1] = [at[row] as number, value[row] as number];
    if (instant < t0 || instant > t1) continue;
    const values = t1 === t0 ? [v0, v1] : [v0 + ((v1 - v0) * (instant - t0)) / (t1 - t0)];
    [low, high] = [Math.min(low, ...values), Math.max(high, ...values)];
  }
  return [low, high];
}

function rowsOf({ at, value }: Trace): [number, number][] {
  return Array.from(at, (instant, row) => [instant, value[row] as number]);
}
