import type { ExpectationResult } from '../analysis/result.ts';

/** A moment of a verdict, with the words that lead up to it. */
export interface ClaimMoment {
  readonly what: 'at' | 'worst at' | 'first broken at' | 'closest at' | 'after the fact at';
  /** ms from start. */
  readonly at: number;
}

type Moments = Pick<ExpectationResult, 'at_ms' | 'worst_at_ms' | 'closest_at_ms'>;

/** The moments of a verdict, each once: that of the sides, and last the one that decided it. */
export function claimMoments({ at_ms, worst_at_ms, closest_at_ms }: Moments): readonly ClaimMoment[] {
  if (at_ms === null) return [];
  if (worst_at_ms !== null && worst_at_ms !== at_ms)
    return [
      { what: 'worst at', at: worst_at_ms },
      { what: 'first broken at', at: at_ms },
    ];
  if (closest_at_ms === null) return [{ what: 'at', at: at_ms }];
  const closest = { what: 'closest at', at: closest_at_ms } as const;
  return closest_at_ms === at_ms ? [closest] : [closest, { what: 'after the fact at', at: at_ms }];
}
