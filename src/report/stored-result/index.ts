import { pathText } from '../../scenario/tree.ts';
import { misunderstood, understood } from '../../units/parsed.ts';
import { resultSchema } from '../result-schema/index.ts';
import { contradictionIn } from './contradiction.ts';
import { firstFlaw } from './first-flaw.ts';
import type { Result } from '../../analysis/result.ts';
import type { Parsed } from '../../units/parsed.ts';

/** A result from the JSON that it was written as, its columns typed again, or the first place where it is none. */
export function readResult(json: unknown): Parsed<Result> {
  const flaw = firstFlaw(json, resultSchema()) ?? contradictionIn(json as Result);
  return flaw === null
    ? understood(withColumns(json as Result))
    : misunderstood(`${pathText(flaw.path)}: ${flaw.message}`);
}

/** The wall clock beside the milliseconds is left out: it is told from them. */
function withColumns(result: Result): Result {
  if (result.series === undefined) return result;
  const columns = Object.entries(result.series.columns).filter(([name]) => name !== 'time');
  const typed = columns.map(([name, column]) => [name, Float64Array.from(column)] as const);
  return { ...result, series: { ...result.series, columns: Object.fromEntries(typed) } };
}
