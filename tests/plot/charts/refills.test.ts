import { describe, expect, it } from 'vitest';
import { annotations, day, drawn, lineNames, subtitle } from '../../support/drawn-chart.ts';
import { recordedRun } from '../../support/recorded-run.ts';

describe('the refills', () => {
  const chart = drawn('refills');

  it('stand between the limits beyond which they are flagged, in mL and in per cent', () => {
    expect(lineNames(chart, 'volume')).toEqual(['flagged above 2 mL', 'flagged below −2 mL']);
    expect(lineNames(chart, 'percent')).toEqual(['flagged above 14.5 %', 'flagged below −14.5 %']);
  });

  it('that were flagged have another shape, not only another colour', () => {
    const shapes = annotations(chart, 'volume').flatMap((each) =>
      each.type === 'point' ? [[each.xValue, each.pointStyle]] : [],
    );
    expect(shapes).toEqual([
      [30 * day, 'circle'],
      [60 * day, 'rectRot'],
    ]);
  });

  it('say how many were flagged, and whether it grows', () => {
    expect(subtitle(chart)).toBe(
      '2 refills, 1 flagged · from one to the next the discrepancy changes by +19.33 percentage points',
    );
  });

  it('have one panel where nothing was programmed to be per cent of', () => {
    const run = recordedRun({ days: 10, intended: [[0, 2]], refills: [{ on: 5, volume: 18, flagged: 2.5 }] });
    const refills = run.refills.map((refill) => ({ ...refill, discrepancy_percent: null }));
    expect(Object.keys(drawn('refills', { ...run, refills }).options?.scales ?? {})).not.toContain('percent');
  });
});
