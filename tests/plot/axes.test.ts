import { describe, expect, it } from 'vitest';
import { readings } from '../../src/plot/axes/time-axis.ts';
import { niceStep, placeCountTicks, placeValueTicks, tickLabel } from '../../src/plot/axes/value-axis.ts';
import type { Scale, Tick } from 'chart.js';
import type { TimeReading } from '../../src/plot/axes/time-axis.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-03-02T08:00Z');

describe('an elapsed time axis', () => {
  it('counts days from three days on', () => {
    expect(read('elapsed', 0, 45 * day)).toEqual(['0', '5', '10', '15', '20', '25', '30', '35', '40', '45']);
    expect(readings.elapsed.title(45 * day)).toBe('days since start');
  });

  it('counts hours below that, and minutes below three hours', () => {
    expect(read('elapsed', 0, 12 * hour)).toEqual(['0', '2', '4', '6', '8', '10', '12']);
    expect(read('elapsed', 0, hour)).toEqual(['0', '10', '20', '30', '40', '50', '60']);
  });

  it('still counts days after twenty years', () => {
    expect(read('elapsed', 0, 7305 * day)).toEqual([
      '0',
      '1000',
      '2000',
      '3000',
      '4000',
      '5000',
      '6000',
      '7000',
    ]);
  });
});

describe('a clock axis', () => {
  it('says the time of day, and the date below the first of a day', () => {
    expect(read('clock', start, start + 36 * hour)).toEqual([
      ['12:00', '2 Mar'],
      '18:00',
      ['00:00', '3 Mar'],
      '06:00',
      '12:00',
      '18:00',
    ]);
  });

  it('says the date, and the year below the first of a year', () => {
    const newYear = Date.parse('2025-12-27T00:00Z');
    expect(read('clock', newYear, newYear + 9 * day).slice(0, 7)).toEqual([
      ['27 Dec', '2025'],
      '28 Dec',
      '29 Dec',
      '30 Dec',
      '31 Dec',
      ['1 Jan', '2026'],
      '2 Jan',
    ]);
  });

  it('says months at their first day, as many apart as fit', () => {
    expect(read('clock', start, start + 365 * day)).toEqual([
      'May 2026',
      'Jul 2026',
      'Sep 2026',
      'Nov 2026',
      'Jan 2027',
      'Mar 2027',
    ]);
    expect(read('clock', start, start + 3650 * day).slice(0, 2)).toEqual(['Jan 2028', 'Jan 2030']);
  });
});

describe('a value axis', () => {
  it('has ticks at 1, 2 or 5 times a power of ten', () => {
    expect(niceStep(108, 7)).toBe(20);
    expect(niceStep(0.9, 4)).toBeCloseTo(0.5, 12);
    expect(niceStep(8130, 9)).toBe(1000);
  });

  it('starts at 0 and stays within the axis', () => {
    const axis = { min: 0, max: 4.7, options: { stackWeight: 150 }, ticks: [] as Tick[] } as unknown as Scale;
    placeValueTicks(axis);
    expect(axis.ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
  });

  it('goes down from 0 too, where values do', () => {
    const axis = { min: -4.2, max: 0, options: { stackWeight: 150 }, ticks: [] } as unknown as Scale;
    placeValueTicks(axis);
    expect(axis.ticks.map(({ value }) => value)).toEqual([-4, -3, -2, -1, 0]);
    expect(axis.ticks.map(({ value }, n) => tickLabel.call(axis, value, n, axis.ticks))).toEqual([
      '−4',
      '−3',
      '−2',
      '−1',
      '0',
    ]);
  });

  it('counts in whole numbers', () => {
    const axis = { min: 0, max: 2.2, options: { stackWeight: 300 }, ticks: [] } as unknown as Scale;
    placeCountTicks(axis);
    expect(axis.ticks.map(({ value }) => value)).toEqual([0, 1, 2]);
  });

  it('gives every tick the decimals that the step needs', () => {
    const anAxis = {} as unknown as Scale;
    const ticks = [0, 0.2, 0.4].map((value) => ({ value }));
    expect(ticks.map(({ value }, n) => tickLabel.call(anAxis, value, n, ticks))).toEqual([
      '0.0',
      '0.2',
      '0.4',
    ]);
  });
});

/** What an axis says from `min` to `max`. */
function read(reading: TimeReading, min: number, max: number): (string | string[])[] {
  const axis = { min, max, ticks: [] as Tick[] } as unknown as Scale;
  const { placeTicks, label } = readings[reading];
  placeTicks(axis);
  return axis.ticks.map(({ value }, n) => label.call(axis, value, n, axis.ticks));
}
