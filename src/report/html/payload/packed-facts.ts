import { readVlq, writeVlq } from './vlq.ts';
import type { FactRecord } from '../../../analysis/result.ts';

/** A timeline as text. Many facts differ in their moment alone: what else they say is written once. */
export interface PackedFacts {
  /** Kind and details of each different fact. */
  readonly different: readonly Record<string, unknown>[];
  /** For each fact: ms since the one before, place in `different`, and how many facts ago its cause is (0: none). */
  readonly list: string;
}

export function packFacts(facts: readonly FactRecord[]): PackedFacts {
  const places = new Map<string, number>();
  const different: Record<string, unknown>[] = [];
  const numbers: number[] = [];
  let before = 0;
  facts.forEach(({ at_ms, cause, ...rest }, index) => {
    const key = JSON.stringify(rest);
    const place = places.get(key) ?? different.push(rest) - 1;
    places.set(key, place);
    numbers.push(at_ms - before, place, cause === undefined ? 0 : index - cause);
    before = at_ms;
  });
  return { different, list: writeVlq(numbers) };
}

export function unpackFacts({ different, list }: PackedFacts): FactRecord[] {
  const numbers = [...readVlq(list)];
  const facts: FactRecord[] = [];
  let at = 0;
  for (let i = 0; i < numbers.length; i += 3) {
    const [since, place, ago] = numbers.slice(i, i + 3) as [number, number, number];
    at += since;
    const { kind, ...details } = different[place] as { kind: string };
    facts.push({ at_ms: at, kind, ...(ago === 0 ? {} : { cause: facts.length - ago }), ...details });
  }
  return facts;
}
