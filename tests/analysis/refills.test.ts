import { describe, expect, it } from 'vitest';
import { refillResults, reservoirResult } from '../../src/analysis/refills.ts';

const refilled = (at_ms: number, discrepancy_percent: number | null = -7) => ({
  at_ms,
  kind: 'refilled',
  volume_ul: 18_000,
  aspirated_ul: 5_000,
  expected_ul: 4_000,
  discrepancy_ul: -1_000,
  discrepancy_percent,
  flagged: [],
  predicted_low_at_ms: 900,
  predicted_empty_at_ms: 1000,
});
const alarm = (at_ms: number, kind: string) => ({ at_ms, kind: 'alarm-raised', alarm: kind });
const low = (at_ms: number) => alarm(at_ms, 'low-reservoir');
const empty = (at_ms: number) => alarm(at_ms, 'empty-reservoir');
const dry = (at_ms: number) => ({ at_ms, kind: 'ran-dry' });

describe('a refill', () => {
  it('is reported with what it found and what was predicted from it', () => {
    expect(refillResults([refilled(10)])).toEqual([
      {
        at_ms: 10,
        aspirated_ul: 5_000,
        expected_ul: 4_000,
        discrepancy_ul: -1_000,
        discrepancy_percent: -7,
        flagged: [],
        predicted_low_at_ms: 900,
        predicted_empty_at_ms: 1000,
        low_at_ms: null,
        empty_at_ms: null,
        trend_percent: null,
      },
    ]);
  });

  it('lasts until the low-reservoir alarm that follows it, if that comes before the next refill', () => {
    const results = refillResults([
      low(5),
      refilled(10),
      low(70),
      refilled(80),
      refilled(90),
      low(95),
      low(99),
    ]);
    expect(results.map(({ low_at_ms }) => low_at_ms)).toEqual([70, null, 95]);
  });

  it('is used up when the pump is dry or believes that it is, whichever comes first', () => {
    const results = refillResults([
      ...[dry(5), refilled(10), low(20), dry(30), empty(40)],
      ...[refilled(50), low(60), empty(70), dry(80)],
      ...[refilled(90), dry(95)],
      refilled(99),
    ]);
    expect(results.map(({ empty_at_ms }) => empty_at_ms)).toEqual([30, 70, 95, null]);
  });

  it('shows how the discrepancy grows from refill to refill', () => {
    const percents = [1, null, 5, 6].map((percent, i) => refilled(i, percent));
    // The line through (0, 1), (2, 5) and (3, 6): slope 5.1429/3.
    expect(refillResults(percents).map(({ trend_percent }) => trend_percent)).toEqual([
      null,
      null,
      2,
      expect.closeTo(12 / 7, 12) as unknown,
    ]);
  });

  it('that found nothing to compare shows the trend so far', () => {
    const percents = [1, 2, null].map((percent, i) => refilled(i, percent));
    expect(refillResults(percents).map(({ trend_percent }) => trend_percent)).toEqual([null, 1, 1]);
  });
});

describe('the reservoir', () => {
  const ended = (predicted_low_at_ms: number | null, predicted_empty_at_ms: number | null) => ({
    at_ms: 100,
    kind: 'run-ended',
    predicted_low_at_ms,
    predicted_empty_at_ms,
  });

  it('will be low and empty when the pump reckons so at the end of the run', () => {
    const started = { ...ended(1, 2), at_ms: 0, kind: 'run-started' };
    expect(
      reservoirResult({ low_at: 2000, empty_at: 500 }, [started, refilled(10), ended(700, 800)]),
    ).toEqual({
      low_threshold_ul: 2000,
      empty_threshold_ul: 500,
      predicted_low_at_ms: 700,
      predicted_empty_at_ms: 800,
    });
  });

  it('may never be', () => {
    expect(reservoirResult({ low_at: 2000, empty_at: 500 }, [ended(null, null)])).toEqual({
      low_threshold_ul: 2000,
      empty_threshold_ul: 500,
      predicted_low_at_ms: null,
      predicted_empty_at_ms: null,
    });
  });
});
