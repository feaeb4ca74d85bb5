/** What a dot of the plot belongs to. */
export type Curve = 'intended' | 'delivered';

/** A field of dots, some to a character; rows from the top. */
export interface Ink {
  /** Dots across and down. */
  readonly across: number;
  readonly down: number;
  set(x: number, y: number, curve: Curve): void;
  /** The field as lines of characters; blank where there is no dot. */
  lines(): string[];
}

/** Which bit of a braille pattern each dot of its two columns and four rows is. */
const bits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
const firstPattern = 0x2800;

/** Eight dots to a character, for a terminal that shows braille; both curves look alike but for their dashes. */
export function brailleInk(columns: number, rows: number): Ink {
  const patterns = new Uint8Array(columns * rows);
  return {
    across: 2 * columns,
    down: 4 * rows,
    set(x, y) {
      const cell = (y >> 2) * columns + (x >> 1);
      patterns[cell] = (patterns[cell] ?? 0) | (bits[y & 3]?.[x & 1] ?? 0);
    },
    lines: () =>
      Array.from({ length: rows }, (_, row) =>
        Array.from(patterns.subarray(row * columns, (row + 1) * columns), (pattern) =>
          pattern === 0 ? ' ' : String.fromCodePoint(firstPattern + pattern),
        ).join(''),
      ),
  };
}

/** The signs of the two curves where nothing but ASCII is sure to arrive. */
export const signs: Readonly<Record<Curve, string>> = { intended: '.', delivered: '#' };

/** One dot to a character, for logs and pipes; where both curves are, what was delivered shows. */
export function asciiInk(columns: number, rows: number): Ink {
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ' '));
  return {
    across: columns,
    down: rows,
    set(x, y, curve) {
      const row = cells[y];
      if (row !== undefined && x < columns && row[x] !== signs.delivered) row[x] = signs[curve];
    },
    lines: () => cells.map((row) => row.join('')),
  };
}
