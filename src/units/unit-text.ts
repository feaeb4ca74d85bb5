import { dimensions, wordsOf } from './dimension.ts';
import { scaleBetween } from './scale.ts';
import { Unit } from './unit-class.ts';
import type { Dimension } from './dimension.ts';
import type { Scale } from './scale.ts';
import type { ParsedUnit } from './unit-class.ts';

const everyWord = new Set(Object.values<Dimension>(dimensions).flatMap(wordsOf));

const canonicalUnits = new Map<Dimension, ParsedUnit>();

const scales = new Map<Dimension, Map<string, Scale>>();

/** A unit that values are shown in, and the scale to it. */
interface ShownScale {
  readonly unit: string;
  readonly scale: Scale;
}

const shown = new Map<Dimension, readonly ShownScale[]>();

/** The unit with one spelling of micro, and without blanks around its operators. */
export function spelled(unit: string): string {
  return unit.replace(/[\u00b5\u03bc]/g, 'u').replace(/\s*([*/()])\s*/g, '$1');
}

/** The words that a unit is made of. */
export function piecesOf(unit: string): readonly string[] {
  return unit.match(/[^\s*/()]+/g) ?? [];
}

/** The first word of a unit that no dimension knows, or undefined. */
export function unknownWord(unit: string): string | undefined {
  return piecesOf(unit).find((word) => !everyWord.has(word));
}

/** True for a word that is a unit elsewhere, as `kg` or `month`. */
export function isForeign(word: string): boolean {
  try {
    return Unit.parse(word).units.length > 0;
  } catch {
    return false;
  }
}

/** What mathjs makes of a unit; undefined where a word is not on our lists or the grammar is broken. */
export function parseUnit(unit: string): ParsedUnit | undefined {
  // mathjs reads `mL day` as a product; beside a slash that is anybody's guess.
  if (/\s/.test(unit) || unknownWord(unit) !== undefined) return undefined;
  try {
    return Unit.parse(unit.replace(/\bmcg\b/g, 'ug'));
  } catch {
    return undefined;
  }
}

/**
 * How a number in a unit becomes one in the unit inside; undefined where the unit is none of the dimension.
 *
 * Worked out once for each: fifty files say `mg/day` hundreds of times, and a short run is half reading.
 */
export function scaleInto(dimension: Dimension, unit: string): Scale | undefined {
  const known = scales.get(dimension)?.get(unit);
  if (known !== undefined) return known;
  const parsed = parseUnit(unit);
  if (parsed === undefined || !fits(parsed, unit, dimension)) return undefined;
  const scale = scaleBetween(parsed, canonicalUnit(dimension));
  scales.set(dimension, (scales.get(dimension) ?? new Map<string, Scale>()).set(unit, scale));
  return scale;
}

/** How a number in the unit inside becomes one in each of those that a dimension is shown in, from small to large. */
export function shownScales(dimension: Dimension): readonly ShownScale[] {
  const known = shown.get(dimension);
  if (known !== undefined) return known;
  const inside = canonicalUnit(dimension);
  const made = dimension.shown.map((unit) => ({ unit, scale: scaleBetween(inside, Unit.parse(unit)) }));
  shown.set(dimension, made);
  return made;
}

/** True when a unit measures the dimension and is made of its words. */
export function fits(unit: ParsedUnit, text: string, dimension: Dimension): boolean {
  const words = wordsOf(dimension);
  return measures(unit, dimension) && piecesOf(text).every((word) => words.includes(word));
}

/** The dimension that a unit measures, of all that a scenario can hold. */
export function dimensionOf(unit: ParsedUnit): Dimension | undefined {
  return Object.values<Dimension>(dimensions).find((dimension) => measures(unit, dimension));
}

/** The unit inside, as mathjs knows it. */
export function canonicalUnit(dimension: Dimension): ParsedUnit {
  const known = canonicalUnits.get(dimension) ?? Unit.parse(dimension.canonical);
  canonicalUnits.set(dimension, known);
  return known;
}

function measures(unit: ParsedUnit, dimension: Dimension): boolean {
  const canonical = canonicalUnit(dimension);
  return unit.dimensions.every((exponent, base) => exponent === canonical.dimensions[base]);
}
