import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute, steady } from './healthy.ts';
import { referenceRun, type ReferenceOrder, type ReferencePatientBolus } from './index.ts';

const patientBolus: ReferencePatientBolus = {
  drug: 0,
  dose: 30,
  over: 5 * minute,
  lockout: 0,
  lockoutFrom: 'start',
  max: Infinity,
  per: day,
};
const doseLimit = { dose: 300, per: day };
const bolus = (at: number, dose: number): ReferenceOrder => ({
  order: 'bolus',
  at,
  dose,
  over: 2 * hour,
  drug: 0,
});
const run = (scenario: Parameters<typeof healthy>[0]) =>
  referenceRun(healthy({ duration: day, basal: steady(10), patientBolus, doseLimit, ...scenario }), {
    step: hour,
  });

describe('the reference of a dose limit', () => {
  it('halts a clinician’s bolus at the last millisecond that keeps the limit', () => {
    const { boluses, alarms, programmed } = run({ orders: [bolus(10 * hour, 240)] });
    const at = Math.floor((10 + 200 / 130) * hour);
    expect(boluses[1]).toEqual({ at, bolus: 'clinician', event: 'halted', because: 'dose-limit' });
    expect(alarms).toEqual([{ kind: 'dose-limit', raised: at, cleared: null }]);
    expect(programmed[0]).toBeCloseTo(240 + 120 * (at / hour - 10), 9);
  });

  it('counts what leaves the window while the bolus runs', () => {
    // 1 h after its start the window leaves the first bolus behind, as fast as the second fills it.
    const orders = [bolus(0, 100), bolus(23 * hour, 100)];
    const { boluses } = run({ doseLimit: { dose: 400, per: day }, orders, duration: 2 * day });
    expect(boluses.map(({ event }) => event)).toEqual(['started', 'completed', 'started', 'completed']);
    const tight = run({ doseLimit: { dose: 389, per: day }, orders, duration: 2 * day });
    expect(tight.boluses[3]!.at).toBe(Math.floor((23 + 59 / 60) * hour));
  });

  it('grants what no window ever exceeds, on the basal now in force as if it had always been', () => {
    const requests = [hour, 2 * hour, 3 * hour, 25 * hour - minute, 25 * hour, 26 * hour];
    const result = run({ requests, duration: 2 * day });
    expect(result.requests.map(({ because }) => because)).toEqual([
      null,
      null,
      'dose-limit',
      'dose-limit',
      null,
      null,
    ]);
    expect(result.alarms).toEqual([{ kind: 'dose-limit', raised: 3 * hour, cleared: null }]);
  });

  it('looks ahead to scheduled boluses and to what waits', () => {
    const due = (dose: number) => ({
      boluses: [
        {
          drug: 0,
          dose,
          over: 10 * minute,
          every: 10 * day,
          first: { kind: 'moment', at: 23 * hour } as const,
        },
      ],
    });
    const because = (scenario: Parameters<typeof healthy>[0]) =>
      run({ requests: [hour], ...scenario }).requests[0]!.because;
    expect(because({})).toBeNull();
    expect(because(due(30))).toBeNull();
    expect(because(due(31))).toBe('dose-limit');
    expect(because({ orders: [bolus(30 * minute, 30)] })).toBeNull();
    expect(because({ orders: [bolus(30 * minute, 31)] })).toBe('dose-limit');
    expect(because({ basal: steady(12) })).toBe('dose-limit');
  });

  it('imposes the rate of its row, until alarms are reset', () => {
    const result = run({
      pump: { after_alarm: { ...healthy().pump.after_alarm, dose_limit: 'kvo' } },
      patientBolus: { ...patientBolus, dose: 100 },
      requests: [hour, 2 * hour],
      orders: [{ order: 'reset-alarms', at: 3 * hour }],
    });
    expect(result.requests.map(({ because }) => because)).toEqual(['dose-limit', 'alarm']);
    expect(result.alarms).toEqual([{ kind: 'dose-limit', raised: hour, cleared: 3 * hour }]);
    expect(result.programmed[0]).toBeCloseTo(10 * 22 + 2, 9);
  });
});
