import { describe, expect, it } from 'vitest';
import { refillResults } from '../../src/analysis/refills.ts';

const refilled = (at_ms: number) => ({
  at_ms,
  kind: 'refilled',
  volume_ul: 18_000,
  aspirated_ul: 5_000,
  expected_ul: 4_000,
  discrepancy_ul: -1_000,
  discrepancy_percent: -7,
  flagged: [],
  predicted_low_at_ms: 900,
});
const low = (at_ms: number) => ({ at_ms, kind: 'alarm-raised', alarm: 'low-reservoir' });

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
        low_at_ms: null,
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
});
