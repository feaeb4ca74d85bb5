import { describe, expect, it } from 'vitest';
import { focused } from '../../src/web/focus.ts';
import { recordedRun } from '../support/recorded-run.ts';

const [hour, day] = [3_600_000, 86_400_000];

/** 2 mg a day for 100 days, of which the page has kept only the rows where something changes. */
const sparse = recordedRun({ days: 100, everyHours: 24 * 100, intended: [[0, 2]], released: [[40, 1]] });

function column(from: number, until: number, name: string): Float64Array {
  return focused(sparse, from, until).series?.columns[name] ?? new Float64Array();
}

describe('a run of which a part is looked at', () => {
  it('has rows from the beginning of the part to its end, no matter how few were kept', () => {
    const at = column(10 * day, 14 * day, 'time_ms');
    expect([at[0], at.at(-1)]).toEqual([10 * day, 14 * day]);
    expect(at.length).toBeGreaterThan(90);
    expect(at.every((instant, row) => row === 0 || instant > (at[row - 1] ?? 0))).toBe(true);
  });

  it('has on them what lies on the straight line between those that were kept', () => {
    const at = column(10 * day, 14 * day, 'time_ms');
    const intended = column(10 * day, 14 * day, 'morphine_intended_ug');
    for (const [row, value] of intended.entries())
      expect(value).toBeCloseTo(((at[row] ?? NaN) / day) * 2_000, 6);
  });

  it('keeps both sides of a jump', () => {
    const at = [...column(39 * day, 41 * day, 'time_ms')];
    const delivered = column(39 * day, 41 * day, 'morphine_delivered_ug');
    const [before, after] = [at.indexOf(40 * day), at.lastIndexOf(40 * day)];
    expect(after).toBe(before + 1);
    expect((delivered[after] ?? 0) - (delivered[before] ?? 0)).toBeCloseTo(1_000, 6);
  });

  it('can be a second, and need not begin at the start', () => {
    const at = column(10 * hour, 10 * hour + 1_000, 'time_ms');
    expect([at[0], at.at(-1)]).toEqual([10 * hour, 10 * hour + 1_000]);
    expect(column(-day, day, 'time_ms')[0]).toBe(0);
  });

  it('leaves everything but the series as it is', () => {
    const { series: _, ...rest } = focused(sparse, day, 2 * day);
    const { series: __, ...whole } = sparse;
    expect(rest).toEqual(whole);
  });
});
