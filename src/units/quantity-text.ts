import { guidance } from './dimension.ts';
import { misfit } from './misfit.ts';
import { misunderstood, understood } from './parsed.ts';
import { quoted } from './quoted.ts';
import { rescale } from './scale.ts';
import { scaleInto, shownScales, spelled } from './unit-text.ts';
import type { Dimension } from './dimension.ts';
import type { Parsed } from './parsed.ts';

const numberAndUnit = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*)$/s;

/** Longer texts are not quantities. */
const longest = 80;

/**
 * Read `18 mL` as a number in the dimension's canonical unit.
 *
 * Nothing is guessed: a missing, unknown or unfitting unit, or a number that a double cannot hold, is refused with a
 * sentence that says what would be right.
 */
export function readQuantity(text: string, dimension: Dimension): Parsed<number> {
  const [, number, rest = ''] = (text.length <= longest ? numberAndUnit.exec(text.trim()) : null) ?? [];
  if (number === undefined)
    return misunderstood(`${quoted(text)} is not a number with a unit. ${guidance(dimension)}`);
  const odd = oddNumber(rest);
  if (odd !== undefined) return misunderstood(`${quoted(text)} ${odd}.`);
  const unit = spelled(rest);
  if (unit === '') return misunderstood(`${quoted(text)} has no unit. ${guidance(dimension)}`);
  const scale = scaleInto(dimension, unit);
  if (scale === undefined) return misunderstood(misfit(number, unit, dimension));
  const value = rescale(number, scale);
  if (!Number.isFinite(value)) return misunderstood(`${quoted(text)} is too large a number.`);
  const vanished = value === 0 && /[1-9]/.test(number.replace(/e.*/i, ''));
  if (vanished) return misunderstood(`${quoted(text)} is too small a number.`);
  return understood(value + 0); // −0 is 0
}

/** A quantity as a person would write it, to five significant digits: 2000 µg is `2 mg`. */
export function quantityText(value: number, dimension: Dimension): string {
  if (!Number.isFinite(value)) return String(value);
  const inUnits = shownScales(dimension).map(({ unit, scale }) => ({
    unit,
    number: rounded(rescale(String(value), scale)),
  }));
  const chosen = inUnits.findLast(({ number }) => Math.abs(number) >= 1) ?? inUnits[0];
  return chosen === undefined ? '' : `${chosen.number} ${withMicroSign(chosen.unit)}`;
}

function withMicroSign(unit: string): string {
  return unit.replace(/\bu(?=[gL])/g, 'µ');
}

/** Five significant digits, but never fewer than all those before the decimal point. */
function rounded(value: number): number {
  return Math.abs(value) >= 1e5 ? Math.round(value) : Number(value.toPrecision(5));
}

function oddNumber(rest: string): string | undefined {
  if (/^,\d/.test(rest))
    return 'has a comma in its number; write a point for decimals and nothing between thousands';
  if (/^(?:[\d'_.]|\/\s*\d)/.test(rest))
    return 'is not one number; write nothing between its digits but one decimal point';
  if (/^x[\da-f]/i.test(rest)) return 'is not a decimal number';
  return undefined;
}
