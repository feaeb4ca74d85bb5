import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute, perDay, steady } from './healthy.ts';
import { cleanResistance, referenceLine, referenceRun } from './index.ts';
import type { ReferenceOutcome } from './outcome.ts';
import type { ReferenceOrder } from './scenario.ts';

/** Moments are placed at whole milliseconds; rounding of long sums may move one by one. */
const aboutMs = (moment: number | undefined, expected: number): void => {
  expect(moment).toBeDefined();
  expect(Math.abs(moment! - expected)).toBeLessThanOrEqual(1);
};
const raisedAt = ({ alarms }: ReferenceOutcome, kind: string): number | undefined =>
  alarms.find((alarm) => alarm.kind === kind)?.raised;
const close = (value: number, expected: number, relative = 1e-9): void => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe('the reference, against the worked examples', () => {
  it('B1: finds 20 mL low and empty on the day one divides by hand', () => {
    const slow = referenceRun(healthy({ duration: 41 * day }), { step: hour });
    aboutMs(raisedAt(slow, 'low-reservoir'), 36 * day);
    aboutMs(raisedAt(slow, 'empty-reservoir'), 40 * day);
    const fast = referenceRun(healthy({ duration: 21 * day, basal: steady(perDay(1000)) }), { step: hour });
    aboutMs(raisedAt(fast, 'low-reservoir'), 18 * day);
    aboutMs(raisedAt(fast, 'empty-reservoir'), 20 * day);
  });

  it('B2: gives ziconotide 2.4 µg/day at 25 µg/mL as 4 µL and 0.1 µg an hour', () => {
    const run = referenceRun(healthy({ mixture: [0.025], basal: steady(perDay(2.4)), duration: hour }), {
      step: minute,
    });
    close(run.pumped.volume, 4);
    close(run.pumped.mass[0]!, 0.1);
    close(run.intended[0]!, 0.1);
  });

  it('B5: lets baclofen follow morphine by its concentration', () => {
    const run = referenceRun(healthy({ mixture: [1, 0.5], duration: day }), { step: hour });
    close(run.intended[0]!, 500);
    close(run.intended[1]!, 250);
    close(run.delivered.mass[1]!, 250, 1e-5); // the line has filled by its resting pressure
  });

  it('B6: finds 38 mL low after 72 days and empty after 76', () => {
    const run = referenceRun(healthy({ pump: { filled: 38_000 }, duration: 77 * day }), { step: 6 * hour });
    aboutMs(raisedAt(run, 'low-reservoir'), 72 * day);
    aboutMs(raisedAt(run, 'empty-reservoir'), 76 * day);
  });

  it('B7: paints a morning step onto the day', () => {
    const steps = [
      { from: 0, to: day, rate: perDay(300), days: null },
      { from: 6 * hour, to: 9 * hour, rate: perDay(450), days: null },
    ];
    const run = referenceRun(healthy({ basal: { drug: 0, steps }, duration: day }), { step: hour });
    close(run.intended[0]!, 318.75);
    close(run.pumped.mass[0]!, 318.75);
  });

  it('C3: fills pump path and catheter with 0.3358 mL', () => {
    close(referenceRun(healthy({ duration: 1 }), { step: 1 }).primed.volume, 335.8);
  });

  it.each([
    [0.2, 23.496],
    [0.5, 9.3984],
    [1.0, 4.6992],
  ])('C4: at %f mL/day a front passes 0.1958 mL in %f h', (mlPerDay, hours) => {
    const run = referenceRun(
      healthy({
        pump: { path_volume: 0, compliance: 1e-9 },
        catheter: { compliance: 1e-9, primed_with: 'saline' },
        basal: steady(perDay(1000 * mlPerDay)),
        duration: day,
      }),
      { step: 10 * minute },
    );
    aboutMs(run.frontReachedTip[0], hours * hour);
    expect(run.frontReachedTip).toHaveLength(1);
  });

  it.each([
    [3.0, 2.0, (100 * 2) / 15, []],
    [2.825, 2.175, 14.5, ['volume']],
    [2.5, 2.5, 100 / 6, ['volume', 'percent']],
    [7.5, -2.5, -100 / 6, ['volume', 'percent']],
  ])('D2: %f mL aspirated where 5 are expected', (aspirated, discrepancy, percent, flagged) => {
    const run = referenceRun(
      healthy({
        pump: { gain: (20 - aspirated) / 15 },
        orders: [{ order: 'refill', at: 30 * day, volume: 20_000, label: [1] }],
        duration: 30 * day,
      }),
      { step: day },
    );
    const [refill] = run.refills;
    close(refill!.expected, 5000);
    close(refill!.aspirated, 1000 * aspirated);
    close(refill!.discrepancy!, 1000 * discrepancy);
    close(refill!.percent!, percent);
    expect(refill!.flagged).toEqual(flagged);
  });

  it('D3: raises a computed low alarm on day 36, after the pump has run dry on day 34.93', () => {
    const run = referenceRun(healthy({ pump: { gain: 1.145 }, duration: 37 * day }), { step: hour });
    aboutMs(raisedAt(run, 'low-reservoir'), 36 * day);
    aboutMs(run.ranDry[0], Math.ceil((20_000 / 1.145 / 500) * day));
    close(run.pumped.volume, 20_000);
  });

  it('E1: fills a closed line from 15 to 85 kPa in 210 s, and alarms 8 s later', () => {
    const line = referenceLine({ C: 10, tip: 0, leaks: [], a: 12_000, b: 0, p0: 15 }, 210 / 3600);
    close(line.p, 85);
    close(line.stored, 700);

    const alarmAt = (occlusion_at: number): number | undefined =>
      raisedAt(
        referenceRun(
          healthy({
            pump: { compliance: 9.5, occlusion_at, occlusion_latency: 8000, max_rate: 12_000 },
            basal: steady(12_000),
            faults: [{ fault: 'catheter-occlusion', position: 1, at: 0, until: null }],
            duration: 10 * minute,
          }),
          { step: minute },
        ),
        'occlusion',
      );
    aboutMs(alarmAt(15), 45_000 + 8000);
    aboutMs(alarmAt(85), 255_000 + 8000);
  });

  it('E6: stores 52 µL at 100 kPa in 2.496 h, and releases them at once', () => {
    const until = 2.496 * hour;
    const run = referenceRun(
      healthy({
        faults: [{ fault: 'catheter-occlusion', position: 1, at: 0, until }],
        duration: 3 * hour,
      }),
      { step: minute, sampleAt: [until, until + 2000] },
    );
    const resting = (500 / 24) * cleanResistance(healthy().catheter);
    close(run.peakPressure, 100);
    close(run.releases[0]!.volume, 52 - 0.52 * resting);
    close(run.releases[0]!.tip, run.releases[0]!.volume);
    const [before, after] = run.series;
    expect(before!.delivered[0]).toBe(0);
    close(after!.delivered[0]!, 52 + (500 / 24) * (2 / 3600), 1e-4);
  });

  it('E7: finds the clean catheter open: 88.7 Pa per mL/h, 1.85 Pa at 0.5 mL/day, τ 0.17 s', () => {
    const resistance = cleanResistance({ ...healthy().catheter, viscosity: 0.69 });
    expect(resistance * 1e6).toBeCloseTo(88.7, 0);
    expect(referenceRun(healthy({ duration: minute })).finalPressure * 1000).toBeCloseTo(1.85, 2);
    expect(resistance * 0.52 * 3600).toBeCloseTo(0.17, 2);
  });
});

describe('the reference, against itself', () => {
  const faults: Parameters<typeof healthy>[0] = {
    mixture: [2, 0.5],
    basal: {
      drug: 0,
      steps: [
        { from: 0, to: day, rate: 30, days: null },
        { from: 22 * hour, to: 4 * hour, rate: 75, days: [1, 4] },
      ],
    },
    pump: { dead_volume: 1000, gain: 1.04, filled: 6000, path_volume: 140 },
    orders: [
      { order: 'bolus', at: 10 * hour, dose: 60, over: 30 * minute, drug: 0 },
      { order: 'stop', at: 30 * hour, lasting: 2 * hour },
      {
        order: 'refill',
        at: 70 * hour,
        volume: 8000,
        label: [4, 1],
        holds: [3, 1],
        rinses: { n: 2, volume: 5000 },
      },
      { order: 'refill', at: 90 * hour, volume: 2000, label: [4, 0], aspirate: false, pocket: 0.25 },
    ] satisfies ReferenceOrder[],
    faults: [
      { fault: 'catheter-kink', position: 0.6, severity: { passes: 0.4 }, at: 12 * hour, until: 60 * hour },
      {
        fault: 'catheter-occlusion',
        position: 1,
        at: 20 * hour,
        until: 80 * hour,
        intermittent: { on: 50 * minute, off: 35 * minute },
      },
      { fault: 'catheter-leak', position: 0.3, severity: { share: 0.2 }, at: 40 * hour, until: 100 * hour },
      { fault: 'catheter-leak', position: 0.8, severity: { resistance: 3 }, at: 75 * hour, until: null },
      { fault: 'catheter-occlusion', position: 0.5, at: 50 * hour, until: 55 * hour },
      { fault: 'catheter-disconnection', position: 0.9, at: 95 * hour, until: 105 * hour },
      { fault: 'motor-stall', detected_after: 20 * minute, at: 85 * hour, until: 87 * hour },
      { fault: 'over-infusion', factor: 1.3, ramping: 20 * hour, at: 60 * hour, until: 110 * hour },
    ],
    duration: 120 * hour,
  };

  it('keeps every microlitre and every microgram through a bad week', () => {
    const run = referenceRun(healthy(faults), { step: 5 * minute });
    const nominal = run.primed.volume;
    expect(Math.abs(run.residual.volume)).toBeLessThan(1e-9 * run.filled.volume);
    run.residual.mass.forEach((residual, drug) =>
      expect(Math.abs(residual)).toBeLessThan(1e-9 * run.filled.mass[drug]!),
    );
    close(run.pumped.volume + nominal, run.delivered.volume + run.leaked.volume + run.inPath.volume);
    expect(run.releases.length).toBeGreaterThan(20);
    expect(run.leaked.volume).toBeGreaterThan(100);
    expect(run.pocket.volume).toBe(500);
  });

  it('gives the same whatever its step, to within the error it states', () => {
    const coarse = referenceRun(healthy(faults), { step: 30 * minute });
    const fine = referenceRun(healthy(faults), { step: 7 * minute });
    expect(coarse.error.volume).toBeLessThan(1e-6);
    const off = Math.abs(coarse.delivered.volume - fine.delivered.volume);
    expect(off).toBeLessThan(coarse.error.volume + fine.error.volume);
    expect(coarse.pressureLimited.map((at) => Math.round(at / 10))).toEqual(
      fine.pressureLimited.map((at) => Math.round(at / 10)),
    );
  });

  it('follows the exponential of a stiff line and the straight rise of a closed one', () => {
    const C = 0.5;
    const line = referenceLine({ C, tip: 3, leaks: [1, 0.5], a: 25, b: 0.2, p0: 90 }, 2);
    const rate = (0.2 + 4.5) / C;
    const rest = 25 / 4.7;
    const p = rest + (90 - rest) * Math.exp(-2 * rate);
    const integral = rest * 2 + ((90 - rest) * (1 - Math.exp(-2 * rate))) / rate;
    expect(line.p).toBeCloseTo(p, 8);
    expect(line.leaks[0]).toBeCloseTo(integral, 8);
    expect(Math.abs(line.p - p)).toBeLessThan(line.error + 1e-9);
    close(line.pumped, line.tip + line.leaked + line.stored);
    close(referenceLine({ C, tip: 0, leaks: [], a: 5, b: 0, p0: 1 }, 3).p, 31);
    close(referenceLine({ C, tip: 11_000, leaks: [], a: 5, b: 0, p0: 0 }, 1000).p, 5 / 11_000);
  });
});
