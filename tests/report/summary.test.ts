import { describe, expect, it } from 'vitest';
import { summary } from '../../src/report/formats/summary.ts';
import { detectedOcclusion, reportedRun } from '../support/reported-run.ts';

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

  it('shows a flagged refill with what was found against what was expected', () => {
    const refill = {
      at_ms: 6 * day,
      aspirated_ul: 2500,
      expected_ul: 5000,
      discrepancy_ul: 2500,
      discrepancy_percent: 16.6667,
      flagged: ['volume', 'percent'],
      predicted_low_at_ms: null,
      low_at_ms: null,
    } as const;
    expect(summary(reportedRun({ refills: [refill] }))).toContain(
      '2026-03-08 08:00     2.5 mL      5 mL  2.5 mL (+16.67 %)  FLAGGED: volume, percent',
    );
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
