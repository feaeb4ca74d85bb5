import type { Fact } from '../model/recording.ts';
import type { RefillResult } from './result.ts';

/** Every refill of a run, with what it found and when the reservoir was low again before the next one. */
export function refillResults(facts: readonly Fact[]): RefillResult[] {
  const results: RefillResult[] = [];
  let lowAt: number | null = null;
  for (const fact of facts.toReversed()) {
    if (fact.kind === 'alarm-raised' && fact['alarm'] === 'low-reservoir') lowAt = fact.at_ms;
    if (fact.kind !== 'refilled') continue;
    const found = fact as unknown as Omit<RefillResult, 'low_at_ms'>;
    results.unshift({
      at_ms: found.at_ms,
      aspirated_ul: found.aspirated_ul,
      expected_ul: found.expected_ul,
      discrepancy_ul: found.discrepancy_ul,
      discrepancy_percent: found.discrepancy_percent,
      flagged: found.flagged,
      predicted_low_at_ms: found.predicted_low_at_ms,
      low_at_ms: lowAt,
    });
    lowAt = null;
  }
  return results;
}
