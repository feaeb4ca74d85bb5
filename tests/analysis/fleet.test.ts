import { describe, expect, it } from 'vitest';
import { alarmCounts, fleetCounts, fleetRun, largestError } from '../../src/analysis/fleet.ts';
import { readScenario, simulate } from '../../src/index.ts';
import { detectedOcclusion, reportedRun } from '../support/reported-run.ts';
import type { DrugResult, ExpectationResult, WorstWindow } from '../../src/analysis/result.ts';

const hour = 3_600_000;
const day = 24 * hour;
const quiet = { window_ms: day, band_percent: 15, hours_outside: 0 };
const unjudged: WorstWindow = { ...quiet, under_percent: null, under_at_ms: null, over_percent: null, over_at_ms: null }; // prettier-ignore

function withWindows(...worst_windows: readonly WorstWindow[]): DrugResult {
  return { error_percent: 0, episodes: [], csf: null, worst_windows };
}

describe('the largest error of a run', () => {
  it('is that of the window that is farthest off, below or above', () => {
    const short = { ...quiet, window_ms: hour, under_percent: 40, under_at_ms: 5, over_percent: 62, over_at_ms: 9 }; // prettier-ignore
    const long = { ...quiet, under_percent: 61, under_at_ms: 7, over_percent: 1, over_at_ms: 8 };
    expect(largestError(withWindows(long, short))).toEqual({ percent: 62, window_ms: hour, at_ms: 9 });
  });

  it('is negative where too little arrived', () => {
    const window = { ...quiet, under_percent: 50, under_at_ms: 7, over_percent: 47, over_at_ms: 8 };
    expect(largestError(withWindows(window))).toEqual({ percent: -50, window_ms: day, at_ms: 7 });
  });

  it('is none where no window could be judged, and where none was off', () => {
    expect(largestError(withWindows(unjudged))).toBeNull();
    const even = { ...quiet, under_percent: 0, under_at_ms: 7, over_percent: 0, over_at_ms: 8 };
    expect(largestError(withWindows(even))).toBeNull();
  });
});

describe('the alarms of a run', () => {
  it('are counted by kind, in the order in which each first rang', () => {
    const ring = (kind: string, raised_at_ms: number) =>
      ({ kind, severity: 'critical', raised_at_ms, cleared_at_ms: null }) as const;
    const alarms = [ring('motor-stall', 1), ring('low-reservoir', 2), ring('motor-stall', 3)];
    expect(alarmCounts({ alarms })).toEqual([
      { kind: 'motor-stall', count: 2 },
      { kind: 'low-reservoir', count: 1 },
    ]);
  });
});

describe('the counts of many runs', () => {
  const claim = (passed: boolean): ExpectationResult =>
    ({ that: 'true', passed, because: null, left: null, right: null, margin: null, at_ms: null, worst_at_ms: null, closest_at_ms: null }); // prettier-ignore
  const counted = (...results: readonly ReturnType<typeof reportedRun>[]) =>
    fleetCounts(results.map((result) => ({ result, primary: 'morphine', worst: null, faults: [] })));

  it('add up over all of them', () => {
    const failing = reportedRun({ expectations: [claim(true), claim(false)] });
    const well = reportedRun({ faults: [detectedOcclusion], expectations: [claim(true)] });
    expect(counted(failing, well)).toEqual({
      scenarios: 2,
      faults: 2,
      undetected: 1,
      expectations: 3,
      failed: 1,
    });
  });

  it('leave out a fault that never began', () => {
    const waiting = { ...detectedOcclusion, from_ms: null, until_ms: null, detected_by: null };
    expect(counted(reportedRun({ faults: [waiting] }))).toMatchObject({ faults: 0, undetected: 0 });
  });
});

describe('a run among others', () => {
  const scenario = readScenario(`pumpsim: 1
start: 2026-03-02T08:00
duration: 10 days
drugs: { saline: 1 mg/mL, morphine: 10 mg/mL, primary: morphine }
program: { basal: 2 mg/day }
faults: [{ at: 4 days, fault: motor-stall, name: stall, detected_after: never, for: 1 day }]
`);

  it('knows its primary drug, and of each fault what it may come to', () => {
    const { primary, faults } = fleetRun(scenario, simulate(scenario));
    expect(primary).toBe('morphine');
    expect(faults).toMatchObject([
      {
        hazard: 'No delivery: withdrawal, return of symptoms.',
        result: { name: 'stall', detected_by: null, from_ms: 4 * day },
      },
    ]);
    expect(faults[0]?.result.missed_ug['morphine']).toBeCloseTo(2_000, 6);
  });

  it('keeps no series', () => {
    expect(fleetRun(scenario, simulate(scenario)).result).not.toHaveProperty('series');
  });
});
