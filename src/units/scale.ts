import { decimal, nearestDecimal, nearestNumber } from './decimal.ts';
import type { ParsedUnit } from './unit-class.ts';

/** How a number in one unit becomes a number in another: × 10^tens × times ÷ over, the integers without common factor. */
export interface Scale {
  readonly tens: number;
  readonly times: bigint;
  readonly over: bigint;
}

/**
 * The scale from one unit to another of the same dimension.
 *
 * mathjs knows each factor as a binary fraction (a microgram is 1.0000000000000001e-9 kg), and multiplying by such
 * factors would make `0.3 mg` and `300 ug` differ in the last bit. Every factor in its table is a short decimal,
 * though, so the scale is kept as what it is: a power of ten and two integers (24 for a day in hours).
 */
export function scaleBetween(from: ParsedUnit, to: ParsedUnit): Scale {
  let [tens, times, over] = [0, 1n, 1n];
  const factors = [...from.units, ...to.units.map((factor) => ({ ...factor, power: -factor.power }))];
  for (const { unit, prefix, power } of factors) {
    const size = nearestDecimal(unit.value * prefix.value);
    tens += size.tens * power;
    if (power > 0) times *= size.integer ** BigInt(power);
    else over *= size.integer ** BigInt(-power);
  }
  const common = greatestCommonDivisor(times, over);
  return { tens, times: times / common, over: over / common };
}

/**
 * The number that a text spells, on the new scale.
 *
 * Multiplied while it is still a decimal, so that the only roundings are to the nearest double and, where the scale
 * divides, of that division: spellings that differ by a power of ten give the same bits.
 */
export function rescale(text: string, { tens, times, over }: Scale): number {
  const written = decimal(text);
  const numerator = nearestNumber({ integer: written.integer * times, tens: written.tens + tens });
  return over === 1n ? numerator : numerator / Number(over);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
