/** How far two runs may be apart. */
export interface Tolerance {
  /** A share of the amount: 0.001 is 0.1 %. */
  readonly amounts: number;
  /** ms. */
  readonly times: number;
}

const MS_PER_HOUR = 3_600_000;

/** A millionth of a microgram or of a microlitre is nothing, however large a share it may be of next to nothing. */
const nothing = 1e-6;

/** Whether two values are as good as one; `unit` is that of a figure, and counts and words must be the same. */
export function isWithin(tolerance: Tolerance, unit: string, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'number' || typeof b !== 'number' || unit === '') return false;
  const apart = Math.abs(a - b);
  switch (unit) {
    case 'ms':
      return apart <= tolerance.times;
    case 'h':
      return apart * MS_PER_HOUR <= tolerance.times;
    case 'percent':
      // Per cent are shares already: 0.1 % of tolerance are 0.1 percentage points.
      return tolerance.amounts > 0 && apart <= 100 * tolerance.amounts;
    default:
      return (
        tolerance.amounts > 0 &&
        apart <= Math.max(nothing, tolerance.amounts * Math.max(Math.abs(a), Math.abs(b)))
      );
  }
}

export function isExact({ amounts, times }: Tolerance): boolean {
  return amounts === 0 && times === 0;
}
