import { describe, expect, it } from 'vitest';
import { clockWindow, endOfDayTime, moment, phaseLength, timeOfDay } from '../../src/fields/index.ts';
import { reads } from '../support/reading-context.ts';

const hour = 3_600_000;

describe('a moment', () => {
  it('is counted from the start of the scenario', () => {
    expect(reads(moment({ doc: 'x' }), 'day 2 08:00')).toBe(56 * hour);
    expect(reads(moment({ doc: 'x' }), '2026-01-07T08:00')).toBe(56 * hour);
    expect(reads(moment({ doc: 'x' }), 56)).toContain('"56" has no unit');
    expect(reads(moment({ doc: 'x' }), null)).toContain(
      'Nothing stands here. A moment is an offset from start',
    );
  });
});

describe('a time of day', () => {
  it('is midnight only at its beginning, unless something ends there', () => {
    expect(reads(timeOfDay({ doc: 'x' }), '07:30')).toBe(7.5 * hour);
    expect(reads(timeOfDay({ doc: 'x' }), '24:00')).toContain('is the end of a day');
    expect(reads(endOfDayTime({ doc: 'x' }), '24:00')).toBe(24 * hour);
    expect(reads(timeOfDay({ doc: 'x' }), 730)).toContain('here belongs a time of day, as in 07:30');
  });
});

describe('a clock window', () => {
  const between = clockWindow({ doc: 'x', default: [8 * hour, 22 * hour] });

  it('is two times of day, the second of which may come before the first', () => {
    expect(reads(between, ['08:00', '22:00'])).toEqual([8 * hour, 22 * hour]);
    expect(reads(between, ['22:00', '06:00'])).toEqual([22 * hour, 6 * hour]);
    expect(reads(between, ['22:00', '24:00'])).toEqual([22 * hour, 24 * hour]);
    expect(between.defaultText).toBe('[08:00, 22:00]');
  });

  it.each([
    [['08:00'], ': This is a list; here belong two times of day, as in [08:00, 22:00].'],
    ['08:00-22:00', 'here belong two times of day'],
    [['08:00', '08:00'], 'begins and ends at the same time'],
    [['8:00', '25:00'], '0: "8:00" is not a time of day, as in "07:30".\n1: "25:00" is not a time of day'],
  ])('is not %j', (input, message) => {
    expect(reads(between, input)).toContain(message);
  });
});

describe('the length of a phase', () => {
  const on = phaseLength({ doc: 'x' });

  it('is fixed or drawn around a mean', () => {
    expect(reads(on, '40 min')).toEqual({ fixed: 2_400_000 });
    expect(reads(on, { mean: '2 h' })).toEqual({ mean: 2 * hour });
  });

  it.each([
    ['0 s', ': "0 s" is out of bounds: it must be at least 1 ms.'],
    [{ mean: '0 h' }, 'mean: "0 h" is out of bounds: it must be at least 1 ms.'],
    [{ median: '2 h' }, 'median: There is no key "median" here. There is mean.\n: "mean" is missing.'],
    [40, ': "40" has no unit.'],
  ])('is not %j', (input, message) => {
    expect(reads(on, input)).toContain(message);
  });
});
