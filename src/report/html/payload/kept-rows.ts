type Column = Float64Array;

/** Our choice: so many numbers are about a third of a megabyte, and more than any screen shows. */
const MOST_NUMBERS = 80_000;

/** Our choice: a millionth of a column's range is nothing; a run whose rows are fewer than the most loses no more. */
const FINEST = 1e-6;

/**
 * The rows of a series to keep in a page: straight lines between them pass every value that is left out within a
 * tolerance, the finest with which they are few enough. Rows are left out, never moved.
 *
 * From one kept row a line is prolonged as long as, in every column, each row on the way lies within a cone of the
 * tolerance; where a value jumps both sides are kept. So long, steady stretches cost nothing, and detail stays where
 * something happens.
 */
export function keptRows(at: Column, columns: readonly Column[]): number[] {
  const most = Math.max(2_000, Math.floor(MOST_NUMBERS / (columns.length + 1)));
  const ranges = columns.map(rangeOf);
  for (let share = FINEST; ; share *= 4) {
    const rows = straightened(
      at,
      columns,
      ranges.map((range) => range * share),
    );
    if (rows.length <= most || share > 1) return rows;
  }
}

function straightened(at: Column, columns: readonly Column[], tolerances: readonly number[]): number[] {
  const kept = [0];
  const cone = new Cone(columns, tolerances);
  let apex = 0;
  for (let row = 1; row < at.length; row++) {
    const elapsed = (at[row] as number) - (at[apex] as number);
    if (cone.reaches(apex, row, elapsed)) continue;
    apex = Math.max(apex + 1, row - 1);
    kept.push(apex);
    cone.open();
    row = apex;
  }
  if (kept.at(-1) !== at.length - 1) kept.push(at.length - 1);
  return kept;
}

/** The slopes, one range for each column, of the lines from a row that pass all rows so far. */
class Cone {
  readonly #columns: readonly Column[];
  readonly #tolerances: readonly number[];
  readonly #least: Float64Array;
  readonly #most: Float64Array;

  constructor(columns: readonly Column[], tolerances: readonly number[]) {
    this.#columns = columns;
    this.#tolerances = tolerances;
    this.#least = new Float64Array(columns.length);
    this.#most = new Float64Array(columns.length);
    this.open();
  }

  open(): void {
    this.#least.fill(-Infinity);
    this.#most.fill(Infinity);
  }

  /** Whether a line to this row passes all before it; if it does, the cone narrows to such lines. */
  reaches(apex: number, row: number, elapsed: number): boolean {
    for (let i = 0; i < this.#columns.length; i++) {
      const risen = this.#risen(i, apex, row);
      const straight =
        elapsed > 0
          ? risen >= (this.#least[i] as number) * elapsed && risen <= (this.#most[i] as number) * elapsed
          : Math.abs(risen) <= (this.#tolerances[i] as number);
      if (!straight) return false;
    }
    if (elapsed > 0) this.#narrow(apex, row, elapsed);
    return true;
  }

  #narrow(apex: number, row: number, elapsed: number): void {
    for (let i = 0; i < this.#columns.length; i++) {
      const risen = this.#risen(i, apex, row);
      const tolerance = this.#tolerances[i] as number;
      this.#least[i] = Math.max(this.#least[i] as number, (risen - tolerance) / elapsed);
      this.#most[i] = Math.min(this.#most[i] as number, (risen + tolerance) / elapsed);
    }
  }

  #risen(column: number, apex: number, row: number): number {
    const values = this.#columns[column] as Column;
    return (values[row] as number) - (values[apex] as number);
  }
}

function rangeOf(column: Column): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of column) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}
