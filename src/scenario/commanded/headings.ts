import { columnReader } from '../../units/column-unit.ts';
import { dimensions } from '../../units/dimension.ts';
import { quoted } from '../../units/quoted.ts';
import type { ColumnReader } from '../../units/column-unit.ts';
import type { Cell } from './rows.ts';

/** What a log has columns of. */
type Name = 'time' | 'flow';

/** Where each column stands, and how its cells are read. */
export interface Columns {
  readonly time: { readonly at: number; readonly read: ColumnReader };
  readonly flow: { readonly at: number; readonly read: ColumnReader };
}

/** Says what is wrong at a cell. */
export type Complain = (cell: Cell, message: string) => void;

const dimensionOf = { time: dimensions.time, flow: dimensions.flow } as const;

/** `flow (uL/h)`, `flow [uL/h]` or `flow_ul_per_h`. */
const heading = /^(time|flow)\s*(?:\((.*)\)|\[(.*)\]|_(.*))?$/is;

const asIn = 'as in "time (h),flow (uL/h)"';

/** The columns that the first row of a log announces; null where it could not be understood, and then that is told. */
export function columnsOf(cells: readonly Cell[], complain: Complain): Columns | null {
  const columns: Partial<Record<Name, Columns[Name]>> = {};
  const wrong: Cell[] = [];
  const complainOf: Complain = (cell, message) => {
    wrong.push(cell);
    complain(cell, message);
  };
  for (const [at, cell] of cells.entries()) {
    const [, word, ...units] = heading.exec(cell.text) ?? [];
    const name = word?.toLowerCase() as Name | undefined;
    const [round, square, joined] = units;
    const unit = round ?? square ?? (joined === undefined ? undefined : unjoined(joined));
    if (name === undefined)
      complainOf(cell, `${quoted(cell.text)} is no column of a log; it has a time and a flow, ${asIn}.`);
    else if (name in columns) complainOf(cell, `There is a column of the ${name} already.`);
    else if (unit === undefined || unit.trim() === '')
      complainOf(cell, `${quoted(cell.text)} says no unit. Write it ${asIn}.`);
    else {
      const reader = columnReader(unit, dimensionOf[name]);
      if (reader.ok) columns[name] = { at, read: reader.value };
      else complainOf(cell, reader.message);
    }
  }
  const { time, flow } = columns;
  if (time !== undefined && flow !== undefined) return wrong.length === 0 ? { time, flow } : null;
  const [first] = cells;
  if (wrong.length === 0 && first !== undefined)
    complainOf(first, `A log has a column of the ${time === undefined ? 'time' : 'flow'}, too, ${asIn}.`);
  return null;
}

/** A unit that is written as a part of a name: `ml_per_h` is `mL/h`. */
function unjoined(text: string): string {
  return text
    .replace(/_per_/gi, '/')
    .replace(/\b([um]?)l\b/gi, (_, prefix: string) => `${prefix.toLowerCase()}L`);
}
