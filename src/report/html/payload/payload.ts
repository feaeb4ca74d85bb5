import { packFacts, unpackFacts, type PackedFacts } from './packed-facts.ts';
import { packSeries, unpackSeries, type PackedSeries } from './packed-series.ts';
import type { Result } from '../../../analysis/result.ts';

/** A result as it stands in a page. */
interface Payload {
  readonly result: Omit<Result, 'facts' | 'series'>;
  readonly facts: PackedFacts;
  readonly series: PackedSeries;
}

/** A result as text for a page: its facts in full, its series thinned to what can be seen. */
export function payload({ facts, series, ...result }: Result): string {
  if (series === undefined) throw new Error('A page needs a run that kept its series.');
  const packed: Payload = { result, facts: packFacts(facts), series: packSeries(series) };
  return JSON.stringify(packed);
}

/** The result back from the text in a page. */
export function readPayload(text: string): Result {
  const { result, facts, series } = JSON.parse(text) as Payload;
  return { ...result, facts: unpackFacts(facts), series: unpackSeries(series) };
}
