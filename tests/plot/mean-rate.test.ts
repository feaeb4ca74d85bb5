import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  asSteps,
  lastingChanges,
  meanRates,
  pieces,
  pulseRows,
  windowFor,
} from '../../src/plot/mean-rate.ts';
import { recordedRun } from '../support/recorded-run.ts';
import type { RunStory } from '../support/recorded-run.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('the mean rate', () => {
  it('is exact: what was given over the time it took', () => {
    const rates = ratesOf({ days: 45, intended: [[0, 2]], boluses: [{ on: 10.1, dose: 0.1, minutes: 10 }] });
    expect(rateOn(rates, 5)).toBeCloseTo(2000, 6);
    expect(rateOn(rates, 10.1)).toBeCloseTo(2400, 6); // 0.1 mg over 6 h is 0.4 mg/day
  });

  it('steps where the basal rate does, not where its window ends', () => {
    const basalChanged = { at_ms: 10.1 * day, kind: 'basal-changed' };
    const rates = ratesOf({
      days: 45,
      intended: [
        [0, 2],
        [10.1, 3],
      ],
      facts: [basalChanged],
    });
    expect(rates.find(({ from }) => from === 10.1 * day)?.rate).toBeCloseTo(3000, 6);
    expect(rates.find(({ until }) => until === 10.1 * day)?.rate).toBeCloseTo(2000, 6);
  });

  it('counts a release to the time after its fault', () => {
    const rates = ratesOf({
      days: 45,
      intended: [[0, 2]],
      delivered: [
        [0, 2],
        [16, 0],
        [19, 2],
      ],
      released: [[19, 0.5]],
      faults: [{ name: 'the kink', phases: [[16, 19]] }],
    });
    expect(rateOn(rates, 18.9)).toBe(0);
    expect(rateOn(rates, 19)).toBeCloseTo(4000, 6); // 0.5 mg over 6 h on top of 2 mg/day
  });

  it('averages over a fault that comes and goes faster than can be shown', () => {
    const phases = Array.from({ length: 24 }, (_, n) => [20 + n / 24, 20 + (n + 0.5) / 24] as const);
    const run = recordedRun({ days: 45, intended: [[0, 2]], faults: [{ name: 'the kink', phases }] });
    expect(lastingChanges(run, 6 * hour)).toEqual([20 * day, Math.round(20.979166666666668 * day)]);
  });

  it('is averaged over a two-hundredth of the run or so, and never over less than the rows are apart', () => {
    expect(windowFor([0, hour, 45 * day])).toBe(7 * day * 4);
    expect(windowFor(Array.from({ length: 45 * 24 + 1 }, (_, n) => n * hour))).toBe(6 * hour);
    expect(windowFor(Array.from({ length: 13 }, (_, n) => n * hour))).toBe(hour);
    expect(windowFor(Array.from({ length: 121 }, (_, n) => n * 60_000))).toBe(60_000);
  });

  test.prop([
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 * day }), fc.double({ min: 0, max: 50, noNaN: true })), {
      minLength: 1,
    }),
    fc.func(fc.boolean()),
  ])('loses nothing: rates times their time are the whole dose', (steps, isChange) => {
    const at = [0];
    const value = [0];
    for (const [lasted, dose] of steps) {
      at.push((at.at(-1) as number) + lasted);
      value.push((value.at(-1) as number) + dose);
    }
    const rates = meanRates(
      { at, value },
      pieces(
        at,
        at.filter((now) => isChange(now)),
        6 * hour,
      ),
    );
    const dose = rates.reduce((sum, { rate, from, until }) => sum + (rate * (until - from)) / day, 0);
    expect(dose).toBeCloseTo(value.at(-1) as number, 6);
    expect(rates[0]?.from).toBe(0);
    expect(rates.at(-1)?.until).toBe(at.at(-1));
  });

  it('is level for pulses of a steady rate, however they fall into the windows', () => {
    const { at, pumped, delivered } = pulses(7 * minute, 48 * hour);
    const rows = pulseRows({ at, value: pumped });
    const bounds = pieces(at, [], windowFor(at, rows), rows);
    const rates = meanRates({ at, value: delivered }, bounds).map(({ rate }) => rate);
    // 1 µg in every 7 min: 1440/7 µg a day. The first piece is a pulse short, the last may hold a part of an interval.
    for (const rate of rates.slice(1, -1)) expect(rate).toBeCloseTo(1440 / 7, 9);
    expect(rates.length).toBeGreaterThan(40);
  });

  it('swings without regard to the pulses, which is why they are regarded', () => {
    const { at, delivered } = pulses(7 * minute, 48 * hour);
    const rates = meanRates({ at, value: delivered }, pieces(at, [], hour)).map(({ rate }) => rate);
    expect(Math.max(...rates.slice(1, -1)) - Math.min(...rates.slice(1, -1))).toBeGreaterThan(20);
  });

  it('holds at least four pulses', () => {
    const { at, pumped } = pulses(20 * minute, 8 * hour);
    expect(windowFor(at, pulseRows({ at, value: pumped }))).toBe(6 * hour);
    expect(windowFor(at)).toBe(5 * minute);
  });

  it('finds no pulses in a flow that jumps a little where something happens between two milliseconds', () => {
    expect(pulseRows({ at: [0, 10, 10, 20], value: [0, 10, 10.001, 20] })).toEqual([]);
  });

  it('is drawn as level stretches with upright steps', () => {
    const rates = [
      { from: 0, until: 10, dose: 0, rate: 2 },
      { from: 10, until: 30, dose: 0, rate: 3 },
    ];
    expect(asSteps(rates)).toEqual({ at: [0, 10, 10, 30], value: [2, 2, 3, 3] });
  });
});

/** 1 µg in every interval: out of the pump at once, at the tip a second later; rows every minute and at both sides of a pulse. */
function pulses(interval: number, end: number): { at: number[]; pumped: number[]; delivered: number[] } {
  const course = { at: [0], pumped: [0], delivered: [0] };
  const row = (at: number, pumped: number, delivered: number): void => {
    course.at.push(at);
    course.pumped.push(pumped);
    course.delivered.push(delivered);
  };
  for (let now = minute; now < end; now += minute) {
    const given = Math.ceil(now / interval) - 1;
    const isPulse = now % interval === 0;
    row(now, given, given);
    if (!isPulse) continue;
    row(now, given + 1, given);
    row(now + 1000, given + 1, given + 1);
  }
  row(end, Math.ceil(end / interval) - 1, Math.ceil(end / interval) - 1);
  return course;
}

function ratesOf(story: RunStory): ReturnType<typeof meanRates> {
  const run = recordedRun(story);
  const { time_ms: at = [], morphine_delivered_ug: value = [] } = run.series?.columns ?? {};
  return meanRates({ at, value }, pieces(at, lastingChanges(run, 6 * hour), 6 * hour));
}

function rateOn(rates: ReturnType<typeof meanRates>, on: number): number | undefined {
  return rates.find(({ from, until }) => from <= on * day && on * day < until)?.rate;
}
