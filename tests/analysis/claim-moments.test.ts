import { describe, expect, it } from 'vitest';
import { tenDays, verdict } from '../support/judged-run.ts';
import type { Result } from '../../src/index.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Ten millilitres in twenty days: 20 mL at first, 15 mL after ten days, 10 mL at the end. */
const run = (fragment: Readonly<Record<string, unknown>> = {}): Result =>
  tenDays({ duration: '20 days', program: { basal: '5 mg/day' }, ...fragment });

const well = run();
const stopped = run({ orders: [{ at: '2 days', order: 'stop', for: '6 h' }] });

describe('the moments of a claim about many moments', () => {
  it('are, of an always that is false, when it was first broken, and when it was worst as its sides say', () => {
    expect(verdict(well, 'always(reservoir() > 15 mL)')).toMatchObject({
      passed: false,
      left: '10 mL',
      right: '15 mL',
      margin: '-5 mL',
      at_ms: 10 * day,
      worst_at_ms: 20 * day,
      closest_at_ms: null,
    });
    expect(verdict(well, 'always(reservoir() >= 15 mL)')).toMatchObject({
      left: '10 mL',
      at_ms: 10 * day,
      worst_at_ms: 20 * day,
    });
  });

  it('are one where it was worst at once', () => {
    expect(verdict(stopped, 'always(programmed_rate() > 4 mg/day)')).toMatchObject({
      left: '0 mg/day',
      right: '4 mg/day',
      at_ms: 2 * day,
      worst_at_ms: 2 * day,
    });
  });

  it('are, of an always that is true, when it came closest to being false', () => {
    expect(verdict(well, 'always(reservoir() > 5 mL, 0 h, 15 days)')).toMatchObject({
      passed: true,
      left: '12.5 mL',
      margin: '7.5 mL',
      at_ms: 15 * day,
      worst_at_ms: null,
      closest_at_ms: 15 * day,
    });
  });

  it('are, of an eventually that is false, when it came closest to being true', () => {
    expect(verdict(well, 'eventually(reservoir() < 8 mL, 0 h, 18 days)')).toMatchObject({
      passed: false,
      left: '11 mL',
      margin: '-3 mL',
      at_ms: 18 * day,
      worst_at_ms: null,
      closest_at_ms: 18 * day,
    });
  });

  it('are, of an eventually that is true, when it came true, with the sides as they were then', () => {
    const crossed = { passed: true, left: '15 mL', right: '15 mL', margin: '0 mL', at_ms: 10 * day };
    const neither = { worst_at_ms: null, closest_at_ms: null };
    for (const claim of ['reservoir() < 15 mL', 'not (reservoir() >= 15 mL)', 'reservoir() <= 15 mL'])
      expect(verdict(well, `eventually(${claim})`)).toMatchObject({ ...crossed, ...neither });
    // While the first part holds, by 4 mL then, the second comes true.
    expect(verdict(well, 'eventually(reservoir() > 11 mL and reservoir() < 15 mL)')).toMatchObject({
      left: '15 mL',
      right: '11 mL',
      margin: '4 mL',
      at_ms: 10 * day,
    });
    expect(verdict(well, 'eventually(not (reservoir() <= 11 mL) and reservoir() < 15 mL)').margin).toBe(
      '4 mL',
    );
  });

  it('are, of an after that is false, that of the fact, and when it came closest to coming true', () => {
    // Two days after the stop the reservoir holds 20 − 2·0.5 − 1.75·0.5 = 18.125 mL.
    const after = 'after("delivery-stopped", 2 days, reservoir() < 18 mL)';
    expect(verdict(stopped, after)).toMatchObject({
      passed: false,
      left: '18.125 mL',
      right: '18 mL',
      at_ms: 2 * day,
      worst_at_ms: null,
      closest_at_ms: 4 * day,
    });
  });

  it('are turned over with the claim', () => {
    expect(verdict(well, 'not always(reservoir() > 5 mL)')).toMatchObject({
      passed: false,
      left: '10 mL',
      margin: '-5 mL',
      at_ms: 20 * day,
      closest_at_ms: 20 * day,
    });
  });

  it('are none of their own where nothing is compared, and where the sides are of one moment', () => {
    for (const claim of ['always(false)', 'eventually(false)', 'reservoir(3 days) > 19 mL', 'granted() > 1'])
      expect(verdict(well, claim)).toMatchObject({ passed: false, worst_at_ms: null, closest_at_ms: null });
  });
});
