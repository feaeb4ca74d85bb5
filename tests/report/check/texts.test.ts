import { describe, expect, it } from 'vitest';
import { baselineOf, compareWithBaseline } from '../../../src/index.ts';
import { claimText } from '../../../src/report/check/claim-text.ts';
import { differenceText } from '../../../src/report/check/difference-text.ts';
import { reportedRun } from '../../support/reported-run.ts';
import type { ExpectationResult, Result } from '../../../src/index.ts';

const day = 86_400_000;

/** What is said of a run whose baseline is another run. */
function told(before: Result, now: Result): readonly string[] {
  const difference = compareWithBaseline(baselineOf(before), now);
  if (difference === null) throw new Error('They are the same.');
  return differenceText(now, difference).split('\n');
}

describe('what is said of a run that is not what its baseline says', () => {
  const alarm = (at_ms: number) => ({ at_ms, kind: 'alarm-raised', alarm: 'low-reservoir' });
  const { drugs, pressure } = reportedRun();

  it('begins with the first fact that differs: what was expected, what came, and when', () => {
    expect(told(reportedRun({ facts: [alarm(day)] }), reportedRun({ facts: [alarm(2 * day + 1)] }))).toEqual([
      'This is not what the baseline says.',
      '  The first fact that differs:',
      '    expected  2026-03-03 08:00 (24 h)  alarm-raised  alarm: low-reservoir',
      '    came      2026-03-04 08:00 (2 days 1 ms)  alarm-raised  alarm: low-reservoir',
    ]);
  });

  it('says when nothing more came', () => {
    expect(told(reportedRun({ facts: [alarm(day)] }), reportedRun()).at(-1)).toBe(
      '    came      nothing more',
    );
  });

  it('says of a fact at its time only what is other in it', () => {
    const dose = (dose_ug: number) => ({ at_ms: day, kind: 'bolus-started', bolus: 'patient', dose_ug });
    expect(told(reportedRun({ facts: [dose(100)] }), reportedRun({ facts: [dose(200)] })).slice(1)).toEqual([
      '  The first fact that differs: 2026-03-03 08:00 (24 h)  bolus-started',
      '    dose_ug: 100 → 200',
    ]);
  });

  it('goes on with figures, old and new, and by how much they changed', () => {
    const morphine = { ...drugs['morphine'], delivered_ug: 14_000 };
    const now = reportedRun({
      drugs: { morphine: morphine as never },
      pressure: { ...pressure, peak_at_ms: 4 * day },
    });
    // 52.75 of 13,947.25.
    expect(told(reportedRun(), now).slice(1)).toEqual([
      '  drugs.morphine.delivered_ug: 13947.25 → 14000 (+0.378 %)',
      '  pressure.peak_at_ms: 3 days 12 h → 4 days',
    ]);
  });

  it('counts the figures that are too many to be read', () => {
    const gone = told(reportedRun(), reportedRun({ drugs: {} }));
    expect(gone).toHaveLength(1 + 12 + 1);
    expect(gone.at(-1)).toMatch(/^ {2}and \d+ more figures$/);
  });

  it('says of facts that are counted how many there were and are', () => {
    const many = (count: number) => reportedRun({ facts: Array.from({ length: count }, (_, i) => alarm(i)) });
    expect(told(many(20), many(21)).slice(1)).toEqual(['  alarm-raised: 20 → 21 times']);
  });

  it('says that there is more than a baseline lists', () => {
    const baseline = { ...baselineOf(reportedRun()), digest: 'another' };
    const difference = compareWithBaseline(baseline, reportedRun());
    expect(difference && differenceText(reportedRun(), difference)).toContain(
      'the digest of all the rest is not',
    );
  });
});

describe('what is said of a claim that failed', () => {
  const claim = {
    that: 'missed("clot") < 8 mg',
    passed: false,
    because: 'a longer gap risks withdrawal',
    left: '9.1 mg',
    right: '8 mg',
    margin: '-1.1 mg',
    at_ms: day,
    worst_at_ms: null,
    closest_at_ms: null,
  };

  it('is the claim, both sides, how far they are apart, when, and why it matters', () => {
    const text = claimText(reportedRun(), claim);
    for (const part of ['missed("clot") < 8 mg', '9.1 mg', '1.1 mg', '2026-03-03 08:00', 'withdrawal'])
      expect(text).toContain(part);
  });

  it('is the claim alone where there is nothing more to tell', () => {
    const bare = { ...claim, left: null, right: null, margin: null, at_ms: null, because: null };
    expect(claimText(reportedRun(), bare)).toBe('This is not so: missed("clot") < 8 mg');
  });

  const bolus = { at_ms: day, kind: 'bolus-started', bolus: 'patient' };
  const lines = (moments: Partial<ExpectationResult>) =>
    claimText(reportedRun({ facts: [bolus] }), { ...claim, because: null, ...moments })
      .split('\n')
      .slice(3);

  it('tells when it was worst, and when it was first broken, to which the hour before belongs', () => {
    expect(lines({ worst_at_ms: 3 * day })).toEqual([
      '  off by 1.1 mg',
      '  worst at 2026-03-05 08:00 (3 days)',
      '  first broken at 2026-03-03 08:00 (24 h)',
      '  in the hour before it broke:',
      '    2026-03-03 08:00  bolus-started (patient)',
    ]);
  });

  it('tells a moment once that was both', () => {
    expect(lines({ worst_at_ms: day })).toEqual([
      '  off by 1.1 mg',
      '  at 2026-03-03 08:00 (24 h)',
      '  in the hour before:',
      '    2026-03-03 08:00  bolus-started (patient)',
    ]);
  });

  it('tells when it came closest, and after which fact', () => {
    expect(lines({ closest_at_ms: day })[1]).toBe('  closest at 2026-03-03 08:00 (24 h)');
    expect(lines({ closest_at_ms: 2 * day }).slice(1, 4)).toEqual([
      '  closest at 2026-03-04 08:00 (2 days)',
      '  after the fact at 2026-03-03 08:00 (24 h)',
      '  in the hour before the fact:',
    ]);
  });
});
