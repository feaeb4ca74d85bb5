import type { Result, Series } from '../analysis/result.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const steps = [
  1,
  10,
  100,
  1_000,
  10_000,
  minute,
  5 * minute,
  15 * minute,
  hour,
  6 * hour,
  day,
  7 * day,
  28 * day,
];

/**
 * A run of which only a part is looked at: rows outside are left out, and where rows are far apart others stand between
 * them, on the straight line that the thinning of the page stands for. So a chart of the part is as fine as the part
 * deserves: means over shorter windows, more points, more room for names.
 */
export function focused(result: Result, from: number, until: number): Result {
  const { series } = result;
  if (series === undefined) return result;
  return { ...result, series: { columns: columnsWithin(series, Math.max(0, from), until) } };
}

function columnsWithin({ columns }: Series, from: number, until: number): Series['columns'] {
  const at = columns['time_ms'] as Float64Array;
  const rows = rowsWithin(at, from, until);
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      name === 'time_ms'
        ? Float64Array.from(rows, (row) => instantAt(at, row))
        : Float64Array.from(rows, (row) => valueAt(column, row)),
    ]),
  );
}

/** Rows as places in the columns; one between two rows is a broken number. */
function rowsWithin(at: Float64Array, from: number, until: number): number[] {
  const step = steps.findLast((each) => each <= (until - from) / 100) ?? 1;
  const rows = [placeOf(at, from)];
  let next = (Math.floor(from / step) + 1) * step;
  for (let row = firstAfter(at, from); row < at.length && (at[row] as number) <= until; row++) {
    for (; next < (at[row] as number); next += step) rows.push(placeOf(at, next));
    if (next === at[row]) next += step;
    rows.push(row);
  }
  for (; next < until; next += step) rows.push(placeOf(at, next));
  if (instantAt(at, rows.at(-1) as number) < until) rows.push(placeOf(at, until));
  return rows;
}

function instantAt(at: Float64Array, row: number): number {
  return Math.round(valueAt(at, row));
}

function valueAt(column: Float64Array, row: number): number {
  const before = Math.floor(row);
  const low = column[before] as number;
  return row === before ? low : low + (row - before) * ((column[before + 1] as number) - low);
}

/** Where an instant stands among the rows; the last of those that are at it. */
function placeOf(at: Float64Array, instant: number): number {
  const next = firstAfter(at, instant);
  const before = Math.max(0, next - 1);
  if (next >= at.length || next === 0) return before;
  const [low, high] = [at[before] as number, at[next] as number];
  return before + (instant - low) / (high - low);
}

function firstAfter(at: Float64Array, instant: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
