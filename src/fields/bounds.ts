/** Bounds of a number, in canonical units. */
export interface Bounds {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
}

/** The bounds, with others for the sides that have none. */
export function boundsOr(bounds: Bounds, otherwise: Bounds): Bounds {
  const low = bounds.above === undefined && bounds.atLeast === undefined ? otherwise : bounds;
  const high = bounds.below === undefined && bounds.atMost === undefined ? otherwise : bounds;
  return {
    ...(low.above === undefined ? {} : { above: low.above }),
    ...(low.atLeast === undefined ? {} : { atLeast: low.atLeast }),
    ...(high.below === undefined ? {} : { below: high.below }),
    ...(high.atMost === undefined ? {} : { atMost: high.atMost }),
  };
}

/** True when the number lies within the bounds. */
export function within({ above, atLeast, below, atMost }: Bounds, value: number): boolean {
  const isLow = (above !== undefined && value <= above) || (atLeast !== undefined && value < atLeast);
  const isHigh = (below !== undefined && value >= below) || (atMost !== undefined && value > atMost);
  return !isLow && !isHigh;
}

/** The bounds in words: "above 0 % and below 100 %"; `show` writes a bound with its unit. */
export function boundsText(
  { above, atLeast, below, atMost }: Bounds,
  show: (bound: number) => string,
): string {
  return [
    above === undefined ? [] : `above ${show(above)}`,
    atLeast === undefined ? [] : `at least ${show(atLeast)}`,
    below === undefined ? [] : `below ${show(below)}`,
    atMost === undefined ? [] : `at most ${show(atMost)}`,
  ]
    .flat()
    .join(' and ');
}

/** The bounds of a bare number, for editors. */
export function boundsSchema({ above, atLeast, below, atMost }: Bounds): Readonly<Record<string, number>> {
  return {
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(atLeast === undefined ? {} : { minimum: atLeast }),
    ...(below === undefined ? {} : { exclusiveMaximum: below }),
    ...(atMost === undefined ? {} : { maximum: atMost }),
  };
}
