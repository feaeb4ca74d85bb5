import { describe, expect, it } from 'vitest';
import { resultOf } from '../../support/chart-scenarios.ts';
import { drawn, lineNames, points, subtitle } from '../../support/drawn-chart.ts';
import { recordedRun } from '../../support/recorded-run.ts';

describe('the pressure', () => {
  it('stands against slip and stall where it comes near them', () => {
    const chart = drawn('pressure', resultOf('faults/partial-kink'));
    expect(lineNames(chart, 'pressure')).toEqual(['slip from 160 kPa', 'stall 200 kPa']);
    expect(Math.max(...points(chart, 'pressure', 'pressure').map(({ y }) => y))).toBeCloseTo(184, 1);
  });

  it('stands against the threshold of a sensor', () => {
    const { pressure } = resultOf('faults/occlusion-alarm');
    expect(pressure.occlusion_at_kpa).not.toBeNull();
    expect(lineNames(drawn('pressure'), 'pressure')).toContain(
      `occlusion at ${pressure.occlusion_at_kpa} kPa`,
    );
  });

  it('is not pressed flat by thresholds that it never comes near', () => {
    const well = recordedRun({ days: 2, intended: [[0, 2]] });
    const time = well.series?.columns['time_ms'] as Float64Array;
    const columns = { ...well.series?.columns, pressure_kpa: time.map(() => 0.1) };
    const chart = drawn('pressure', { ...well, series: { columns } });
    expect(lineNames(chart, 'pressure')).toEqual([]);
    expect(chart.options?.scales?.['pressure']?.max).toBeCloseTo(0.108, 9);
    expect(subtitle(chart)).toContain('slip from 160 kPa, stall 200 kPa');
  });
});
