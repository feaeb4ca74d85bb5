import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../src/analysis/series.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';
import { drawCurve } from '../support/curve-builder.ts';
import type { CsfPlan } from '../../src/scenario/scenario.ts';

const hours = (count: number): number => count * MS_PER_HOUR;

function sampling(duration: number, every: number, unit: 'ug' | 'iu' = 'ug', csf: readonly CsfPlan[] = []) {
  return { drugs: [{ name: 'morphine', unit }], duration, patient: { csf }, report: { every } };
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

  it('shows both sides of what jumps between two milliseconds', () => {
    const { curve, end } = drawCurve([
      { hours: 1, intended: 0 },
      { hours: 1, intended: 0, release: 5 },
    ]);
    curve.row()[curve.row().indexOf(hours(1))] = hours(1) - 0.5;
    const { columns } = seriesOf(sampling(end, hours(2)), [], curve);
    expect([...(columns['time_ms'] ?? [])]).toEqual([0, 1, 1, 2].map(hours));
    expect([...(columns['morphine_delivered_ug'] ?? [])]).toEqual([0, 0, 5, 5]);
  });

  it('has a column for the cerebrospinal fluid of a drug that is followed there', () => {
    // 10 µg/h into 2 mL of which nothing is cleared: 5 µg/mL an hour, and a release of 4 µg: 2 µg/mL at once.
    const space = { drug: 0, volume: 2000, clearance: 0, peripheral: null, band: null };
    const { curve, end } = drawCurve([
      { hours: 1, intended: 10 },
      { hours: 1, intended: 10, release: 4 },
    ]);
    const { columns } = seriesOf(sampling(end, hours(2), 'ug', [space]), [], curve);
    expect([...(columns['morphine_csf_ug_per_ml'] ?? [])]).toEqual(
      [0, 5, 7, 12].map((value) => expect.closeTo(value, 12) as unknown),
    );
    expect(Object.keys(columns).indexOf('morphine_csf_ug_per_ml')).toBe(5);
    const inUnits = seriesOf(sampling(end, hours(2), 'iu', [space]), [], curve);
    expect(Object.keys(inUnits.columns)).toContain('morphine_csf_iu_per_ml');
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
