import type { Trace } from './trace.ts';

/** Our choice, because more points than this are more than a wide screen has columns and slow a browser down. */
const fewEnough = 2_000;

/**
 * A trace with fewer rows that looks the same: straight lines between the rows kept pass every row left out within
 * `tolerance` of its value.
 *
 * Rows are only left out, never moved, so a jump larger than the tolerance keeps both its sides and stays upright.
 * A straight line from one kept row is prolonged as long as every row on the way lies within a cone of the tolerance
 * (Reumann and Witkam's corridor, here with a fixed apex); a curve that only rises needs at most height ÷ tolerance
 * lines, whatever its length. A trace too restless even for that is drawn by columns of its extremes.
 */
export function thinned(trace: Trace, tolerance: number): Trace {
  const rows = straightened(trace, tolerance);
  return only(trace, rows.length < fewEnough ? rows : extremes(trace, Math.floor(fewEnough / 4) - 1));
}

function straightened({ at, value }: Trace, tolerance: number): number[] {
  const kept = [0];
  let apex = 0;
  let [least, most] = [-Infinity, Infinity];
  for (let row = 1; row < at.length;) {
    const elapsed = (at[row] as number) - (at[apex] as number);
    const risen = (value[row] as number) - (value[apex] as number);
    const straight =
      elapsed > 0 ? risen >= least * elapsed && risen <= most * elapsed : Math.abs(risen) <= tolerance;
    if (straight) {
      row++;
      if (elapsed === 0) continue;
      least = Math.max(least, (risen - tolerance) / elapsed);
      most = Math.min(most, (risen + tolerance) / elapsed);
    } else {
      apex = Math.max(apex + 1, row - 1);
      kept.push(apex);
      row = apex + 1;
      [least, most] = [-Infinity, Infinity];
    }
  }
  if (kept.at(-1) !== at.length - 1) kept.push(at.length - 1);
  return kept;
}

/** First, lowest, highest and last row of each of `columns` equal stretches of time. */
function extremes({ at, value }: Trace, columns: number): number[] {
  const begin = at[0] as number;
  const width = ((at[at.length - 1] as number) - begin) / columns;
  const kept: number[] = [];
  for (let first = 0; first < at.length;) {
    const column = Math.min(columns - 1, Math.floor(((at[first] as number) - begin) / width));
    let [low, high, row] = [first, first, first + 1];
    for (
      ;
      row < at.length && (column === columns - 1 || (at[row] as number) < begin + (column + 1) * width);
      row++
    ) {
      if ((value[row] as number) < (value[low] as number)) low = row;
      if ((value[row] as number) > (value[high] as number)) high = row;
    }
    kept.push(...new Set([first, low, high, row - 1].sort((a, b) => a - b)));
    first = row;
  }
  return kept;
}

function only({ at, value }: Trace, rows: readonly number[]): Trace {
  return { at: rows.map((row) => at[row] as number), value: rows.map((row) => value[row] as number) };
}
