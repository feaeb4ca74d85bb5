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

/** The value of a trace at an instant, straight between rows; where it jumps, what held just before. */
export function valueAt({ at, value }: Trace, instant: number): number {
  const after = firstRowFrom(at, instant);
  if (after >= at.length) return value[at.length - 1] as number;
  const [t1, v1] = [at[after] as number, value[after] as number];
  if (after === 0 || t1 === instant) return v1;
  const [t0, v0] = [at[after - 1] as number, value[after - 1] as number];
  return v0 + ((v1 - v0) * (instant - t0)) / (t1 - t0);
}

export function highest({ value }: Trace): number {
  let top = -Infinity;
  for (const each of value) top = Math.max(top, each);
  return top;
}

/** The first row that is not before an instant. */
function firstRowFrom(at: Column, instant: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
