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

export function lowest({ value }: Trace): number {
  let bottom = Infinity;
  for (const each of value) bottom = Math.min(bottom, each);
  return bottom;
}

/** One trace less another of the same rows. */
export function minus({ at, value }: Trace, other: Trace): Trace {
  return { at, value: Float64Array.from(value, (each, row) => each - (other.value[row] as number)) };
}

/** The pieces of a trace between the rows that hold no value. */
export function unbroken({ at, value }: Trace): Trace[] {
  const pieces: Trace[] = [];
  let first = 0;
  for (let row = 0; row <= at.length; row++) {
    if (row < at.length && !Number.isNaN(value[row])) continue;
    if (row > first) pieces.push({ at: at.slice(first, row), value: value.slice(first, row) });
    first = row + 1;
  }
  return pieces;
}
