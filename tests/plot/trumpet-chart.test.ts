import { describe, expect, it } from 'vitest';
import { startupChart } from '../../src/plot/charts/startup.ts';
import { trumpetChart } from '../../src/plot/charts/trumpet.ts';
import { chart } from '../../src/plot/index.ts';
import { recordedRun } from '../support/recorded-run.ts';
import type { ChartConfiguration, Point } from 'chart.js';
import type { Result } from '../../src/index.ts';

const hour = 3_600_000;

const plain = recordedRun({ days: 3, intended: [[0, 2]], name: 'Pulses' });
const measured: Result = {
  ...plain,
  trumpet: [
    { window_ms: 4 * hour, max_percent: 2, min_percent: -3 },
    { window_ms: hour, max_percent: 12, min_percent: -20 },
  ],
  startup: {
    overall_percent: -0.5,
    analysed_from_ms: 24 * hour,
    analysed_until_ms: 48 * hour,
    set_ul_per_h: 20,
    spacing_ms: hour,
    from_ms: 0,
    flow_ul_per_h: [10, 30],
  },
};

const lineOf = ({ data }: ChartConfiguration<'line', Point[]>, label: RegExp) =>
  data.datasets.find((each) => label.test(each.label ?? ''))?.data;

describe('the trumpet chart', () => {
  const drawn = chart(measured, { kind: trumpetChart });

  it('has both sides from the shortest window to the longest', () => {
    expect(lineOf(drawn, /max/)).toEqual([
      { x: hour, y: 12 },
      { x: 4 * hour, y: 2 },
    ]);
    expect(lineOf(drawn, /min/)).toEqual([
      { x: hour, y: -20 },
      { x: 4 * hour, y: -3 },
    ]);
  });

  it('has the error of the whole period, and names it', () => {
    expect(lineOf(drawn, /A = −0.50 %/)?.map(({ y }) => y)).toEqual([-0.5, -0.5]);
  });

  it('says what was analysed and how', () => {
    expect(drawn.options?.plugins?.subtitle?.text).toBe(
      'volume pumped against volume programmed, 24 h from 24 h after the start on, samples every 1 h',
    );
  });

  it('has an axis that holds everything, zero too', () => {
    const { min, max } = drawn.options?.scales?.['y'] as { min: number; max: number };
    expect(min).toBeLessThan(-20);
    expect(max).toBeGreaterThan(12);
    const above = chart(
      { ...measured, trumpet: [{ window_ms: hour, max_percent: 9, min_percent: 8 }] },
      { kind: trumpetChart },
    );
    expect((above.options?.scales?.['y'] as { min: number }).min).toBeLessThan(0);
  });

  it('says what is missing where there is nothing to draw', () => {
    expect(trumpetChart.missing(measured)).toBeNull();
    expect(trumpetChart.missing(plain)).toContain('no trumpet curve');
    const nothing = [{ window_ms: hour, max_percent: null, min_percent: null }];
    expect(trumpetChart.missing({ ...measured, trumpet: nothing })).toContain('nothing was programmed');
  });
});

describe('the start-up chart', () => {
  const drawn = chart(measured, { kind: startupChart });

  it('is level in every interval', () => {
    expect(lineOf(drawn, /^pumped/)).toEqual([
      { x: 0, y: 10 },
      { x: hour, y: 10 },
      { x: hour, y: 30 },
      { x: 2 * hour, y: 30 },
    ]);
  });

  it('has the flow programmed beside it', () => {
    expect(lineOf(drawn, /^programmed .*20.0 µL\/h/)?.map(({ y }) => y)).toEqual([20, 20]);
  });

  it('says what is missing where there is nothing to draw', () => {
    expect(startupChart.missing(measured)).toBeNull();
    expect(startupChart.missing(plain)).toContain('no trumpet curve');
  });
});
