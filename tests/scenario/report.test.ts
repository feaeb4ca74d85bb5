import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/analysis/study.ts';
import { day, hour, read } from './a-scenario.ts';

const minute = 60_000;
const trumpet = (plan: string) => read({ report: `{ trumpet: ${plan} }` }).report.trumpet;

describe('a trumpet curve', () => {
  it('is taken only when it is asked for', () => {
    expect(read({ report: '{ every: 2 h }' }).report.trumpet).toBeNull();
  });

  it('is taken over the whole run, in windows of the standard examples, unless it says otherwise', () => {
    expect(trumpet('{}')).toEqual({
      spacing: 15 * minute,
      windows: [15, 60, 150, 330, 570, 930].map((minutes) => minutes * minute),
      from: 0,
      to: 45 * day,
    });
    expect(trumpet('{ spacing: 30 s, from: 1 day, to: 25 h }')?.windows).toEqual(
      [0.5, 2, 5, 11, 19, 31].map((minutes) => minutes * minute),
    );
  });

  it('leaves out those windows of the examples that the period cannot hold', () => {
    expect(trumpet('{ from: 1 day, to: 1 day 2 h }')?.windows).toEqual([15 * minute, hour]);
  });

  it('takes windows up to the whole of its period', () => {
    expect(trumpet('{ spacing: 15 min, windows: [15 min, 24 h], from: 1 day, to: 2 days }')).toEqual({
      spacing: 15 * minute,
      windows: [15 * minute, day],
      from: day,
      to: 2 * day,
    });
  });
});

describe('the windows of the rolling error', () => {
  it('may be as long as the run, which then has one, or longer, and are then judged by none', () => {
    const scenario = read({ duration: '2 days', report: '{ windows: [2 days, 3 days] }' });
    expect(simulate(scenario).drugs['morphine']?.worst_windows).toEqual([
      expect.objectContaining({ window_ms: 2 * day, under_percent: expect.closeTo(0, 1) as unknown }),
      expect.objectContaining({
        window_ms: 3 * day,
        under_percent: null,
        over_percent: null,
        hours_outside: 0,
      }),
    ]);
  });

  it('are one of a day unless something else is written, in a run that is shorter, too', () => {
    expect(read({ duration: '6 h', report: '{ every: 1 h }' }).report.windows).toEqual([day]);
  });
});
