import type { Fact } from '../model/recording.ts';

/** What gave a fault away, and when (ms from start). */
export interface Detection {
  /** An alarm's kind, or `refill`. */
  readonly by: string;
  readonly at: number;
}

/**
 * The first alarm, or refill newly flagged, that is absent or later in the twin: the run without this fault and with
 * the same seed. The n-th of a kind is compared with the n-th. Null when there is none: the fault went undetected.
 */
export function detection(facts: readonly Fact[], twin: readonly Fact[]): Detection | null {
  const inTwin = new Map<string, number[]>();
  for (const fact of twin) {
    const sign = signOf(fact);
    if (sign === null) continue;
    const moments = inTwin.get(sign);
    if (moments === undefined) inTwin.set(sign, [fact.at_ms]);
    else moments.push(fact.at_ms);
  }
  const seen = new Map<string, number>();
  for (const fact of facts) {
    const sign = signOf(fact);
    if (sign === null) continue;
    const n = seen.get(sign) ?? 0;
    seen.set(sign, n + 1);
    const there = inTwin.get(sign)?.[n] ?? Infinity;
    if (there > fact.at_ms) return { by: sign, at: fact.at_ms };
  }
  return null;
}

/** What a clinician would notice: an alarm by its kind, a refill whose discrepancy is flagged; null for other facts. */
function signOf(fact: Fact): string | null {
  if (fact.kind === 'alarm-raised') return String(fact['alarm']);
  return fact.kind === 'refilled' && (fact['flagged'] as readonly string[]).length > 0 ? 'refill' : null;
}
