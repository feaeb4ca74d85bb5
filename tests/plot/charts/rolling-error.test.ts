import { describe, expect, it } from 'vitest';
import { resultOf } from '../../support/chart-scenarios.ts';
import { annotations, curves, day, drawn, points, subtitle, valueAt } from '../../support/drawn-chart.ts';

describe('the rolling error', () => {
  it('is 60 % short while a kink lets 40 % through, and has its band', () => {
    const chart = drawn('rolling-error');
    const error = points(chart, 'error of 24 h', 'rolling error');
    expect(valueAt(error, 10 * day)).toBeCloseTo(0, 1);
    expect(valueAt(error, 18.5 * day)).toBeCloseTo(-60, 0);
    expect(annotations(chart, 'error of 24 h')).toContainEqual(
      expect.objectContaining({ type: 'box', yMin: -15, yMax: 15 }),
    );
  });

  it('says how bad it was, and for how long', () => {
    expect(subtitle(drawn('rolling-error'))).toBe(
      'morphine · 24 h: −63.6 % to +15.3 %, 79.4 h outside ±15 %',
    );
  });

  it('has a panel for each window', () => {
    const chart = drawn('rolling-error', resultOf('basics/metered-pulses'));
    expect(curves(chart, 'error of 1 h').length).toBeGreaterThan(0);
    expect(curves(chart, 'error of 24 h').length).toBeGreaterThan(0);
  });

  it('fills only what lies outside the band', () => {
    const [over, under] = curves(drawn('rolling-error'), 'error of 24 h');
    expect(over?.fill).toMatchObject({ target: { value: 15 }, below: 'transparent' });
    expect(under?.fill).toMatchObject({ target: { value: -15 }, above: 'transparent' });
  });
});
