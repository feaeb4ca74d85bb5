/** A stretch of the time axis that wants a label; pixels from the left edge. */
export interface Labelled {
  readonly from: number;
  readonly until: number;
  /** Width of its label; 0 for none. */
  readonly text: number;
  /** Whether it is all of one colour, so that a label can stand in it. */
  readonly solid: boolean;
}

/** Where a label stands: in its stretch, beside it, or over it when there is no room beside; null when it was left out. */
export type Side = 'inside' | 'right' | 'left' | 'over' | null;

export interface Placed {
  readonly row: number;
  readonly label: Side;
}

type Extent = readonly [from: number, until: number];

/** Our choice: the least distance between two neighbours in a row, and between a stretch and its label. */
const apart = 8;
const margin = 4;

/**
 * Give every stretch a row and its label a place, so that nothing touches anything else.
 *
 * Each takes the first row that is free where it and its label would stand. When none is, it goes without a label
 * into the last row: better a bar without a name than two names on top of each other.
 */
export function placeInRows(stretches: readonly Labelled[], width: number, mostRows: number): Placed[] {
  const rows: Extent[][] = [];
  return stretches.map((stretch) => {
    const label = sides(stretch, width)[0] ?? null;
    const wanted = extent(stretch, label);
    for (let row = 0; row < mostRows; row++) {
      const taken = (rows[row] ??= []);
      if (taken.some((other) => tooClose(other, wanted))) continue;
      taken.push(wanted);
      return { row, label };
    }
    return { row: mostRows - 1, label: null };
  });
}

/** The labels of stretches that all stand in one row: each on the first side where it touches no stretch and no label. */
export function placeInOneRow(stretches: readonly Labelled[], width: number): Side[] {
  const taken: Extent[] = stretches.map((stretch) => extent(stretch, null));
  return stretches.map((stretch, n) => {
    const others = taken.filter((_, other) => other !== n);
    const side = sides(stretch, width).find(
      (each) => !others.some((other) => tooClose(other, extent(stretch, each))),
    );
    if (side === undefined || side === 'over') return null;
    taken[n] = extent(stretch, side);
    return side;
  });
}

/** The sides on which a label has room between the edges, the best first. */
function sides({ from, until, text, solid }: Labelled, width: number): Exclude<Side, null>[] {
  if (text === 0) return [];
  if (solid && until - from >= text + 2 * margin) return ['inside'];
  const right = until + margin + text <= width;
  const left = from - margin - text >= 0;
  return [...(right ? ['right' as const] : []), ...(left ? ['left' as const] : []), 'over'];
}

function extent({ from, until, text }: Labelled, label: Side): Extent {
  if (label === 'right') return [from, until + margin + text];
  if (label === 'left') return [from - margin - text, until];
  return [from, until];
}

function tooClose([from, until]: Extent, [left, right]: Extent): boolean {
  return from < right + apart && left < until + apart;
}
