import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { clockOf, meanRateOfDay, paint, rateAt, untilGiven, untilNextChange } from '../../src/model/basal.ts';
import type { Basal, BasalStep } from '../../src/fields/index.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import { rateAt as referenceRateAt } from '../support/reference/basal.ts';
import '../support/matchers.ts';

/** 2026-01-05T00:00, a Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const HALF_HOUR = 30 * MINUTE;
const [SUN, MON, FRI, SAT] = [0, 1, 5, 6];

const step = (from: number, to: number, rate: number, days: readonly number[] | null = null): BasalStep => ({
  from: from * HOUR,
  to: to * HOUR,
  rate,
  days,
});
const basal = (...steps: readonly BasalStep[]): Basal => ({ drug: 0, steps });
const rateOf = (program: Basal, wall: number): number => {
  const plan = paint(program);
  return rateAt(plan, clockOf(plan, wall));
};
const untilChange = (program: Basal, wall: number): number => {
  const plan = paint(program);
  return untilNextChange(plan, clockOf(plan, wall));
};

const anyBasal = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 47 }),
      length: fc.integer({ min: 1, max: 47 }),
      rate: fc.integer({ min: 0, max: 4 }),
      days: fc.option(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 })),
    }),
    { maxLength: 5 },
  )
  .map((steps) =>
    basal(
      step(0, 24, 2),
      ...steps.map(({ from, length, rate, days }) =>
        step(from / 2, from + length <= 48 ? (from + length) / 2 : (from + length - 48) / 2, rate, days),
      ),
    ),
  );

const anyMoment = fc.integer({ min: 0, max: 14 * 48 - 1 }).map((n) => MONDAY + n * HALF_HOUR);

describe('a basal program', () => {
  it('of one rate never changes', () => {
    const program = basal(step(0, 24, 20));
    expect(rateOf(program, MONDAY + 5 * HOUR)).toBe(20);
    expect(untilChange(program, MONDAY + 5 * HOUR)).toBe(Infinity);
  });

  it('has half-open steps: the new rate holds from its first millisecond', () => {
    const program = basal(step(0, 24, 10), step(6, 9, 30));
    expect(rateOf(program, MONDAY + 6 * HOUR - 1)).toBe(10);
    expect(rateOf(program, MONDAY + 6 * HOUR)).toBe(30);
    expect(rateOf(program, MONDAY + 9 * HOUR - 1)).toBe(30);
    expect(rateOf(program, MONDAY + 9 * HOUR)).toBe(10);
  });

  it('is painted in order: a later step covers an earlier one', () => {
    const program = basal(step(0, 24, 10), step(6, 12, 30), step(8, 10, 0));
    expect([7, 9, 11].map((hour) => rateOf(program, MONDAY + hour * HOUR))).toEqual([30, 0, 30]);
  });

  it('wraps over midnight, on the days on which the step starts', () => {
    const program = basal(step(0, 24, 10), step(22, 4, 50, [FRI]));
    const [friday, saturday] = [MONDAY + 4 * DAY, MONDAY + 5 * DAY];
    expect(rateOf(program, friday + 3 * HOUR)).toBe(10);
    expect(rateOf(program, friday + 23 * HOUR)).toBe(50);
    expect(rateOf(program, saturday + 3 * HOUR)).toBe(50);
    expect(rateOf(program, saturday + 23 * HOUR)).toBe(10);
  });

  it('wraps from Saturday into Sunday, over the end of the week', () => {
    const program = basal(step(0, 24, 10), step(22, 4, 50, [SAT]), step(23, 24, 70, [SUN]));
    const sunday = MONDAY + 6 * DAY;
    expect([3, 5, 23].map((hour) => rateOf(program, sunday + hour * HOUR))).toEqual([50, 10, 70]);
    expect(rateOf(program, sunday + 24 * HOUR)).toBe(10);
  });

  it('does not change at midnight when the rate goes on', () => {
    const program = basal(step(0, 24, 10), step(22, 4, 50));
    expect(untilChange(program, MONDAY + 23 * HOUR)).toBe(5 * HOUR);
    expect(untilChange(program, MONDAY + 4 * HOUR)).toBe(18 * HOUR);
  });

  it('has a mean for every calendar day', () => {
    const program = basal(step(0, 24, 10), step(6, 12, 30, [MON]));
    expect(meanRateOfDay(program, MONDAY, 23 * HOUR)).toBeAbout(15);
    expect(meanRateOfDay(program, MONDAY, 24 * HOUR)).toBeAbout(10);
    // The run starts at noon: 13 hours on it is Tuesday.
    expect(meanRateOfDay(program, MONDAY + 12 * HOUR, 13 * HOUR)).toBeAbout(10);
    expect(meanRateOfDay(program, MONDAY + 12 * HOUR, 11 * HOUR)).toBeAbout(15);
  });

  test.prop([anyBasal, anyMoment], { numRuns: 300, seed: 1 })(
    'is at every moment what the last step painted there says',
    (program, wall) => {
      expect(rateOf(program, wall)).toBe(referenceRateAt(program, wall));
      expect(rateOf(program, wall - 1)).toBe(referenceRateAt(program, wall - 1));
    },
  );

  test.prop([anyBasal, anyMoment], { numRuns: 200, seed: 2 })(
    'changes when it says that it will, and not before',
    (program, wall) => {
      const until = untilChange(program, wall);
      const rate = referenceRateAt(program, wall);
      const horizon = Math.min(until, 8 * DAY);
      for (let ms = 0; ms < horizon; ms += HALF_HOUR) expect(referenceRateAt(program, wall + ms)).toBe(rate);
      if (until < Infinity) expect(referenceRateAt(program, wall + until)).not.toBe(rate);
    },
  );

  test.prop([anyBasal, anyMoment, fc.integer({ min: 1, max: 60 })], { numRuns: 200, seed: 3 })(
    'has given an amount when adding up half hours says so',
    (program, wall, amount) => {
      const plan = paint(program);
      let given = 0;
      let ms = 0;
      while (given < amount && ms < 70 * 7 * DAY) {
        given += referenceRateAt(program, wall + ms) / 2;
        ms += HALF_HOUR;
      }
      const found = untilGiven(plan, clockOf(plan, wall), amount);
      if (given < amount) expect(found).toBe(Infinity);
      else {
        const rate = referenceRateAt(program, wall + ms - HALF_HOUR);
        expect(found).toBeAbout(ms - ((given - amount) / rate) * HOUR, 1e-9);
      }
    },
  );

  it('that gives nothing never gives anything', () => {
    const plan = paint(basal(step(0, 24, 0)));
    expect(untilGiven(plan, 0, 1)).toBe(Infinity);
    expect(untilGiven(plan, 0, 0)).toBe(0);
  });
});
