import { momentText } from '../../units/moment.ts';
import { baseUnits, dimensionOf, isAlike, natureOf, pure } from '../../units/nature.ts';
import { rescale } from '../../units/scale.ts';
import { shownScales } from '../../units/unit-text.ts';
import { MS_PER_HOUR } from '../../model/time.ts';
import { MOMENT, type ShownUnit } from '../../scenario/claims/term.ts';
import type { Nature } from '../../units/nature.ts';

/** How values of one nature are told: in the unit that somebody wrote, or in one that suits their size. */
export interface Way {
  readonly nature: Nature;
  readonly unit: ShownUnit | null;
  /** Wall clock at start, ms, for moments. */
  readonly startMs: number;
}

/** More digits than these are rounding noise; fewer are enough to read by. */
const most = 12;
const enough = 6;

/** A value that stands alone, as exactly as it is known. */
export function valueText(value: number, way: Way): string {
  return textOf(value, unitFor([value], way), way, most);
}

/** Values beside each other, in one unit; with as many digits as it takes to tell them apart. */
export function sideTexts(values: readonly number[], way: Way): readonly string[] {
  const unit = unitFor(values, way);
  const short = values.map((value) => textOf(value, unit, way, enough));
  const areAlike = values.some((value, i) =>
    values.some((other, j) => value !== other && short[i] === short[j]),
  );
  return areAlike ? values.map((value) => textOf(value, unit, way, most)) : short;
}

/** How far two values are apart: a moment less a moment is a time. */
export function marginText(margin: number, way: Way, sides: readonly number[]): string {
  const isMoment = way.unit?.text === MOMENT;
  const unit = isMoment ? unitFor([margin], { ...way, unit: null }) : unitFor(sides, way);
  return textOf(margin, unit, way, enough);
}

function textOf(value: number, unit: ShownUnit | null, { nature, startMs }: Way, digits: number): string {
  if (unit?.text === MOMENT) return momentText(Math.round(value * MS_PER_HOUR), startMs);
  if (unit !== null) return `${rounded(value / unit.size, digits)} ${unit.text}`;
  if (isAlike(nature, pure)) return `${rounded(value, digits)}`;
  return `${rounded(value, digits)} ${baseUnits(nature)}`;
}

/** The unit to show values in; null for a bare number, and for what no scenario writes. */
function unitFor(values: readonly number[], { nature, unit }: Way): ShownUnit | null {
  if (unit !== null) return unit;
  const size = Math.max(...values.map(Math.abs));
  if (isAlike(nature, natureOf('time'))) return suited(size, timeUnits);
  const dimension = dimensionOf(nature);
  if (dimension === null) return null;
  const units = shownScales(dimension).map(({ unit: text, scale }) => ({
    text,
    size: 1 / rescale('1', scale),
  }));
  return suited(size, units);
}

const timeUnits: readonly ShownUnit[] = [
  { text: 'ms', size: 1 / MS_PER_HOUR },
  { text: 's', size: 1 / 3600 },
  { text: 'min', size: 1 / 60 },
  { text: 'h', size: 1 },
  { text: 'days', size: 24 },
];

/** The largest unit of which there is one at least; of two days hours are still counted. */
function suited(size: number, units: readonly ShownUnit[]): ShownUnit | null {
  if (size === 0) return units.at(-1) ?? null;
  const least = (unit: ShownUnit): number => (unit.text === 'days' ? 2 * unit.size : unit.size);
  return units.findLast((unit) => size >= least(unit) * (1 - 1e-12)) ?? units[0] ?? null;
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits)) + 0;
}
