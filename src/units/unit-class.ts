import { createUnitClass } from 'mathjs';

/** One factor of a unit as mathjs parsed it: `mg` to the power −1 has prefix `m`, unit `g`. */
interface ParsedFactor {
  readonly unit: { readonly name: string; readonly value: number };
  readonly prefix: { readonly name: string; readonly value: number };
  readonly power: number;
}

/** What a unit's text means to mathjs: the exponents of its base dimensions, and its factors. */
export interface ParsedUnit {
  readonly dimensions: readonly number[];
  readonly units: readonly ParsedFactor[];
}

interface UnitClass {
  parse(text: string): ParsedUnit;
  createUnitSingle(name: string): void;
}

declare module 'mathjs' {
  /** Exported by mathjs but missing from its types. */
  export function createUnitClass(needs: object): unknown;
}

/** mathjs demands these number types; we use none of them, and only the table's Fahrenheit and VAR make one. */
class Unused {
  static readonly I = 0;
}

/**
 * mathjs's table and grammar of units over plain numbers.
 *
 * The class is made directly from its factory: mathjs's own instance builds a typed-function dispatcher for every
 * operation first, which costs several times what the units cost, and a bundler can leave all of that away.
 */
export const Unit = createUnitClass({
  config: { number: 'number', predictable: false },
  addScalar: (a: number, b: number) => a + b,
  subtractScalar: (a: number, b: number) => a - b,
  multiplyScalar: (a: number, b: number) => a * b,
  divideScalar: (a: number, b: number) => a / b,
  pow: (a: number, b: number) => a ** b,
  abs: Math.abs,
  fix: Math.trunc,
  round: Math.round,
  equal: (a: number, b: number) => a === b,
  isNumeric: (value: unknown) => typeof value === 'number',
  format: String,
  number: Number,
  Complex: Unused,
  BigNumber: Unused,
  Fraction: Unused,
}) as UnitClass;

// International units measure a biological effect, not a mass: a base dimension of their own.
Unit.createUnitSingle('IU');
