import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute, perDay, steady } from './healthy.ts';
import { cleanResistance, referenceRun } from './index.ts';
import type { ReferenceFault, ReferenceOrder } from './scenario.ts';

const flow = 500 / 24;
const occlusion = (position: number, from: number, until: number | null): ReferenceFault => ({
  fault: 'catheter-occlusion',
  position,
  at: from * hour,
  until: until === null ? null : until * hour,
});

describe('the reference, fault by fault', () => {
  it('lets through a kink the share that it is said to pass, in the end', () => {
    const kink: ReferenceFault = {
      fault: 'catheter-kink',
      position: 0.5,
      severity: { passes: 0.4 },
      at: 0,
      until: null,
    };
    const run = referenceRun(healthy({ faults: [kink], duration: 12 * day, pump: { gain: 1.1 } }), {
      step: hour,
      sampleAt: [11 * day, 12 * day],
    });
    const [before, after] = run.series;
    expect(after!.delivered[0]! - before!.delivered[0]!).toBeCloseTo(0.4 * 1.1 * 500, 6);
    expect(run.finalPressure).toBeCloseTo(200 * (1 - 0.4 * 0.2), 6);
    expect(run.pressureLimited).toHaveLength(1);
  });

  it('loses at a leak the share that it is said to lose', () => {
    const leak: ReferenceFault = {
      fault: 'catheter-leak',
      position: 0.3,
      severity: { share: 0.25 },
      at: 0,
      until: null,
    };
    const run = referenceRun(healthy({ faults: [leak], duration: day }), { step: hour });
    expect(run.leaked.volume / (run.leaked.volume + run.delivered.volume)).toBeCloseTo(0.25, 12);
  });

  it('brings a front to the tip through two leaks, each queue at its own pace', () => {
    const leak = (position: number): ReferenceFault => ({
      fault: 'catheter-leak',
      position,
      severity: { share: 0.5 },
      at: 0,
      until: null,
    });
    const run = referenceRun(
      healthy({ faults: [leak(0.5), leak(0.75)], catheter: { primed_with: 'saline' }, duration: 3 * day }),
      { step: hour },
    );
    // A share of one half is as much conductance again as lies open from there to the tip of a clean catheter.
    const R = cleanResistance(healthy().catheter);
    const at75 = 1 / (2 / (0.25 * R));
    const down = 0.25 * R + at75;
    const here = 1 / (0.5 * R);
    const tipShare = 0.5 * (1 / down / (1 / down + here));
    const passed = 1 / down / (1 / down + here);
    const hours = (140 + 97.9) / flow + 48.95 / (flow * passed) + 48.95 / (flow * tipShare);
    expect(run.frontReachedTip[0]! / hour).toBeCloseTo(hours, 3);
  });

  it('gives drug free fluid first when a catheter is primed with saline', () => {
    const run = referenceRun(healthy({ catheter: { primed_with: 'saline' }, duration: day }), { step: hour });
    expect(run.delivered.mass[0]).toBeCloseTo(500 - 335.8 - 0.52 * run.finalPressure, 6);
  });

  it('traps what lies between two occlusions, and lets it out when the far one opens', () => {
    const run = referenceRun(
      healthy({ faults: [occlusion(1, 0, 3), occlusion(0.6, 2, 4)], duration: 5 * hour }),
      { step: minute, sampleAt: [2.5 * hour, 3.5 * hour] },
    );
    const p = (2 * flow) / 0.52; // at 2 h, the whole line
    const trapped = 0.5 * 0.4 * p;
    const [while2, after] = run.series;
    expect(while2!.delivered[0]).toBe(0);
    expect(after!.delivered[0]).toBeCloseTo(trapped, 9);
    expect(run.releases[0]!.tip).toBeCloseTo(trapped, 9);
    // From 2 h on the near part alone fills; all of it comes when the near occlusion opens.
    expect(run.peakPressure).toBeCloseTo(160 + 40 * (1 - Math.exp(-slippingFor(p))), 6);
    const resting = flow * cleanResistance(healthy().catheter);
    expect(run.releases[1]!.volume).toBeCloseTo(0.32 * run.peakPressure - 0.52 * resting, 9);
  });

  /** Time constants for which the near part slips between 2 h and 4 h: it first rises from p to 160 kPa. */
  function slippingFor(p: number): number {
    const rising = ((160 - p) * 0.32) / flow;
    return ((2 - rising) * flow) / (40 * 0.32);
  }

  it('evens out the pressure when a trapped stretch is joined', () => {
    const joined = referenceRun(
      healthy({
        faults: [occlusion(1, 0, null), occlusion(0.6, 1, 2)],
        orders: [{ order: 'stop', at: 1 * hour }],
        duration: 3 * hour,
      }),
      { step: minute },
    );
    expect(joined.finalPressure).toBeCloseTo(flow / 0.52, 9);
    expect(joined.delivered.volume).toBe(0);
  });

  it('ends the elastic line at a kink that takes more than half the pressure', () => {
    const kink: ReferenceFault = {
      fault: 'catheter-kink',
      position: 0.5,
      severity: { resistance: 4 },
      at: 0,
      until: null,
    };
    const limited = referenceRun(healthy({ faults: [kink], duration: 2 * day }), { step: hour });
    expect(limited.stored / limited.finalPressure).toBeCloseTo(0.02 + 0.25, 12);
    expect(limited.finalPressure).toBeCloseTo(flow * (4 + cleanResistance(healthy().catheter)), 9);
  });

  it('mixes the dead volume into a refill, and the remainder when it is not aspirated', () => {
    const orders: ReferenceOrder[] = [
      { order: 'refill', at: hour, volume: 9000, label: [2] },
      { order: 'refill', at: 2 * hour, volume: 1000, label: [5], aspirate: false },
      { order: 'refill', at: 3 * hour, volume: 9000, label: [2], rinses: { n: 2, volume: 1000 } },
    ];
    const upTo = (duration: number) =>
      referenceRun(
        healthy({
          pump: { dead_volume: 1000, filled: 10_000 },
          basal: steady(perDay(0)),
          orders,
          duration,
        }),
        { step: hour },
      );
    const first = (9 * 2 + 1) / 10;
    expect(upTo(hour).inReservoir.mass[0]).toBeCloseTo(10_000 * first, 6);
    const second = (10 * first + 5) / 11;
    expect(upTo(2 * hour).inReservoir.mass[0]).toBeCloseTo(11_000 * second, 6);
    expect(upTo(2 * hour).refills[1]!.discrepancy).toBeNull();
    expect(upTo(3 * hour).inReservoir.mass[0]).toBeCloseTo(10_000 * ((18 + second / 4) / 10), 6);
  });

  it('ramps a factor in by steps whose mean is half way, and drops it at once', () => {
    const fault: ReferenceFault = {
      fault: 'over-infusion',
      factor: 1.5,
      ramping: 64 * hour,
      at: 0,
      until: 70 * hour,
    };
    const run = referenceRun(healthy({ faults: [fault], duration: 72 * hour }), { step: hour });
    expect(run.pumped.volume).toBeCloseTo(flow * (64 * 1.25 + 6 * 1.5 + 2), 8);
  });

  it('caps a bolus at the maximum rate without touching its dose, and halts it at an alarm', () => {
    const bolus: ReferenceOrder = { order: 'bolus', at: hour, dose: 200, over: 30 * minute, drug: 0 };
    const capped = referenceRun(
      healthy({ pump: { max_rate: 220.8333333333333 }, orders: [bolus], duration: 4 * hour }),
      { step: minute, sampleAt: [1.5 * hour, 2 * hour] },
    );
    expect(capped.series[0]!.programmed[0]).toBeCloseTo(1.5 * flow + 100, 6);
    expect(capped.series[0]!.intended[0]).toBeCloseTo(1.5 * flow + 200, 9);
    expect(capped.programmed[0]).toBeCloseTo(4 * flow + 200, 9);

    const stall: ReferenceFault = {
      fault: 'motor-stall',
      detected_after: 5 * minute,
      at: 1.25 * hour,
      until: 3 * hour,
    };
    const halted = referenceRun(healthy({ orders: [bolus], faults: [stall], duration: 4 * hour }), {
      step: minute,
    });
    expect(halted.alarms).toEqual([{ kind: 'motor-stall', raised: 80 * minute, cleared: 180 * minute }]);
    const programmed = flow * (80 / 60 + 1) + (200 * 20) / 30;
    expect(halted.programmed[0]).toBeCloseTo(programmed, 9);
    expect(halted.pumped.mass[0]).toBeCloseTo(flow * 2.25 + 100, 9);
    expect(halted.intended[0]).toBeCloseTo(4 * flow + 200, 9);
  });
});
