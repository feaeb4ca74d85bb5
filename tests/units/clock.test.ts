import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readTimeOfDay, readWallClock, timeOfDayText, wallClockText } from '../../src/units/clock.ts';

const minute = 60_000;
const hour = 60 * minute;

const timeOfDay = (text: string, place: 'beginning' | 'end' = 'beginning'): number | string => {
  const parsed = readTimeOfDay(text, place);
  return parsed.ok ? parsed.value : parsed.message;
};

const wallClock = (text: string): number | string => {
  const parsed = readWallClock(text);
  return parsed.ok ? parsed.value : parsed.message;
};

describe('a time of day', () => {
  it.each([
    ['00:00', 0],
    ['07:30', 7.5 * hour],
    ['23:59', 24 * hour - minute],
    ['07:30:15', 7.5 * hour + 15_000],
    ['07:30:15.25', 7.5 * hour + 15_250],
  ])('reads "%s"', (text, ms) => {
    expect(timeOfDay(text)).toBe(ms);
  });

  it('may be 24:00 only where something ends', () => {
    expect(timeOfDay('24:00', 'end')).toBe(24 * hour);
    expect(timeOfDay('24:00')).toBe(
      '"24:00" is the end of a day; the beginning of the next is written 00:00.',
    );
    expect(timeOfDay('24:01', 'end')).toContain('they run from 00:00 to 23:59');
  });

  it.each(['7:30', '07.30', '0730', '7 am', '', '07:30 '.repeat(2)])('does not read "%s"', (text) => {
    expect(timeOfDay(text)).toContain('is not a time of day, as in "07:30"');
  });

  it.each(['25:00', '12:60', '12:30:60'])('knows that there is no "%s"', (text) => {
    expect(timeOfDay(text)).toContain('they run from 00:00 to 23:59');
  });

  property.prop([fc.integer({ min: 0, max: 24 * hour - 1 })])('comes back from its own text', (ms) => {
    expect(timeOfDay(timeOfDayText(ms))).toBe(ms);
  });
});

describe('a wall clock', () => {
  it('reads a date and time without asking the host for its zone', () => {
    expect(wallClock('2026-01-25T14:30')).toBe(Date.UTC(2026, 0, 25, 14, 30));
    expect(wallClock('1970-01-01T00:00')).toBe(0);
    expect(wallClock('2024-02-29T23:59:59')).toBe(Date.UTC(2024, 1, 29, 23, 59, 59));
  });

  it.each([
    ['2026-02-29T00:00', 'There is no 2026-02-29 in the calendar'],
    ['2026-13-01T00:00', 'There is no 2026-13-01 in the calendar'],
    ['2026-00-10T00:00', 'There is no 2026-00-10 in the calendar'],
    ['2026-01-25', 'is not a date and time, as in "2026-01-25T14:30"'],
    ['2026-01-25 14:30', 'is not a date and time'],
    ['25.01.2026T14:30', 'is not a date and time'],
    ['2026-01-25T14:30Z', 'names a time zone'],
    ['2026-01-25T14:30+01:00', 'names a time zone'],
    ['2026-01-25T24:00', 'is the end of a day'],
  ])('does not read "%s"', (text, message) => {
    expect(wallClock(text)).toContain(message);
  });

  property.prop([fc.integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2400, 0, 1) })])(
    'keeps the calendar of the world and comes back from its own text',
    (ms) => {
      expect(wallClock(wallClockText(ms))).toBe(ms);
      expect(new Date(ms).toISOString()).toContain(wallClockText(ms));
    },
  );
});
