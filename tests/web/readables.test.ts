import { describe, expect, it } from 'vitest';
import { hide } from '../../src/web/hiding.ts';
import { readables, readingText, valueText } from '../../src/web/readables.ts';
import type { Configuration } from '../../src/web/configured.ts';

/** Two curves with the space between them filled, and two bars of which the first is higher by one. */
function aChart(): Configuration {
  const edge = { yAxisID: 'bars', borderWidth: 0 };
  const gap = (x: number) => ({ x, y: NaN });
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: 'intended',
          data: [
            { x: 0, y: 0 },
            { x: 10, y: 20 },
          ],
          yAxisID: 'dose',
        },
        {
          label: 'delivered',
          data: [
            { x: 0, y: 0 },
            { x: 5, y: 10 },
            { x: 5, y: 12 },
            { x: 10, y: 22 },
          ],
          yAxisID: 'dose',
          fill: { target: '-1', above: '#0072b238', below: '#d55e0038' },
        },
        { label: 'missed', data: [], backgroundColor: '#d55e0038', showLine: false, yAxisID: 'dose' },
        {
          ...edge,
          data: [{ x: 0, y: 1 }, { x: 2, y: 1 }, gap(2), { x: 4, y: 0 }, { x: 6, y: 0 }, gap(6)],
          fill: false,
        },
        {
          ...edge,
          data: [{ x: 0, y: 4 }, { x: 2, y: 4 }, gap(2), { x: 4, y: 2 }, { x: 6, y: 2 }, gap(6)],
          fill: '-1',
          backgroundColor: '#009e73',
        },
        { label: 'granted', data: [], backgroundColor: '#009e73', showLine: false, yAxisID: 'bars' },
      ],
    },
    options: {
      scales: {
        dose: { type: 'linear', title: { text: ['cumulative dose', 'morphine, mg'] } },
        bars: { type: 'linear', title: { text: ['requests', 'per day'] } },
      },
    },
  };
}

describe('what can be read off a chart', () => {
  const [intended, delivered, granted] = readables(aChart());

  it('is what has a line or a height of its own', () => {
    expect(readables(aChart()).map(({ label }) => label)).toEqual(['intended', 'delivered', 'granted']);
  });

  it('lies on straight lines between points, and is what a curve jumps to', () => {
    expect(intended?.valueAt(2.5)).toBe(5);
    expect(delivered?.valueAt(5)).toBe(12);
    expect(delivered?.valueAt(11)).toBeNull();
  });

  it('has the unit that its axis names', () => {
    expect(intended && readingText(intended, 5)).toBe('5 mg');
    expect(granted && readingText(granted, 3)).toBe('3');
    expect(granted && readingText(granted, null)).toBe('–');
  });

  it('is of a bar how high it stands, and nothing between two bars', () => {
    expect([1, 3, 5].map((x) => granted?.valueAt(x))).toEqual([3, null, 2]);
    expect(granted?.spots.map(({ x }) => x)).toEqual([1, 5]);
  });
});

describe('a number that is read', () => {
  it('has four figures, no exponent and a true minus sign', () => {
    expect([86.6251, -0.000012344, 0, 12345.6, 1e-9].map(valueText)).toEqual([
      '86.63',
      '−0.000012',
      '0',
      '12346',
      '0',
    ]);
  });
});

describe('what the reader switches off', () => {
  it('is a curve', () => {
    const chart = aChart();
    hide(chart, new Set(['intended']));
    expect(readables(chart).map(({ label }) => label)).toEqual(['delivered', 'granted']);
  });

  it('is the bars of a name', () => {
    const chart = aChart();
    hide(chart, new Set(['granted']));
    expect(chart.data.datasets[4]?.hidden).toBe(true);
    expect(readables(chart).map(({ label }) => label)).toEqual(['intended', 'delivered']);
  });

  it('is one side of the space between two curves', () => {
    const chart = aChart();
    hide(chart, new Set(['missed']));
    expect(chart.data.datasets[1]?.fill).toEqual({ target: '-1', above: '#0072b238', below: 'transparent' });
    expect(readables(chart)).toHaveLength(3);
  });
});
