import { describe, expect, it } from 'vitest';
import { summary } from '../../src/report/formats/summary.ts';
import { detectedOcclusion, reportedRun } from '../support/reported-run.ts';
import type { RefillResult } from '../../src/analysis/result.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('the summary of a run', () => {
  it('tells in ten seconds what arrived, what went wrong and who noticed', () => {
    expect(summary(reportedRun())).toBe(`A night without drug
morphine: 13.95 mg delivered of 14 mg intended (-0.38 %); the fault undetected

Dose      intended  programmed    pumped  delivered    error
morphine     14 mg       14 mg  13.95 mg   13.95 mg  -0.38 %

Worst windows   missing                by  too much                by  outside band
morphine, 24 h     50 %  2026-03-05 20:00   47.36 %  2026-03-06 20:00        16.6 h

Faults      missed    excess  attributable  release bolus
the occlusion (catheter-occlusion), 2026-03-05 08:00 (3 days), for 12 h: UNDETECTED
  morphine    1 mg  947.3 ug      52.75 ug       947.3 ug

No alarms

Reservoir at the end: 16.61 mL true, 16.6 mL believed
By the pump's reckoning it will be low on 2026-05-21 08:00, empty on 2026-05-31 08:00
Peak line pressure: 182.2 kPa on 2026-03-05 20:00 (3 days 12 h)

Simulation for engineering and teaching, not for treatment.
`);
  });

  it('says by what a fault was detected and after how long', () => {
    const text = summary(reportedRun({ faults: [detectedOcclusion] }));
    expect(text).toContain('; the fault detected\n');
    expect(text).toContain(
      'catheter-occlusion, 2026-03-05 08:00 (3 days), for 12 h: detected by occlusion after 3 min 38 s',
    );
  });

  it('shows alarms by the wall clock and by the time since the start', () => {
    const kinds = { kind: 'low-reservoir', severity: 'non-critical' } as const;
    const text = summary(
      reportedRun({
        alarms: [
          { ...kinds, raised_at_ms: 5 * day + 90 * 60_000, cleared_at_ms: null },
          { ...kinds, raised_at_ms: 30_000, cleared_at_ms: 90_000 },
        ],
      }),
    );
    expect(text).toContain(
      'low-reservoir  non-critical  2026-03-07 09:30  5 days 1 h 30 min               stands',
    );
    expect(text).toContain(
      'low-reservoir  non-critical  2026-03-02 08:00               30 s  cleared after 1 min',
    );
  });

  const refill: RefillResult = {
    at_ms: 6 * day,
    aspirated_ul: 2500,
    expected_ul: 5000,
    discrepancy_ul: 2500,
    discrepancy_percent: 16.6667,
    flagged: ['volume', 'percent'],
    predicted_low_at_ms: null,
    predicted_empty_at_ms: null,
    low_at_ms: null,
    empty_at_ms: null,
    trend_percent: null,
  };

  it('shows a flagged refill with what was found against what was expected', () => {
    const text = summary(reportedRun({ refills: [refill] }));
    expect(text).toContain(
      '2026-03-08 08:00     2.5 mL      5 mL  2.5 mL (+16.67 %)  FLAGGED: volume, percent',
    );
    expect(text).not.toContain('per refill');
    expect(text).not.toContain('Filled');
  });

  it('shows how discrepancies grow, and when the reservoir was low and empty against what was predicted', () => {
    const first = {
      ...refill,
      predicted_low_at_ms: 42 * day,
      predicted_empty_at_ms: 46 * day,
      low_at_ms: 42 * day,
      empty_at_ms: 41 * day,
    };
    const second = { ...refill, at_ms: 42 * day, discrepancy_percent: 18, trend_percent: 1.3333 };
    expect(summary(reportedRun({ refills: [first, second] }))).toContain(
      `Refills           aspirated  expected        discrepancy  per refill
2026-03-08 08:00     2.5 mL      5 mL  2.5 mL (+16.67 %)           -  FLAGGED: volume, percent
2026-04-13 08:00     2.5 mL      5 mL     2.5 mL (+18 %)     +1.33 %  FLAGGED: volume, percent

Filled               low predicted               low   empty predicted             empty
2026-03-08 08:00  2026-04-13 08:00  2026-04-13 08:00  2026-04-17 08:00  2026-04-12 08:00
2026-04-13 08:00                 -                 -                 -                 -
`,
    );
  });

  it('foretells nothing that is past or will never be', () => {
    const reservoir = {
      low_threshold_ul: 2000,
      empty_threshold_ul: 0,
      predicted_low_at_ms: 6 * day,
      predicted_empty_at_ms: 9 * day,
    };
    expect(summary(reportedRun({ reservoir }))).toContain('it will be empty on 2026-03-11 08:00\n');
    const never = {
      low_threshold_ul: 2000,
      empty_threshold_ul: 0,
      predicted_low_at_ms: null,
      predicted_empty_at_ms: null,
    };
    expect(summary(reportedRun({ reservoir: never }))).not.toContain('reckoning');
  });

  it('counts what the patient asked for, and why it was refused', () => {
    const { refused } = reportedRun().requests;
    const asked = { made: 12, granted: 8, refused: { ...refused, lockout: 3, dose_limit: 1 } };
    expect(summary(reportedRun({ requests: asked }))).toContain(
      '\nRequests: 12 made, 8 granted, 4 refused (lockout 3, dose-limit 1)\n',
    );
    expect(summary(reportedRun({ requests: { made: 2, granted: 2, refused } }))).toContain(
      'Requests: 2 made, 2 granted, none refused\n',
    );
    expect(summary(reportedRun())).not.toContain('Requests');
  });

  it('shows the concentration in the cerebrospinal fluid, where it was followed', () => {
    const { morphine } = reportedRun().drugs;
    const csf = {
      peak_ug_per_ml: 12.3456,
      peak_at_ms: 4 * day,
      mean_ug_per_ml: 0.0043857,
      hours_below: 3.24,
      hours_above: 0,
    };
    const text = summary(
      reportedRun({ drugs: { morphine: { ...morphine, csf } as typeof morphine & object } }),
    );
    expect(text).toContain(`CSF              peak                at            mean  below band  above band
morphine  12.35 ug/mL  2026-03-06 08:00  0.004386 ug/mL      3.24 h           -
`);
    expect(summary(reportedRun())).not.toContain('CSF');
  });

  it('shows the trumpet curve, where one was taken', () => {
    const windows = [
      { window_ms: hour / 4, max_percent: 15.2, min_percent: -23.2 },
      { window_ms: 25 * hour, max_percent: -0.16, min_percent: -0.16 },
    ];
    const startup = {
      overall_percent: -0.16,
      analysed_from_ms: 0,
      analysed_until_ms: 25 * hour,
      set_ul_per_h: 20,
      spacing_ms: hour / 4,
      from_ms: 0,
      flow_ul_per_h: [0, 20],
    };
    expect(summary(reportedRun({ trumpet: windows, startup }))).toContain(`Trumpet      max      min
15 min   +15.2 %  -23.2 %
25 h     -0.16 %  -0.16 %
overall  -0.16 %  -0.16 %
`);
    expect(summary(reportedRun())).not.toContain('Trumpet');
  });

  it('says of a fault that never began no more than that', () => {
    const began = { ...detectedOcclusion, index: 1 };
    const never = { ...detectedOcclusion, name: 'the other', from_ms: null, detected_by: null };
    const text = summary(reportedRun({ faults: [never, began] }));
    expect(text).toContain('; the fault detected\n');
    expect(text).toContain('the other (catheter-occlusion): never began\ncatheter-occlusion, 2026');
    expect(summary(reportedRun({ faults: [never] }))).not.toContain('detected');
  });

  it('shows what a leak took, and where it went', () => {
    const { morphine } = reportedRun().drugs;
    const lost_ug = { leaked: 700, extrathecal: 0, pocket: 0, aspirated: 5000 };
    const text = summary(
      reportedRun({ drugs: { morphine: { ...morphine, lost_ug } as typeof morphine & object } }),
    );
    expect(text).toContain('morphine lost: 700 ug leaked\n');
  });

  it('shows international units as such', () => {
    const hormone = {
      intended_iu: 500,
      programmed_iu: 500,
      pumped_iu: 500,
      delivered_iu: 400,
      lost_iu: { leaked: 0, extrathecal: 0, pocket: 0, aspirated: 0 },
      error_percent: -20,
      worst_windows: [],
      episodes: [],
      csf: null,
    };
    expect(summary(reportedRun({ drugs: { hormone }, faults: [] }))).toContain(
      '400 IU delivered of 500 IU intended (-20 %)',
    );
  });

  it('marks what asks for attention, if it is given paint', () => {
    const mark = (sign: string) => (text: string) => `${sign}${text}${sign}`;
    const paint = { bold: mark('*'), dim: mark('~'), warn: mark('!'), good: mark('+') };
    const text = summary(reportedRun(), paint);
    expect(text).toMatch(/^\*A night without drug\*\n/);
    expect(text).toContain('!UNDETECTED!');
  });

  it('fits a terminal', () => {
    const lines = summary(reportedRun()).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
