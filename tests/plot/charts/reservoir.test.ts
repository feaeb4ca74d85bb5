import { describe, expect, it } from 'vitest';
import { resultOf } from '../../support/chart-scenarios.ts';
import { annotations, day, drawn, lineNames, points, subtitle, valueAt } from '../../support/drawn-chart.ts';

describe('the reservoir', () => {
  it('shows what is there and what the pump believes, and how far it is wrong', () => {
    const chart = drawn('reservoir', resultOf('care/refill-discrepancy'));
    const wrong = points(chart, 'discrepancy', 'believed − true');
    expect(valueAt(wrong, 20 * day)).toBeCloseTo(0, 2);
    expect(Math.max(...wrong.map(({ y }) => y))).toBeCloseTo(2.9, 2); // what its second refill finds
  });

  it('shows the thresholds, whether or not an alarm told of them', () => {
    expect(lineNames(drawn('reservoir', resultOf('care/refill-discrepancy')), 'reservoir')).toEqual([
      'low 2 mL',
    ]);
  });

  it('rings the moments that the pump foretold', () => {
    const chart = drawn('reservoir');
    const rings = annotations(chart, 'reservoir').filter(({ type }) => type === 'point');
    expect(rings).toMatchObject([
      { xValue: 72 * day, yValue: 2 },
      { xValue: 76 * day, yValue: 0 },
    ]);
    expect(annotations(chart, 'reservoir')).toContainEqual(
      expect.objectContaining({ content: 'low predicted' }),
    );
  });

  it('says what it foretells beyond the end of the run', () => {
    expect(subtitle(drawn('reservoir'))).toBe(
      'at the end 32 mL, believed 32 mL · the pump foretells: low 2026-06-04 00:00, empty 2026-06-08 00:00',
    );
  });
});
