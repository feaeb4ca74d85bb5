import { leastSquaresSlope } from './slope.ts';
import type { PumpDesign } from '../model/device.ts';
import type { Fact } from '../model/recording.ts';
import type { RefillResult, Result } from './result.ts';

/** Every refill of a run: what it found, what the pump then reckoned, and when the reservoir was low and empty again. */
export function refillResults(facts: readonly Fact[]): RefillResult[] {
  const results: Omit<RefillResult, 'trend_percent'>[] = [];
  let lowAt: number | null = null;
  let emptyAt: number | null = null;
  for (const fact of facts.toReversed()) {
    if (fact.kind === 'alarm-raised' && fact['alarm'] === 'low-reservoir') lowAt = fact.at_ms;
    if (fact.kind === 'ran-dry') emptyAt = fact.at_ms;
    if (fact.kind === 'alarm-raised' && fact['alarm'] === 'empty-reservoir') emptyAt = fact.at_ms;
    if (fact.kind !== 'refilled') continue;
    const found = fact as unknown as RefillResult;
    results.unshift({
      at_ms: found.at_ms,
      aspirated_ul: found.aspirated_ul,
      expected_ul: found.expected_ul,
      discrepancy_ul: found.discrepancy_ul,
      discrepancy_percent: found.discrepancy_percent,
      flagged: found.flagged,
      ...predictedIn(fact),
      low_at_ms: lowAt,
      empty_at_ms: emptyAt,
    });
    lowAt = null;
    emptyAt = null;
  }
  return results.map((refill, i) => ({ ...refill, trend_percent: trend(results.slice(0, i + 1)) }));
}

/** When the pump, by its own reckoning, will be low and empty: as of the end of the run. */
export function reservoirResult(
  { low_at, empty_at }: Pick<PumpDesign, 'low_at' | 'empty_at'>,
  facts: readonly Fact[],
): Result['reservoir'] {
  const fact = facts.findLast(({ kind }) => kind === 'run-ended');
  return { low_threshold_ul: low_at, empty_threshold_ul: empty_at, ...predictedIn(fact) };
}

function predictedIn(
  fact: Fact | undefined,
): Pick<Result['reservoir'], 'predicted_low_at_ms' | 'predicted_empty_at_ms'> {
  return {
    predicted_low_at_ms: momentOf(fact?.['predicted_low_at_ms']),
    predicted_empty_at_ms: momentOf(fact?.['predicted_empty_at_ms']),
  };
}

function momentOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** By how many percentage points the discrepancy grows from one refill to the next, over those so far. */
function trend(refills: readonly { readonly discrepancy_percent: number | null }[]): number | null {
  return leastSquaresSlope(
    refills.flatMap(({ discrepancy_percent: percent }, i) =>
      percent === null ? [] : [[i, percent] as const],
    ),
  );
}
