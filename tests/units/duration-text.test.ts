import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { durationText, readDuration } from '../../src/units/duration-text.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const read = (text: string): number | string => {
  const parsed = readDuration(text);
  return parsed.ok ? parsed.value : parsed.message;
};

describe('a duration', () => {
  it.each([
    ['36 h', 36 * hour],
    ['1 day', day],
    ['20.5 days', 20.5 * day],
    ['1 week', 7 * day],
    ['2 weeks', 14 * day],
    ['250 ms', 250],
    ['0.1 s', 100],
    ['1.1 h', 66 * minute],
    ['2417.76 min', 145_065_600],
    ['33.333 days', 2_879_971_200],
    ['20 days 14 h 30 min', 20 * day + 14.5 * hour],
    ['1 h 30.5 s', hour + 30_500],
    ['1day2h', day + 2 * hour],
    ['1 day 0 h 30 min', day + 30 * minute],
    ['0 days 5 h', 5 * hour],
    ['3 h 0 min 30 s', 3 * hour + 30_000],
    ['0 s', 0],
  ])('reads "%s" as whole milliseconds', (text, ms) => {
    expect(read(text)).toBe(ms);
  });

  it.each([
    ['0.3 ms', 'is not a whole number of milliseconds'],
    ['1e-10 days', 'is not a whole number of milliseconds'],
    ['1e30 h', 'is too long a time'],
    ['30 min 2 h', 'do not go from large to small'],
    ['1 h 1 h', 'do not go from large to small'],
    ['1 h 90 min', 'do not go from large to small'],
    ['1 day 0 min 2 h', 'do not go from large to small'],
    ['2 days -3 h', 'do not go from large to small'],
    ['3 days 4 hours', 'In "3 days 4 hours": There is no unit "hours". Did you mean "h"?'],
    ['90', '"90" has no unit. A time is written in ms, s, min, h, day, days, week or weeks, as in "36 h".'],
    ['1 month', 'There is no unit "month"'],
    ['1 day and 2 h', 'There is no unit "and"'],
    ['5 mL', '"5 mL" is a volume; here belongs a time'],
    ['a while', 'is not a number with a unit'],
    ['', 'is not a number with a unit'],
  ])('does not read "%s"', (text, message) => {
    expect(read(text)).toContain(message);
  });

  it.each([
    [0, '0 h'],
    [20 * minute, '20 min'],
    [day, '24 h'],
    [30 * hour, '30 h'],
    [2 * day, '2 days'],
    [20 * day + 14.5 * hour, '20 days 14 h 30 min'],
    [90_500, '1 min 30 s 500 ms'],
    [-hour, '-1 h'],
  ])('of %d ms is told in its natural parts', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });

  property.prop([fc.integer({ min: 0, max: 20 * 366 * day })])('comes back from its own text', (ms) => {
    expect(read(durationText(ms))).toBe(ms);
  });

  property.prop([fc.integer({ min: 0, max: 20 * 366 * 24 * 60 })])(
    'is the same in minutes and in seconds',
    (count) => {
      expect(read(`${count} min`)).toBe(read(`${count * 60} s`));
    },
  );
});
