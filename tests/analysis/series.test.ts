import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../src/analysis/series.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';
import { drawCurve } from '../support/curve-builder.ts';

const hours = (count: number): number => count * MS_PER_HOUR;

function sampling(duration: number, every: number, unit: 'ug' | 'iu' = 'ug') {
  return { drugs: [{ name: 'morphine', unit }], duration, report: { every, windows: [], band: 0.15 } };
}

describe('a series', () => {
  it('has a row at every step, from the start to the end', () => {
    const { curve, end } = drawCurve([{ hours: 3, intended: 10 }]);
    const { columns } = seriesOf(sampling(end, hours(1)), [], curve);
    expect([...(columns['time_ms'] ?? [])]).toEqual([0, 1, 2, 3].map(hours));
    expect([...(columns['morphine_delivered_ug'] ?? [])]).toEqual([0, 10, 20, 30]);
  });

  it('shows both sides of an event, once where it falls on a step', () => {
    const { curve, end } = drawCurve([
      { hours: 2, intended: 10 },
      { hours: 1.5, intended: 10, release: 5 },
      { hours: 0.5, intended: 20 },
    ]);
    const { columns } = seriesOf(sampling(end, hours(1)), [{ at_ms: end, kind: 'run-ended' }], curve);
    expect([...(columns['time_ms'] ?? [])]).toEqual([0, 1, 2, 2, 3, 3.5, 3.5, 4, 4].map(hours));
    expect([...(columns['morphine_delivered_ug'] ?? [])]).toEqual([0, 10, 20, 25, 35, 40, 40, 50, 50]);
    expect([...(columns['tip_flow_ul_per_h'] ?? [])]).toEqual([10, 10, 10, 10, 10, 10, 20, 20, 20]);
  });

  it('shows a law that changes between two milliseconds at the second of them', () => {
    const { curve, end } = drawCurve([{ hours: 1, intended: 10 }]);
    const row = curve.open();
    curve.row().copyWithin(row, 0, row);
    curve.row()[row] = 1234.5;
    const { columns } = seriesOf(sampling(end, hours(1)), [], curve);
    expect([...(columns['time_ms'] ?? [])]).toEqual([0, 1235, 1235, hours(1)]);
  });

  it('names its columns as the CSV does', () => {
    const { curve, end } = drawCurve([{ hours: 1, intended: 10 }]);
    expect(Object.keys(seriesOf(sampling(end, hours(1), 'iu'), [], curve).columns)).toEqual([
      'time_ms',
      'morphine_intended_iu',
      'morphine_programmed_iu',
      'morphine_pumped_iu',
      'morphine_delivered_iu',
      'tip_flow_ul_per_h',
      'pressure_kpa',
      'reservoir_true_ul',
      'reservoir_believed_ul',
    ]);
  });
});
