import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { momentText, readMoment } from '../../src/units/moment.ts';

const hour = 3_600_000;
const day = 24 * hour;
const mondayAtEight = Date.UTC(2026, 2, 2, 8);

const read = (text: string, startMs = mondayAtEight): number | string => {
  const parsed = readMoment(text, startMs);
  return parsed.ok ? parsed.value : parsed.message;
};

describe('a moment of a run that starts at 08:00', () => {
  it.each([
    ['0 h', 0],
    ['36 h', 36 * hour],
    ['20 days 14 h 30 min', 20 * day + 14.5 * hour],
    ['day 0 08:00', 0],
    ['day 1 00:00', 16 * hour],
    ['day 20 14:30', 20 * day + 6.5 * hour],
    ['2026-03-02T08:00', 0],
    ['2026-03-22T14:30', 20 * day + 6.5 * hour],
  ])('reads "%s" as milliseconds from start', (text, ms) => {
    expect(read(text)).toBe(ms);
  });

  it.each([
    ['day 0 07:59', 'lies before the start, 2026-03-02T08:00'],
    ['2026-03-02T07:00', 'lies before the start'],
    ['-1 h', 'lies before the start'],
    ['day 20', 'a day has its number and its time, as in "day 20 14:30"'],
    ['day twenty 14:30', 'a day has its number and its time'],
    ['day 20 24:00', 'the beginning of the next is written 00:00'],
    ['14:30', 'A moment is an offset from start ("36 h"), "day 20 14:30" or "2026-01-25T14:30"'],
    ['2026-03-22', 'is not a date and time'],
    ['3 hours', 'Did you mean "h"?'],
    ['soon', 'is not a number with a unit'],
  ])('does not read "%s"', (text, message) => {
    expect(read(text)).toContain(message);
  });

  it('is told by the day, counted from the date of start', () => {
    expect(momentText(0, mondayAtEight)).toBe('day 0 08:00');
    expect(momentText(16 * hour, mondayAtEight)).toBe('day 1 00:00');
    expect(momentText(20 * day + 6.5 * hour + 5_250, mondayAtEight)).toBe('day 20 14:30:05.250');
  });

  property.prop([fc.integer({ min: 0, max: 20 * 366 * day }), fc.integer({ min: 0, max: 10 ** 13 })])(
    'comes back from its own text',
    (at, startMs) => {
      expect(read(momentText(at, startMs), startMs)).toBe(at);
    },
  );
});
