import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute, perDay, steady } from './healthy.ts';
import {
  referenceRun,
  type ReferenceOrder,
  type ReferencePatientBolus,
  type ReferenceScenario,
} from './index.ts';

const own: ReferencePatientBolus = {
  drug: 0,
  dose: 10,
  over: 5 * minute,
  lockout: hour,
  lockoutFrom: 'start',
  max: Infinity,
  per: day,
};
const every6h = (first: number) => ({
  drug: 0,
  dose: 12,
  over: 10 * minute,
  every: 6 * hour,
  first: { kind: 'time-of-day', time: first } as const,
});
const bolus = (at: number, dose: number, over: number): ReferenceOrder => ({
  order: 'bolus',
  at,
  dose,
  over,
  drug: 0,
});
const run = (scenario: Parameters<typeof healthy>[0], sampleAt: readonly number[] = []) =>
  referenceRun(healthy({ duration: day, basal: steady(10), ...scenario }), { step: hour, sampleAt });
const told = ({ boluses }: ReturnType<typeof run>): string[] =>
  boluses.map(({ at, bolus, event }) => `${at / minute} ${bolus} ${event}`);

describe('the reference of a program', () => {
  it('B8: needs a refill after 33.333 days with boluses and 37.5 without', () => {
    const lasting = (boluses: ReferenceScenario['boluses'] = []) =>
      run({
        pump: { filled: 18_000, low_at: 3000 },
        basal: steady(perDay(400)),
        boluses,
        duration: 38 * day,
      }).alarms[0]!.raised / day;
    expect(lasting()).toBeCloseTo(37.5, 6);
    // Square, so that the mean is the flow at every moment.
    const square = { drug: 0, dose: 10, over: day / 5, every: day / 5, first: { kind: 'at-once' } as const };
    expect(lasting([square])).toBeCloseTo(100 / 3, 6);
  });

  it('gives scheduled boluses from the first such time of day at or after start', () => {
    const scenario = { start: healthy().start + 3 * hour, boluses: [every6h(2 * hour), every6h(3 * hour)] };
    const { boluses, programmed, intended } = run(scenario);
    const started = boluses.filter(({ event }) => event === 'started').map(({ at }) => at / hour);
    expect(started).toEqual([0, 6, 12, 18, 23, 24]);
    expect(programmed[0]).toBeCloseTo(240 + 5 * 12, 9);
    expect(intended[0]).toBeCloseTo(240 + 5 * 12, 9);
  });

  it('skips a scheduled bolus while stopped, kept open or at the minimum rate, and intends none', () => {
    const orders: ReferenceOrder[] = [
      { order: 'stop', at: hour, lasting: 2 * hour },
      { order: 'kvo', at: 7 * hour },
      { order: 'minimum-rate', at: 13 * hour },
      { order: 'resume', at: 15 * hour },
    ];
    const result = run({ boluses: [every6h(2 * hour)], orders });
    expect(
      told(result)
        .filter((line) => line.includes('skipped'))
        .map(parseFloat),
    ).toEqual([120, 480, 840]);
    const ordered = 10 * (1 + 4 + 9) + 1 * 6 + 0.25 * 2 + 12;
    expect(result.programmed[0]).toBeCloseTo(ordered, 9);
    expect(result.intended[0]).toBeCloseTo(ordered, 9);
  });

  it('keeps intending what an alarm or a reset keeps it from', () => {
    const result = run({
      boluses: [every6h(hour)],
      faults: [
        { fault: 'motor-stall', detected_after: 0, at: 30 * minute, until: 2 * hour },
        { fault: 'pump-reset', at: 7 * hour + 5 * minute, until: 14 * hour },
      ],
      requests: [90 * minute, 8 * hour],
      patientBolus: own,
    });
    expect(result.intended[0]).toBeCloseTo(240 + 4 * 12, 9);
    expect(result.programmed[0]).toBeCloseTo(
      10 * (24 - 1.5 - 6 - 55 / 60) + 0.25 * (6 + 55 / 60) + 6 + 12,
      9,
    );
    expect(result.requests.map(({ because }) => because)).toEqual(['alarm', 'stopped']);
    expect(told(result)).toEqual([
      '60 scheduled skipped',
      '420 scheduled started',
      '425 scheduled halted',
      '780 scheduled skipped',
      '1140 scheduled started',
      '1150 scheduled completed',
    ]);
  });

  it('suspends a clinician’s bolus for a patient’s, and gives its remainder after', () => {
    const result = run(
      {
        orders: [bolus(hour, 60, hour)],
        patientBolus: own,
        requests: [80 * minute],
      },
      [2 * hour],
    );
    expect(told(result)).toEqual([
      '60 clinician started',
      '80 patient started',
      '80 clinician suspended',
      '85 patient completed',
      '85 clinician resumed',
      '125 clinician completed',
    ]);
    expect(result.series[0]!.programmed[0]).toBeCloseTo(20 + 55 + 10, 9);
    expect(result.series[0]!.intended[0]).toBeCloseTo(20 + 60 + 10, 9);
  });

  it('serves the bolus first that started first when there is not room for all', () => {
    const result = run({
      pump: { max_rate: 70 },
      orders: [bolus(hour, 60, 30 * minute)],
      boluses: [{ ...every6h(0), dose: 30, over: 30 * minute, first: { kind: 'moment', at: 65 * minute } }],
      duration: 4 * hour,
    });
    expect(told(result)).toEqual([
      '60 clinician started',
      '65 scheduled started',
      '120 clinician completed',
      '150 scheduled completed',
    ]);
  });

  it('trims a capped bolus so that it ends at a whole millisecond', () => {
    const result = run({ pump: { max_rate: 17 }, orders: [bolus(hour, 10, hour)], duration: 4 * hour }, [
      2 * hour,
    ]);
    const end = Math.ceil((1 + 10 / 7) * hour);
    expect(result.boluses.at(-1)!.at).toBe(end);
    expect(result.series[0]!.programmed[0]).toBeCloseTo(20 + (10 * hour) / (end - hour), 11);
    expect(result.programmed[0]).toBeCloseTo(50, 9);
  });

  it.each([
    ['start', [null, 'bolus', 'lockout', null]],
    ['end', [null, 'bolus', 'lockout', 'lockout']],
  ] as const)('counts the lockout from the %s of the last bolus', (lockoutFrom, because) => {
    const requests = [0, 4 * minute, 59 * minute, 60 * minute];
    const result = run({ patientBolus: { ...own, lockoutFrom }, requests });
    expect(result.requests.map((one) => one.because)).toEqual(because);
  });

  it.each([
    [6 * hour, [null, null, 'max', 'max', null]],
    ['day', [null, null, 'max', null, null]],
  ] as const)('grants no more than two per %s', (per, because) => {
    const requests = [20 * hour, 21 * hour, 23 * hour, 24 * hour, 26 * hour];
    const result = run({ patientBolus: { ...own, max: 2, per }, requests, duration: 2 * day });
    expect(result.requests.map((one) => one.because)).toEqual(because);
  });

  it('refuses what would empty the reservoir', () => {
    const result = run({
      pump: { filled: 100, empty_at: 20 },
      patientBolus: own,
      requests: [7 * hour, 7.01 * hour],
      orders: [bolus(hour, 81, hour)],
      duration: 8 * hour,
    });
    expect(result.requests.map((one) => one.because)).toEqual([null, 'reservoir']);
    expect(result.refused).toEqual([{ at: hour, order: 'bolus', because: 'reservoir' }]);
  });

  it('gives what was entered and intends what was ordered', () => {
    const orders: ReferenceOrder[] = [
      { order: 'set-basal', at: 0, basal: steady(20), entered: { basal: steady(2) } },
      { ...bolus(hour, 6, hour), entered: { dose: 60 } } as ReferenceOrder,
      {
        order: 'set-program',
        at: 3 * hour,
        program: { patientBolus: own },
        entered: { patientBolus: { ...own, dose: 1 } },
      },
      { order: 'stop', at: 5 * hour, lasting: 2 * hour, entered: { lasting: hour } },
    ];
    const result = run({ orders, requests: [4 * hour], duration: 8 * hour });
    expect(result.intended[0]).toBeCloseTo(20 * 6 + 6 + 10, 9);
    expect(result.programmed[0]).toBeCloseTo(2 * 7 + 60 + 1, 9);
  });

  it('complains of a stop after 48 h, and no more once resumed', () => {
    const orders: ReferenceOrder[] = [
      { order: 'stop', at: hour },
      { order: 'resume', at: 60 * hour },
    ];
    expect(run({ orders, duration: 3 * day }).alarms).toEqual([
      { kind: 'stopped-too-long', raised: 49 * hour, cleared: 60 * hour },
    ]);
  });
});
