import { misfit } from './misfit.ts';
import { misunderstood, understood } from './parsed.ts';
import { rescale, scaleBetween } from './scale.ts';
import { canonicalUnit, fits, parseUnit, spelled } from './unit-text.ts';
import type { Dimension } from './dimension.ts';
import type { Parsed } from './parsed.ts';

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** Reads the bare numbers of a column whose heading says their unit; NaN for what is no number. */
export type ColumnReader = (cell: string) => number;

/**
 * How the numbers of a column in `unit` are read in the dimension's canonical unit. The unit is worked out once, so that
 * a long column costs no more than its digits.
 */
export function columnReader(unit: string, dimension: Dimension): Parsed<ColumnReader> {
  const text = spelled(unit.trim());
  const parsed = parseUnit(text);
  if (parsed === undefined || !fits(parsed, text, dimension))
    return misunderstood(misfit('1', text, dimension));
  const scale = scaleBetween(parsed, canonicalUnit(dimension));
  return understood((cell) => (plainNumber.test(cell) ? rescale(cell, scale) + 0 : NaN));
}
