import type { ChartDataset, Point } from 'chart.js';

export type Dataset = ChartDataset<'line', Point[]>;

/** A point of a curve; where its value is not a number the curve has a gap. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The points of a curve, in order. Every chart of ours gives both numbers. */
export function spotsOf({ data }: Dataset): readonly Spot[] {
  return data as readonly Spot[];
}

/** On the straight line between two points; where a curve jumps, what it jumps to. Null beyond its ends and in a gap. */
export function valueOf(spots: readonly Spot[], x: number): number | null {
  const next = firstAfter(spots, x);
  const [before, after] = [spots[next - 1], spots[next]];
  if (before === undefined) return null;
  const share = before.x === x ? 0 : (x - before.x) / ((after?.x ?? NaN) - before.x);
  const value = share === 0 ? before.y : before.y + share * ((after?.y ?? NaN) - before.y);
  return Number.isNaN(value) ? null : value;
}

/** The place of a curve's point next to `x`, where one is as near as `reach`; else `x` itself. */
export function nearestSpot(curves: readonly (readonly Spot[])[], x: number, reach: number): number {
  let [nearest, distance] = [x, reach];
  for (const spots of curves) {
    const next = firstAfter(spots, x);
    for (const spot of [spots[next - 1], spots[next]]) {
      if (spot === undefined || Math.abs(spot.x - x) > distance) continue;
      [nearest, distance] = [spot.x, Math.abs(spot.x - x)];
    }
  }
  return nearest;
}

/** The index of the first point beyond `x`. */
export function firstAfter(spots: readonly Spot[], x: number): number {
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle] as Spot).x <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
