import { keptRows } from './kept-rows.ts';
import { readVlq, writeVlq } from './vlq.ts';
import type { Series } from '../../../analysis/result.ts';

/** A series as text: each column as the differences of whole numbers, or the name of an earlier column like it. */
export type PackedSeries = Readonly<Record<string, PackedColumn>>;

type PackedColumn =
  | { readonly same: string }
  /** How many of the whole numbers make one of the column's own unit. */
  | { readonly per: number; readonly steps: string };

/** Our choice: nine figures of the highest value, so that the rate over a minute of half a year is still right. */
const FIGURES = 9;

/** A series small enough for a page. */
export function packSeries({ columns }: Series): PackedSeries {
  const { time_ms: at = new Float64Array(), ...rest } = columns;
  const names = Object.keys(rest);
  const different = names.filter((name) => sameAs(rest, names, name) === name);
  const rows = keptRows(
    at,
    different.map((name) => rest[name] as Float64Array),
  );
  const packed = names.map((name): [string, PackedColumn] => {
    const same = sameAs(rest, names, name);
    return [name, same === name ? pack(rest[name] as Float64Array, rows) : { same }];
  });
  return { time_ms: packWhole(at, rows, 1), ...Object.fromEntries(packed) };
}

/** The series back from its text; what was left out lies on straight lines between its rows. */
export function unpackSeries(packed: PackedSeries): Series {
  const columns: Record<string, Float64Array> = {};
  for (const [name, column] of Object.entries(packed)) {
    columns[name] = 'same' in column ? (columns[column.same] as Float64Array) : unpack(column);
  }
  return { columns };
}

function unpack({ per, steps }: { readonly per: number; readonly steps: string }): Float64Array {
  let sum = 0;
  return Float64Array.from(readVlq(steps), (step) => (sum += step) / per);
}

function pack(column: Float64Array, rows: readonly number[]): PackedColumn {
  let most = 0;
  for (const value of column) most = Math.max(most, Math.abs(value));
  const figures = most > 0 ? FIGURES - 1 - Math.floor(Math.log10(most)) : 0;
  return packWhole(column, rows, 10 ** Math.max(0, figures));
}

function packWhole(column: Float64Array, rows: readonly number[], per: number): PackedColumn {
  let before = 0;
  const steps = rows.map((row) => {
    const whole = Math.round((column[row] as number) * per);
    const step = whole - before;
    before = whole;
    return step;
  });
  return { per, steps: writeVlq(steps) };
}

/** The first column that holds the same numbers: the column itself, most often. */
function sameAs(columns: Series['columns'], names: readonly string[], name: string): string {
  const column = columns[name] as Float64Array;
  return names.find((other) => isSame(columns[other] as Float64Array, column)) ?? name;
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one === other || one.every((value, row) => value === other[row]);
}
