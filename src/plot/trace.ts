import type { Series } from '../analysis/result.ts';

export type Column = Float64Array | readonly number[];

/** One recorded quantity over time. Instants (ms from start) never fall; two are equal where the value jumps. */
export interface Trace {
  readonly at: Column;
  readonly value: Column;
}

/** A column of a series as a trace, or an error that names the columns there are. */
export function traceOf(series: Series, column: string): Trace {
  const at = series.columns.time_ms;
  const value = series.columns[column];
  if (at === undefined || value === undefined) {
    throw new Error(
      `The series has no column "${column}". It has ${Object.keys(series.columns).join(', ')}.`,
    );
  }
  return { at, value };
}

export function highest({ value }: Trace): number {
  let top = -Infinity;
  for (const each of value) top = Math.max(top, each);
  return top;
}
