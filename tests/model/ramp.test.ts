import { describe, expect, it } from 'vitest';
import { rampAges, rampedFactor, rampedShare } from '../../src/model/ramp.ts';
import { aPump, overInfusion } from '../support/a-pump.ts';
import { DAY, HOUR } from '../support/course.ts';
import '../support/matchers.ts';

describe('a ramp', () => {
  it('goes in 64 equal steps, each at the value of its middle, then stays', () => {
    expect(rampAges(64_000)).toHaveLength(64);
    expect(rampAges(64_000).slice(0, 2)).toEqual([1000, 2000]);
    expect(rampedShare(64_000, 0)).toBe(0.5 / 64);
    expect(rampedShare(64_000, 999)).toBe(0.5 / 64);
    expect(rampedShare(64_000, 1000)).toBe(1.5 / 64);
    expect(rampedShare(64_000, 63_999)).toBe(63.5 / 64);
    expect(rampedShare(64_000, 64_000)).toBe(1);
    expect(rampedShare(64_000, 1e9)).toBe(1);
  });

  it('takes its steps at whole milliseconds, none too early', () => {
    const ages = rampAges(1000);
    expect(ages.every(Number.isInteger)).toBe(true);
    expect(ages[0]).toBe(16);
    ages.forEach((age, k) => {
      expect(rampedShare(1000, age)).toBe(k < 63 ? (k + 1.5) / 64 : 1);
      expect(rampedShare(1000, age - 1)).toBe((k + 0.5) / 64);
    });
  });

  it('takes a factor from 1', () => {
    expect(rampedFactor(1.64, 64_000, 0)).toBeAbout(1.005, 1e-15);
    expect(rampedFactor(0.5, 64_000, 64_000)).toBe(0.5);
    expect(rampedFactor(0.5, undefined, 0)).toBe(0.5);
  });

  it('gives over its whole length what a straight line gives', () => {
    const run = aPump()
      .onDay(1, overInfusion({ factor: 1.5, ramping: '2 days' }))
      .until('day 4');
    // 0.5 mL a day; over two days a mean of 1.25 times it, then 1.5 times.
    expect(run.pumped().between(DAY, 3 * DAY)).toBeAbout(1250);
    expect(run.pumped().between(3 * DAY, 4 * DAY)).toBeAbout(750);
    expect(run.pumped().between(DAY, DAY + 45 * (HOUR / 60))).toBeAbout(15.625 * (1 + 0.5 / 128));
  });
});
