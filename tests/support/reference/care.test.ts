import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute, perDay, steady } from './healthy.ts';
import { cleanResistance, referenceRun, type ReferenceOrder } from './index.ts';

const stiff = { pump: { compliance: 1e-9 }, catheter: { compliance: 1e-9 } };
const none = steady(perDay(0));
const bridged = (bridge: boolean): ReferenceOrder => ({
  order: 'refill',
  at: 0,
  volume: 20_000,
  label: [2],
  bridge,
});

describe('the reference of what a clinician does', () => {
  it('C1: primes 80 cm of catheter at 0.0026 mL/cm with 0.208 mL', () => {
    const catheter = { length: 800, volume_per_length: 0.26 };
    expect(
      referenceRun(healthy({ catheter, pump: { path_volume: 0 }, duration: 1 })).primed.volume,
    ).toBeCloseTo(208, 9);
  });

  it('C2: primes 118 µg too much with 0.199 mL instead of 0.140 mL', () => {
    const primed = (volume: number) =>
      referenceRun(
        healthy({
          mixture: [2],
          basal: none,
          orders: [{ order: 'priming-bolus', at: hour, volume, over: 20 * minute }],
          duration: 3 * hour,
        }),
        { step: hour },
      );
    expect(primed(199).delivered.mass[0]! - primed(140).delivered.mass[0]!).toBeCloseTo(118, 6);
    expect(primed(199).programmed[0]).toBeCloseTo(398, 9);
    expect(primed(199).intended[0]).toBe(0);
  });

  it('C5: bridges 0.3358 mL at the old rate in 2417.76 min', () => {
    const run = referenceRun(
      healthy({
        ...stiff,
        mixture: [0.5],
        basal: steady(perDay(100)),
        orders: [bridged(true), { order: 'bolus', at: day, dose: 1, over: minute, drug: 0 }],
        boluses: [
          { drug: 0, dose: 5, over: hour, every: 50 * hour, first: { kind: 'moment', at: 5 * hour } },
        ],
        patientBolus: { drug: 0, dose: 1, over: minute, lockout: 0, lockoutFrom: 'start', max: 9, per: day },
        requests: [hour],
        duration: 2 * day,
      }),
      { step: hour, sampleAt: [2417.76 * minute] },
    );
    const end = 2417.76 * minute;
    expect(run.bridges).toEqual([{ started: 0, ended: end }]);
    expect(run.series[0]!.programmed[0]).toBeCloseTo(167.9, 9);
    expect(run.commandedVolume).toBeCloseTo(335.8 + (50 * (2 * day - end)) / day, 9);
    expect(run.delivered.mass[0]).toBeCloseTo(200, 6);
    expect(run.requests).toEqual([{ at: hour, because: 'bridge' }]);
    expect(run.refused).toEqual([{ at: day, order: 'bolus', because: 'bridge' }]);
    expect(run.boluses).toEqual([{ at: 5 * hour, bolus: 'scheduled', event: 'skipped', because: 'bridge' }]);
    expect(run.intended[0]).toBeCloseTo(200, 9);
  });

  it('C5: gives a quarter for 6.716 days where the bridge is missing', () => {
    const run = referenceRun(
      healthy({
        ...stiff,
        mixture: [0.5],
        basal: steady(perDay(100)),
        orders: [bridged(false)],
        duration: 7 * day,
      }),
      { step: hour },
    );
    expect(run.frontReachedTip[0]! / day).toBeCloseTo(6.716, 9);
    expect(run.delivered.mass[0]).toBeCloseTo(25 * 6.716 + 100 * 0.284, 6);
  });

  it('divides what is left of a bolus by the new concentration', () => {
    const run = referenceRun(
      healthy({
        basal: none,
        orders: [
          { order: 'bolus', at: 0, dose: 60, over: hour, drug: 0 },
          { order: 'refill', at: 20 * minute, volume: 10_000, label: [4] },
        ],
        duration: 2 * hour,
      }),
      { step: hour },
    );
    expect(run.commandedVolume).toBeCloseTo(20 + 10, 9);
    expect(run.programmed[0]).toBeCloseTo(60, 9);
    expect(run.boluses.at(-1)).toEqual({ at: hour, bolus: 'clinician', event: 'completed' });
  });

  it('pushes what is injected through the path, and the pump’s own with it', () => {
    const injection: ReferenceOrder = {
      order: 'side-port-injection',
      at: hour,
      volume: 400,
      mixture: [0],
      over: 10 * minute,
    };
    const run = referenceRun(healthy({ orders: [injection], duration: hour + 10 * minute }), { step: hour });
    const given = (500 / 24) * (7 / 6);
    const R = cleanResistance(healthy().catheter);
    const resting = (2400 + 500 / 24) * R;
    expect(run.finalPressure).toBeCloseTo(resting, 9);
    expect(run.injected.volume).toBeCloseTo(400, 9);
    expect(run.delivered.volume).toBeCloseTo(given + 400 - 0.52 * resting, 8);
    // Of the last 335.8 µL and more that entered, the pump gave one part to so many of the syringe.
    expect(run.inPath.mass[0]).toBeCloseTo(run.inPath.volume * (500 / 24 / (2400 + 500 / 24)), 6);
    expect(run.frontReachedTip).toHaveLength(1);
  });

  it('empties the path from the pump’s end, and cerebrospinal fluid follows', () => {
    const run = referenceRun(
      healthy({
        pump: { compliance: 0.02 },
        orders: [
          { order: 'side-port-aspiration', at: day, volume: 300 },
          { order: 'stop', at: day },
        ],
        duration: 25 * hour,
      }),
      { step: hour },
    );
    const stored = 0.52 * (500 / 24) * cleanResistance(healthy().catheter);
    expect(run.aspirated.volume).toBeCloseTo(300, 9);
    expect(run.drawn.volume).toBeCloseTo(300 - stored, 9);
    expect(run.inPath.mass[0]).toBeCloseTo(35.8 + stored, 6);
    expect(run.inPath.volume).toBeCloseTo(335.8, 9);
    expect(run.finalPressure).toBe(0);
  });

  it('finds the side port blocked where nothing reaches the tip', () => {
    const run = referenceRun(
      healthy({
        orders: [
          { order: 'side-port-aspiration', at: 2 * hour, volume: 300 },
          { order: 'side-port-injection', at: 3 * hour, volume: 300, mixture: [0], over: hour },
        ],
        faults: [{ fault: 'catheter-disconnection', position: 0.5, at: 0, until: null }],
        duration: 5 * hour,
      }),
      { step: hour },
    );
    expect(run.sidePortBlocked).toEqual([2 * hour, 3 * hour]);
    expect(run.injected.volume + run.aspirated.volume).toBe(0);
  });
});
