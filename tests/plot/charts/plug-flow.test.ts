import { describe, expect, it } from 'vitest';
import { curves, day, drawn, subtitle, valueAt } from '../../support/drawn-chart.ts';
import type { Drawn } from '../../support/drawn-chart.ts';

describe('the plug flow', () => {
  const chart = drawn('plug-flow');

  it('lets a front set out at the refill and arrive when the path is used up', () => {
    // 2 mg a day of 10 mg/mL are 0.2 mL a day: a path of 0.336 mL takes 1.68 days.
    const edges = curves(chart, 'path').filter(({ data }) => data.length > 0);
    const front = edges.find(({ fill, data }) => fill === '-1' && data[0]?.x === 5 * day)?.data as Drawn[];
    expect(valueAt(front, 5 * day)).toBeCloseTo(0, 6);
    expect(valueAt(front, 5.84 * day)).toBeCloseTo(50, 0);
    expect(valueAt(front, 6.69 * day)).toBeCloseTo(100, 0);
  });

  it('names the concentrations, the weaker one in the weaker colour', () => {
    const [weak, strong] = curves(chart, 'path').filter(({ label }) => label !== undefined);
    expect([weak?.label, strong?.label]).toEqual(['10.0 mg/mL', '20.0 mg/mL']);
    const opacity = (colour: unknown) => parseInt(String(colour).slice(7), 16);
    expect(opacity(weak?.backgroundColor)).toBeLessThan(opacity(strong?.backgroundColor));
  });

  it('says when fronts arrived', () => {
    expect(subtitle(chart)).toBe(
      'morphine; at the end the path holds 0.336 mL · a front reached the tip after 6.7 days, 36.7 days',
    );
  });
});
