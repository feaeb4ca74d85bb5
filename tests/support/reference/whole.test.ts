import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute } from './healthy.ts';
import { referenceRun, type ReferencePump, type ReferenceScenario } from './index.ts';

const drives: Record<string, Partial<ReferencePump>> = {
  peristaltic: { mri: 'stalls' },
  'constant-pressure': {
    drive: 'constant-pressure',
    takes: 'stop',
    factory_flow: 30,
    gas_pressure: 161.3,
    gas_pressure_per_degree: 2.2,
    viscosity_per_degree: 0.02,
  },
  'metered that dumps': { drive: 'metered', pulse_volume: 6, mri: 'dumps' },
  'metered that shuts': { drive: 'metered', pulse_volume: 6, mri: 'shuts' },
};

/** Five days in which everything happens that can, some of it at once. */
const badWeek: Partial<Omit<ReferenceScenario, 'pump' | 'catheter'>> = {
  mixture: [2, 0.5],
  basal: {
    drug: 0,
    steps: [
      { from: 0, to: day, rate: 30, days: null },
      { from: 22 * hour, to: 4 * hour, rate: 75, days: [1, 4] },
    ],
  },
  boluses: [
    { drug: 0, dose: 30, over: 40 * minute, every: 7 * hour, first: { kind: 'time-of-day', time: 6 * hour } },
  ],
  patientBolus: {
    drug: 0,
    dose: 12,
    over: 7 * minute,
    lockout: 2 * hour,
    lockoutFrom: 'end',
    max: 4,
    per: 'day',
  },
  doseLimit: { dose: 1400, per: day },
  requests: Array.from({ length: 29 }, (_, i) => (4 * i + 1.3) * hour),
  orders: [
    { order: 'bolus', at: 9 * hour, dose: 400, over: 90 * minute, drug: 0 },
    { order: 'kvo', at: 30 * hour },
    { order: 'resume', at: 33 * hour },
    { order: 'priming-bolus', at: 35 * hour, volume: 90, over: 30 * minute },
    { order: 'side-port-injection', at: 44 * hour, volume: 200, mixture: [0, 3], over: 20 * minute },
    { order: 'side-port-aspiration', at: 47 * hour, volume: 150 },
    { order: 'refill', at: 70 * hour, volume: 8000, label: [4, 1], holds: [3, 1], bridge: true },
    { order: 'reset-alarms', at: 91 * hour },
    { order: 'stop', at: 100 * hour, lasting: 3 * hour },
  ],
  faults: [
    { fault: 'catheter-kink', position: 0.6, severity: { passes: 0.4 }, at: 12 * hour, until: 40 * hour },
    {
      fault: 'catheter-occlusion',
      position: 1,
      at: 20 * hour,
      until: 28 * hour,
      intermittent: { on: 50 * minute, off: 35 * minute },
    },
    { fault: 'tip-granuloma', resistance: 2, growing: 30 * hour, at: 50 * hour, until: 95 * hour },
    { fault: 'catheter-leak', position: 0.3, severity: { share: 0.2 }, at: 40 * hour, until: 60 * hour },
    { fault: 'tip-migration', at: 41 * hour, until: 46 * hour },
    { fault: 'motor-stall', detected_after: 20 * minute, at: 85 * hour, until: 87 * hour },
    { fault: 'over-infusion', factor: 1.3, ramping: 20 * hour, at: 60 * hour, until: 110 * hour },
    { fault: 'pump-reset', at: 106 * hour, until: 108 * hour },
    { fault: 'ambient', temperature: 39, pressure: 95, at: 14 * hour, until: 90 * hour },
    { fault: 'reservoir-leak', flow: 20, at: 72 * hour, until: 80 * hour },
    { fault: 'mri', at: 90 * hour, until: 90.7 * hour, restart_after: 20 * minute, leaks_through: 9 },
  ],
  csf: [
    {
      drug: 0,
      volume: 60_000,
      clearance: 12_000,
      peripheral: { volume: 30_000, exchange: 5000 },
      band: [0.001, 0.004],
    },
  ],
  duration: 5 * day,
};

describe.each(Object.entries(drives))('the reference of a %s pump, through a bad week', (_, pump) => {
  const scenario = healthy({ ...badWeek, pump: { dead_volume: 1000, gain: 1.04, filled: 9000, ...pump } });
  const coarse = referenceRun(scenario, { step: 45 * minute });

  it('keeps every microlitre and every microgram', () => {
    expect(Math.abs(coarse.residual.volume)).toBeLessThan(1e-9 * coarse.filled.volume);
    coarse.residual.mass.forEach((residual, drug) =>
      expect(Math.abs(residual)).toBeLessThan(1e-9 * coarse.filled.mass[drug]!),
    );
  });

  it('gives the same whatever its step', () => {
    const fine = referenceRun(scenario, { step: 11 * minute });
    const allowed = 10 * (coarse.error.volume + fine.error.volume) + 1e-6;
    const of = (run: typeof fine): number[] => [
      run.delivered.volume,
      run.delivered.mass[0]!,
      run.leaked.volume,
      run.extrathecal.volume,
      run.programmed[0]!,
      run.intended[0]!,
      run.believed,
    ];
    of(fine).forEach((value, i) => expect(Math.abs(value - of(coarse)[i]!)).toBeLessThan(allowed));
    expect(fine.csf[0]!.concentration / coarse.csf[0]!.concentration).toBeCloseTo(1, 6);
    expect(fine.csf[0]!.peak / coarse.csf[0]!.peak).toBeCloseTo(1, 5);
    expect(fine.requests).toEqual(coarse.requests);
    expect(fine.boluses).toEqual(coarse.boluses);
    expect(fine.bridges).toEqual(coarse.bridges);
    expect(fine.pulses).toBe(coarse.pulses);
  });
});
