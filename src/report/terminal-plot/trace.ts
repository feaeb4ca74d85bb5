import type { Curve, Ink } from './ink.ts';

type Column = Float64Array | readonly number[];

/** Our choice: an intended dose in braille is dashed, so many dots on and so many off. */
const dash = 3;

/**
 * Draw a recorded quantity into a field of dots: in every column of dots from its lowest value there to its highest,
 * so that nothing is lost however many rows share a column.
 */
export function drawTrace(
  ink: Ink,
  at: Column,
  value: Column,
  top: number,
  curve: Curve,
  dashed: boolean,
): void {
  const end = at[at.length - 1] ?? 0;
  const height = (amount: number): number =>
    ink.down - 1 - Math.min(ink.down - 1, Math.max(0, Math.round((amount / top) * (ink.down - 1))));
  let row = 0;
  let entering = value[0] ?? 0;
  for (let x = 0; x < ink.across; x++) {
    const until = (end * (x + 1)) / ink.across;
    let [low, high] = [entering, entering];
    for (; row < at.length && (at[row] as number) <= until; row++) {
      low = Math.min(low, value[row] as number);
      high = Math.max(high, value[row] as number);
    }
    entering = valueAt(at, value, row, until);
    low = Math.min(low, entering);
    high = Math.max(high, entering);
    if (dashed && x % (2 * dash) >= dash) continue;
    for (let y = height(high); y <= height(low); y++) ink.set(x, y, curve);
  }
}

/** Between the last row that has passed and the next one, which is `row`. */
function valueAt(at: Column, value: Column, row: number, moment: number): number {
  const before = Math.max(0, row - 1);
  const [from, until] = [at[before] ?? 0, at[row] ?? moment];
  const [first, last] = [value[before] ?? 0, value[row] ?? value[before] ?? 0];
  return until > from ? first + ((last - first) * (moment - from)) / (until - from) : first;
}
