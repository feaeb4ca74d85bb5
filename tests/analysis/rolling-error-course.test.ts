import { describe, expect, it } from 'vitest';
import { rollingErrorCourse } from '../../src/analysis/rolling-error-course.ts';
import { resultOf } from '../support/chart-scenarios.ts';
import type { Series } from '../../src/analysis/result.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** 1 µg/h ordered; nothing arrives from hour 30 to hour 36. */
const gap: Series = {
  columns: {
    time_ms: Float64Array.of(0, 30 * hour, 36 * hour, 72 * hour),
    morphine_intended_ug: Float64Array.of(0, 30, 36, 72),
    morphine_delivered_ug: Float64Array.of(0, 30, 30, 66),
  },
};

function errorAt(series: Series, moment: number): number | undefined {
  const { at, value } = rollingErrorCourse(series, 'morphine', 'ug', day);
  return value[at.lastIndexOf(moment)];
}

describe('the course of the rolling error', () => {
  it('begins when a window first fits', () => {
    expect(rollingErrorCourse(gap, 'morphine', 'ug', day).at[0]).toBe(24 * hour);
  });

  it('is a quarter when six of the last 24 hours are missing', () => {
    expect(errorAt(gap, 30 * hour)).toBeCloseTo(0, 9);
    expect(errorAt(gap, 36 * hour)).toBeCloseTo(-25, 9);
    expect(errorAt(gap, 54 * hour)).toBeCloseTo(-25, 9); // the gap is about to leave the window
    expect(errorAt(gap, 60 * hour)).toBeCloseTo(0, 9);
  });

  it('has no value where nothing was ordered', () => {
    const paused: Series = {
      columns: {
        time_ms: Float64Array.of(0, 24 * hour, 96 * hour),
        morphine_intended_ug: Float64Array.of(0, 24, 24),
        morphine_delivered_ug: Float64Array.of(0, 24, 24),
      },
    };
    expect(errorAt(paused, 24 * hour)).toBeCloseTo(0, 9);
    expect(errorAt(paused, 48 * hour)).toBeNaN();
  });

  it('shows both sides of a jump', () => {
    const released: Series = {
      columns: {
        time_ms: Float64Array.of(0, 30 * hour, 30 * hour, 72 * hour),
        morphine_intended_ug: Float64Array.of(0, 30, 30, 72),
        morphine_delivered_ug: Float64Array.of(0, 30, 36, 78),
      },
    };
    const { at, value } = rollingErrorCourse(released, 'morphine', 'ug', day);
    const then = at.indexOf(30 * hour);
    expect([value[then], value[then + 1]]).toEqual([expect.closeTo(0, 9), expect.closeTo(25, 9)]);
  });

  it.each([
    'faults/partial-kink',
    'faults/intermittent-kink',
    'care/wrong-concentration',
    'programs/flex-schedule',
  ])('reaches what the worst windows of %s are, which are solved', (scenario) => {
    const { drugs, series } = resultOf(scenario);
    const [drug, { worst_windows }] = Object.entries(drugs)[0] as [string, (typeof drugs)[string]];
    for (const { window_ms, under_percent, over_percent } of worst_windows) {
      const { value } = rollingErrorCourse(series as Series, drug, 'ug', window_ms);
      const judged = value.filter((each) => !Number.isNaN(each));
      expect(-Math.min(0, ...judged)).toBeCloseTo(under_percent ?? 0, 0);
      expect(Math.max(0, ...judged)).toBeCloseTo(over_percent ?? 0, 0);
    }
  });
});
