import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { placeInOneRow, placeInRows } from '../../src/plot/marks/label-rows.ts';
import type { Labelled, Side } from '../../src/plot/marks/label-rows.ts';

const width = 800;

describe('a label', () => {
  it('stands in its bar where it fits', () => {
    expect(placeInRows([bar(100, 300, 80)], width, 4)).toEqual([{ row: 0, label: 'inside' }]);
  });

  it('stands to the right of a bar that is too short', () => {
    expect(placeInRows([bar(100, 110, 80)], width, 4)).toEqual([{ row: 0, label: 'right' }]);
  });

  it('stands to the left where the right is beyond the edge', () => {
    expect(placeInRows([bar(780, 790, 80)], width, 4)).toEqual([{ row: 0, label: 'left' }]);
  });

  it('does not stand in a bar with holes', () => {
    expect(placeInRows([{ ...bar(100, 300, 80), solid: false }], width, 4)).toEqual([
      { row: 0, label: 'right' },
    ]);
  });

  it('moves its bar to the next row when it would touch a neighbour', () => {
    expect(placeInRows([bar(100, 110, 80), bar(150, 400, 80)], width, 4).map(({ row }) => row)).toEqual([
      0, 1,
    ]);
  });

  it('is left out when all rows are full', () => {
    const bars = [bar(100, 300, 80), bar(120, 300, 80), bar(140, 300, 80)];
    expect(placeInRows(bars, width, 2)).toEqual([
      { row: 0, label: 'inside' },
      { row: 1, label: 'inside' },
      { row: 1, label: null },
    ]);
  });

  test.prop([fc.array(anyStretch(), { maxLength: 30 })])('never touches another in its row', (stretches) => {
    const placed = placeInRows(stretches, width, 4);
    const labelled = stretches.flatMap((stretch, n) => {
      const { row, label } = placed[n] ?? { row: 0, label: null };
      return label === null ? [] : [{ row, text: textOf(stretch, label) }];
    });
    for (const one of labelled) {
      for (const other of labelled) {
        if (one === other || one.row !== other.row) continue;
        expect(one.text[0] >= other.text[1] || other.text[0] >= one.text[1]).toBe(true);
      }
    }
  });

  test.prop([fc.array(anyStretch(), { maxLength: 30 })])(
    'in a single row touches neither a label nor a mark',
    (stretches) => {
      const sides = placeInOneRow(stretches, width);
      stretches.forEach((stretch, n) => {
        const side = sides[n] ?? null;
        if (side === null) return;
        const [from, until] = textOf(stretch, side);
        stretches.forEach((other, m) => {
          if (m === n) return;
          expect(from >= other.until || other.from >= until).toBe(true);
          const its = sides[m] ?? null;
          if (its === null) return;
          const [left, right] = textOf(other, its);
          expect(from >= right || left >= until).toBe(true);
        });
      });
    },
  );
});

function bar(from: number, until: number, text: number): Labelled {
  return { from, until, text, solid: true };
}

function anyStretch(): fc.Arbitrary<Labelled> {
  return fc
    .record({
      from: fc.integer({ min: 0, max: 780 }),
      length: fc.integer({ min: 1, max: 200 }),
      text: fc.integer({ min: 0, max: 150 }),
      solid: fc.boolean(),
    })
    .map(({ from, length, text, solid }) => ({ from, until: Math.min(width, from + length), text, solid }));
}

/** Where the label's letters are. */
function textOf({ from, until, text }: Labelled, side: Exclude<Side, null>): [number, number] {
  if (side === 'right') return [until, until + text];
  if (side === 'left') return [from - text, from];
  return [(from + until - text) / 2, (from + until + text) / 2];
}
