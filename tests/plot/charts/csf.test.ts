import { describe, expect, it } from 'vitest';
import { resultOf, shownBy } from '../../support/chart-scenarios.ts';
import { annotations, drawn, kindOf, points, subtitle } from '../../support/drawn-chart.ts';
import type { CsfResult } from '../../../src/analysis/result.ts';

describe('the concentration in the cerebrospinal fluid', () => {
  it('is shown with its band, in ng/mL where it is small', () => {
    const chart = drawn('csf');
    const { peak_ug_per_ml, band_ug_per_ml } = shownBy('csf').drugs['ziconotide']?.csf as CsfResult;
    const [low, high] = band_ug_per_ml as [number, number];
    const highest = Math.max(...points(chart, 'csf', 'in the CSF').map(({ y }) => y));
    expect(highest).toBeCloseTo(1000 * Number(peak_ug_per_ml), 3);
    expect(annotations(chart, 'csf')).toContainEqual(
      expect.objectContaining({ yMin: 1000 * low, yMax: 1000 * high }),
    );
    expect(subtitle(chart)).toContain('24 h below its band, 0 h above');
  });

  it('has none of a patient in whom nobody asked for it', () => {
    expect(kindOf('csf').missing(resultOf('faults/partial-kink'))).toContain('patient.csf');
  });
});
