import { describe, expect, it } from 'vitest';
import { startupResult, trumpetResults } from '../../src/analysis/trumpet.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';
import { drawCurve, type Drawn } from '../support/curve-builder.ts';
import type { TrumpetPlan } from '../../src/scenario/scenario.ts';

const minute = 60_000;
const hour = MS_PER_HOUR;

/** Pulses of `volume` µL, the first when so much has been ordered at `flow` µL/h, for as long as `count` of them take. */
function pulses(volume: number, flow: number, count: number): readonly Drawn[] {
  const interval = { hours: volume / flow, intended: flow, pumping: 0 };
  return [interval, ...Array.from({ length: count }, () => ({ ...interval, pulse: volume }))];
}

function plan(spacing: number, windows: readonly number[], to: number, from = 0): TrumpetPlan {
  return { spacing: spacing * minute, windows: windows.map((window) => window * minute), from, to };
}

function extremes(drawn: readonly Drawn[], plan: TrumpetPlan) {
  const { curve, end } = drawCurve(drawn);
  const results = trumpetResults(curve, plan);
  return {
    windows: results.map(({ window_ms }) => window_ms),
    max: results.map(({ max_percent }) => max_percent ?? NaN),
    min: results.map(({ min_percent }) => min_percent ?? NaN),
    overall: startupResult(curve, plan, end).overall_percent,
  };
}

const close = (values: readonly number[], digits: number): unknown[] =>
  values.map((value) => expect.closeTo(value, digits) as unknown);

describe('a trumpet curve', () => {
  it('of 4 mL/h in pulses of 0.1 mL is that of the worked example', () => {
    const found = extremes(pulses(100, 4000, 40), plan(0.5, [2, 5, 11, 19, 31], hour));
    expect(found.windows).toEqual([2, 5, 11, 19, 31].map((window) => window * minute));
    expect(found.max).toEqual(close([50, 20, 100 / 11, 50 / 19, 50 / 31], 9));
    expect(found.min).toEqual(close([-25, -10, -50 / 11, -100 / 19, -100 / 31], 9));
    expect(found.overall).toBeCloseTo(0, 9);
  });

  it('of 0.5 mL/day in pulses of 2 µL is that of the worked example', () => {
    const found = extremes(pulses(2, 500 / 24, 270), plan(15, [15, 60, 150, 330, 570, 930], 25 * hour));
    expect(found.max).toEqual(close([15.2, 5.6, 3.68, 1.2364, 0.0421, 0.3355], 4));
    expect(found.min).toEqual(close([-23.2, -4, -0.16, -0.5091, -0.9684, -0.2839], 4));
    expect(found.overall).toBeCloseTo(-0.16, 9);
  });

  it('of a constant error is that error in every window', () => {
    const found = extremes(
      [{ hours: 50, intended: 20, pumping: 20.4 }],
      plan(15, [15, 60, 720], 26 * hour, hour),
    );
    expect(found.max).toEqual(close([2, 2, 2], 9));
    expect(found.min).toEqual(close([2, 2, 2], 9));
    expect(found.overall).toBeCloseTo(2, 9);
  });

  it('counts a pulse at a sample in the interval that ends there, whatever rounding says', () => {
    for (const noise of [-1e-5, 0, 1e-5]) {
      const { curve, end } = drawCurve([
        { hours: 1, intended: 10, pumping: 0 },
        { hours: 1, intended: 10, pumping: 0, pulse: 10 },
      ]);
      curve.row()[curve.row().indexOf(hour)] = hour + noise;
      const [result] = trumpetResults(curve, plan(60, [60], end));
      expect(result?.max_percent).toBeCloseTo(0, 6);
      expect(result?.min_percent).toBeCloseTo(-100, 6);
    }
  });

  it('takes only windows that lie in the period', () => {
    const drawn = [
      { hours: 2, intended: 10, pumping: 50 },
      { hours: 4, intended: 10 },
      { hours: 2, intended: 10, pumping: 0 },
    ];
    expect(extremes(drawn, plan(30, [60, 240, 300], 6 * hour, 2 * hour))).toMatchObject({
      max: [0, 0, NaN],
      min: [0, 0, NaN],
      overall: 0,
    });
  });

  it('has no error where nothing is ordered', () => {
    const drawn = [{ hours: 5, intended: 0, pumping: 3 }];
    expect(extremes(drawn, plan(30, [60], 4 * hour))).toMatchObject({ max: [NaN], overall: null });
  });
});

describe('a start-up curve', () => {
  const startup = (drawn: readonly Drawn[], plan: TrumpetPlan) => {
    const { curve, end } = drawCurve(drawn);
    return startupResult(curve, plan, end);
  };

  it('is the mean flow of every interval of the first two hours', () => {
    const run = startup(
      [
        { hours: 1, intended: 10, pumping: 0 },
        { hours: 9, intended: 10, pulse: 4 },
      ],
      plan(30, [60], 10 * hour),
    );
    expect(run).toEqual({
      overall_percent: expect.closeTo(-6, 9) as unknown,
      analysed_from_ms: 0,
      analysed_until_ms: 10 * hour,
      set_ul_per_h: expect.closeTo(10, 9) as unknown,
      spacing_ms: 30 * minute,
      from_ms: 0,
      flow_ul_per_h: close([0, 8, 10, 10], 9),
    });
  });

  it('goes on to where the trumpet curve begins, but not for ever', () => {
    const drawn = [{ hours: 100, intended: 10 }];
    expect(startup(drawn, plan(60, [60], 100 * hour, 48 * hour)).flow_ul_per_h).toHaveLength(48);
    expect(startup(drawn, plan(1, [60], 100 * hour, 48 * hour)).flow_ul_per_h).toHaveLength(1000);
    expect(startup([{ hours: 1, intended: 10 }], plan(15, [15], hour)).flow_ul_per_h).toHaveLength(4);
  });
});
