import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute, perDay, steady } from './healthy.ts';
import { referenceRun, type ReferenceCsf } from './index.ts';

const closed = { path_volume: 0, compliance: 1e-9 };
const thin = { compliance: 1e-9, volume_per_length: 1e-9 };
const oneCompartment = (volume: number, clearance: number): ReferenceCsf => ({
  drug: 0,
  volume,
  clearance,
  peripheral: null,
  band: null,
});

describe('the reference of the cerebrospinal fluid', () => {
  it('G1: settles at infusion over clearance, by halves each 4.712 h', () => {
    const plan = oneCompartment(155_000, 22_800);
    const halfLife = (Math.log(2) * 155_000) / 22_800;
    expect(halfLife).toBeCloseTo(4.712, 3);
    const run = referenceRun(
      healthy({
        pump: closed,
        catheter: thin,
        mixture: [0.025],
        basal: steady(perDay(2.4)),
        csf: [plan],
        duration: 20 * day,
      }),
      { step: hour, sampleAt: [Math.round(halfLife * hour)] },
    );
    const settled = 0.1 / 22_800;
    expect(settled * 1e6).toBeCloseTo(4.386, 3);
    expect(run.csf[0]!.concentration / settled).toBeCloseTo(1, 9);
    expect(run.series[0]!.csf[0]! / settled).toBeCloseTo(0.5, 7);
    expect(run.csf[0]!.mean / settled).toBeCloseTo(1 - halfLife / Math.log(2) / 480, 7);
  });

  it('G4: loses all but 1.6 % of what came at once in 9 h at a half-life of 1.51 h', () => {
    const until = 2 * hour;
    const run = referenceRun(
      healthy({
        basal: steady(500 / 24),
        faults: [{ fault: 'catheter-occlusion', position: 1, at: 0, until }],
        orders: [{ order: 'stop', at: until }],
        csf: [{ ...oneCompartment(1000, (1000 * Math.log(2)) / 1.51), band: [0.001, 0.0205] }],
        duration: until + 9 * hour,
      }),
      { step: hour },
    );
    const [{ concentration, peak, peakAt, hoursAbove, hoursBelow }] = run.csf as [(typeof run.csf)[0]];
    const came = 1000 / 24 / 1000;
    // A catheter that opens empties within a second or two, not quite at once.
    expect(concentration / came).toBeCloseTo(2 ** (-9 / 1.51), 5);
    expect(peak / came).toBeCloseTo(1, 3);
    expect(peakAt).toBeGreaterThan(until);
    expect(peakAt).toBeLessThan(until + 10_000);
    expect(hoursAbove).toBeCloseTo(1.51 * Math.log2(came / 0.0205), 3);
    expect(hoursBelow).toBeCloseTo(2 + 9 - 1.51 * Math.log2(came / 0.001), 3);
  });

  it('follows two compartments by their two exponentials', () => {
    const [V, W, CL, X] = [100, 300, 40, 60];
    const run = referenceRun(
      healthy({
        pump: closed,
        catheter: thin,
        basal: steady(10),
        csf: [{ drug: 0, volume: V, clearance: CL, peripheral: { volume: W, exchange: X }, band: null }],
        duration: 5 * hour,
      }),
      { step: 7 * minute },
    );
    // A'' + (k10 + k12 + k21) A' + k10 k21 A = in k21, from A = 0 and A' = in
    const [k10, k12, k21] = [CL / V, X / V, X / W];
    const sum = k10 + k12 + k21;
    const root = Math.sqrt(sum ** 2 - 4 * k10 * k21);
    const [a, b] = [(sum + root) / 2, (sum - root) / 2];
    const settled = 10 / k10;
    const ca = (b * settled - 10) / (a - b);
    const cb = -settled - ca;
    const amount = settled + ca * Math.exp(-5 * a) + cb * Math.exp(-5 * b);
    expect(run.csf[0]!.concentration).toBeCloseTo(amount / V, 8);
  });
});
