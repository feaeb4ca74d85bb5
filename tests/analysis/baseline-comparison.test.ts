import { describe, expect, it } from 'vitest';
import { baselineOf, compareWithBaseline } from '../../src/index.ts';
import { reportedRun } from '../support/reported-run.ts';
import type { FactRecord, Result } from '../../src/index.ts';

const hour = 3_600_000;
const baseline = baselineOf(reportedRun());
const { drugs, pressure } = reportedRun();

/** A run whose patient got another amount. */
const delivering = (delivered_ug: number): Result =>
  reportedRun({ drugs: { morphine: { ...drugs['morphine'], delivered_ug } as never } });

const peakingAt = (peak_at_ms: number): Result => reportedRun({ pressure: { ...pressure, peak_at_ms } });

describe('a run and its baseline', () => {
  it('are as one when nothing changed', () => {
    expect(compareWithBaseline(baseline, reportedRun())).toBeNull();
  });

  it('differ by a figure, which is told with its relative change', () => {
    // 1 % of 13,947.25 µg is 139.4725 µg.
    expect(compareWithBaseline(baseline, delivering(14_086.7225))).toMatchObject({
      fact: null,
      figures: [
        {
          path: 'drugs.morphine.delivered_ug',
          unit: 'ug',
          before: 13_947.25,
          now: 14_086.7225,
          relative: expect.closeTo(0.01, 12) as number,
        },
      ],
      counted: [],
      elsewhere: false,
    });
  });

  it('differ by a figure that was 0 and so was left out, from 0', () => {
    const { morphine } = drugs;
    const leaking = { ...morphine, lost_ug: { leaked: 12, extrathecal: 0, pocket: 0, aspirated: 0 } };
    const difference = compareWithBaseline(baseline, reportedRun({ drugs: { morphine: leaking as never } }));
    expect(difference?.figures).toEqual([
      { path: 'drugs.morphine.lost_ug.leaked', unit: 'ug', before: 0, now: 12, relative: null },
    ]);
  });

  it('differ by a figure that is no longer there', () => {
    const difference = compareWithBaseline(baseline, reportedRun({ faults: [] }));
    const gone = difference?.figures.find(({ path }) => path === 'faults.the occlusion.release_bolus_ul');
    expect(gone).toMatchObject({ before: 94.725, now: undefined, unit: 'ul' });
  });

  it('differ elsewhere when only the digest tells', () => {
    const until = (until_ms: number) => {
      const episodes = [{ kind: 'under', from_ms: 0, until_ms, missed_ug: 1 }];
      return reportedRun({ drugs: { morphine: { ...drugs['morphine'], episodes } as never } });
    };
    const elsewhere = { fact: null, figures: [], counted: [], elsewhere: true };
    expect(compareWithBaseline(baselineOf(until(hour)), until(hour + 1))).toEqual(elsewhere);
  });

  it('are not told apart by the digest where there is a tolerance', () => {
    const other = { ...baseline, digest: 'another' };
    expect(compareWithBaseline(other, reportedRun())?.elsewhere).toBe(true);
    expect(compareWithBaseline(other, reportedRun(), { amounts: 0, times: 1 })).toBeNull();
  });
});

describe('a tolerance of amounts', () => {
  const tolerance = { amounts: 0.001, times: 0 };

  it('lets an amount be off by so large a share of it', () => {
    // 0.1 % of 13,947.25 is 13.94725.
    expect(compareWithBaseline(baseline, delivering(13_947.25 + 13.9), tolerance)).toBeNull();
    expect(compareWithBaseline(baseline, delivering(13_947.25 + 14.1), tolerance)?.figures).toHaveLength(1);
  });

  it('does not let a moment be off', () => {
    const later = peakingAt(pressure.peak_at_ms + 1);
    expect(compareWithBaseline(baseline, later, tolerance)?.figures[0]?.path).toBe('pressure.peak_at_ms');
  });

  it('does not let a count be off', () => {
    const { requests } = reportedRun();
    const asked = reportedRun({ requests: { ...requests, made: 1000, granted: 1000 } });
    const more = reportedRun({ requests: { ...requests, made: 1001, granted: 1000 } });
    expect(compareWithBaseline(baselineOf(asked), more, tolerance)?.figures[0]?.path).toBe('requests.made');
  });

  it('counts percentage points where a figure is per cent already', () => {
    const off = (by: number) => {
      const morphine = { ...drugs['morphine'], error_percent: (drugs['morphine']?.error_percent ?? 0) + by };
      return compareWithBaseline(
        baseline,
        reportedRun({ drugs: { morphine: morphine as never } }),
        tolerance,
      );
    };
    expect(off(0.09)).toBeNull();
    expect(off(0.11)?.figures).toHaveLength(1);
  });
});

describe('a tolerance of times', () => {
  const tolerance = { amounts: 0, times: 1000 };

  it('lets a moment be off by so long', () => {
    expect(compareWithBaseline(baseline, peakingAt(pressure.peak_at_ms + 1000), tolerance)).toBeNull();
    expect(compareWithBaseline(baseline, peakingAt(pressure.peak_at_ms + 1001), tolerance)).not.toBeNull();
  });

  it('does not let an amount be off', () => {
    expect(compareWithBaseline(baseline, delivering(13_947.3), tolerance)?.figures).toHaveLength(1);
  });
});

describe('the facts of a run and of its baseline', () => {
  const telling = (...facts: readonly FactRecord[]) => reportedRun({ facts });
  const start = { at_ms: 0, kind: 'run-started' };
  const alarm = (at_ms: number, kind = 'low-reservoir') => ({ at_ms, kind: 'alarm-raised', alarm: kind });
  const before = baselineOf(telling(start, alarm(hour), alarm(2 * hour)));

  it('differ at the first that is not the same', () => {
    const now = telling(start, alarm(hour + 1), alarm(3 * hour));
    expect(compareWithBaseline(before, now)?.fact).toEqual({ expected: alarm(hour), came: alarm(hour + 1) });
  });

  it('differ where one is missing at the end', () => {
    const now = telling(start, alarm(hour));
    expect(compareWithBaseline(before, now)?.fact).toEqual({ expected: alarm(2 * hour), came: null });
  });

  it('differ where one came more', () => {
    const now = telling(start, alarm(hour), alarm(2 * hour), alarm(3 * hour));
    expect(compareWithBaseline(before, now)?.fact).toEqual({ expected: null, came: alarm(3 * hour) });
  });

  it('are the same within a tolerance of times, but not with another word in them', () => {
    const tolerance = { amounts: 0, times: 5 };
    const near = telling(start, alarm(hour + 5), alarm(2 * hour));
    const other = telling(start, alarm(hour, 'occlusion'), alarm(2 * hour));
    expect(compareWithBaseline(before, near, tolerance)).toBeNull();
    expect(compareWithBaseline(before, other, tolerance)?.fact?.came).toEqual(alarm(hour, 'occlusion'));
  });

  const often = (count: number, shift = 0) =>
    telling(...Array.from({ length: count }, (_, i) => alarm(i * hour + (i === 3 ? shift : 0))));

  it('differ by their number where they are counted', () => {
    const difference = compareWithBaseline(baselineOf(often(20)), often(21));
    expect(difference).toMatchObject({
      fact: null,
      counted: [{ kind: 'alarm-raised', before: { count: 20 }, now: { count: 21 } }],
    });
  });

  it('differ by their number where they were listed before', () => {
    const difference = compareWithBaseline(baselineOf(often(8)), often(9));
    expect(difference?.fact).toBeNull();
    expect(difference?.counted).toMatchObject([{ before: 8, now: { count: 9 } }]);
  });

  it('differ when one in the middle of those counted moved, unless times have a tolerance', () => {
    const many = baselineOf(often(20));
    expect(compareWithBaseline(many, often(20, 7))?.counted).toMatchObject([{ kind: 'alarm-raised' }]);
    expect(compareWithBaseline(many, often(20, 7), { amounts: 0, times: 1 })).toBeNull();
  });
});
