const DIGITS = 12;
const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * Everything that leaves the simulator passes here: numbers keep 12 significant digits (our choice, because the 13th
 * is rounding noise), so that 0.30000000000000004 never shows, and there is no negative zero.
 */
export function rounded<T>(value: T): T {
  if (typeof value === 'number') return round(value) as T;
  if (value instanceof Float64Array) return value.map(round) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = rounded(part);
  return copy as T;
}

/** The double nearest to the number's first 12 significant digits. */
function round(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value + 0;
  const size = Math.abs(value);
  const places = DIGITS - 1 - Math.floor(Math.log10(size));
  const power = powersOfTen[places];
  // Powers of ten up to 1e22 are exact, so that the quotient is the nearest double; others take the way through text.
  if (power === undefined) return Number(value.toPrecision(DIGITS)) + 0;
  return Math.round(value * power) / power + 0;
}
