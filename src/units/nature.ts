import { dimensions } from './dimension.ts';
import { Unit } from './unit-class.ts';
import { rescale, scaleBetween } from './scale.ts';
import { canonicalUnit } from './unit-text.ts';
import type { Dimension } from './dimension.ts';

/**
 * What a quantity is made of: how often a mass, an amount in IU, a volume, a time, a pressure, a length and a
 * temperature go into it. A volume is no cubed length here, and a pressure no mass: nobody who doses a drug means that.
 *
 * Numbers beside a nature are in µg, IU, µL, h, kPa, mm and degC, and in the products and quotients of these.
 */
export type Nature = readonly number[];

const bases = ['mass', 'units', 'volume', 'time', 'pressure', 'length', 'temperature'] as const;
type Base = (typeof bases)[number];

const of = (powers: Partial<Record<Base, number>>): Nature => bases.map((base) => powers[base] ?? 0);

const natures = {
  mass: of({ mass: 1 }),
  units: of({ units: 1 }),
  volume: of({ volume: 1 }),
  time: of({ time: 1 }),
  pressure: of({ pressure: 1 }),
  length: of({ length: 1 }),
  temperature: of({ temperature: 1 }),
  pressurePerDegree: of({ pressure: 1, temperature: -1 }),
  viscosity: of({ pressure: 1, time: 1 }),
  massRate: of({ mass: 1, time: -1 }),
  unitRate: of({ units: 1, time: -1 }),
  massConcentration: of({ mass: 1, volume: -1 }),
  unitConcentration: of({ units: 1, volume: -1 }),
  flow: of({ volume: 1, time: -1 }),
  volumePerLength: of({ volume: 1, length: -1 }),
  compliance: of({ volume: 1, pressure: -1 }),
  resistance: of({ pressure: 1, volume: -1, time: 1 }),
} satisfies Record<keyof typeof dimensions, Nature>;

/** A bare number, a ratio, a count. */
export const pure: Nature = of({});

export function natureOf(dimension: keyof typeof dimensions): Nature {
  return natures[dimension];
}

export function isAlike(a: Nature, b: Nature): boolean {
  return a.every((power, base) => power === b[base]);
}

/** The nature of a product, or with -1 of a quotient. */
export function combined(a: Nature, b: Nature, sign: 1 | -1): Nature {
  return a.map((power, base) => power + sign * (b[base] ?? 0));
}

export function toPower(nature: Nature, power: number): Nature {
  return nature.map((each) => each * power);
}

/** "a mass", "a volume per time", "a bare number". */
export function natureText(nature: Nature): string {
  if (isAlike(nature, pure)) return 'a bare number';
  const dimension = dimensionOf(nature);
  return dimension === null ? `a quantity in ${baseUnits(nature)}` : dimension.nature;
}

/** The dimension of a scenario that has a nature; null for none. */
export function dimensionOf(nature: Nature): Dimension | null {
  const found = (Object.keys(natures) as (keyof typeof natures)[]).find((name) =>
    isAlike(natures[name], nature),
  );
  return found === undefined ? null : dimensions[found];
}

/** A unit that stands for itself: its nature, and a number in it on the scale beside natures. */
export interface UnitWord {
  readonly nature: Nature;
  readonly convert: (number: string) => number;
}

const knownWords = new Map<string, UnitWord>();

/** What one word of a unit means; undefined for a word that no file may use. */
export function unitWord(word: string): UnitWord | undefined {
  const known = knownWords.get(word) ?? madeOf(word);
  if (known !== undefined) knownWords.set(word, known);
  return known;
}

function madeOf(word: string): UnitWord | undefined {
  const spelled = word.replace(/[\u00b5\u03bc]/g, 'u');
  if (spelled === 'mPa') return scaled('Pa', 'pressure', (kPa) => kPa / 1e6);
  const base = bases.find((name) => dimensions[name].pattern[0].some((known: string) => known === spelled));
  if (base === undefined) return undefined;
  return scaled(spelled, base, base === 'time' ? (ms) => ms / 3_600_000 : (value) => value);
}

/** Every word that a unit may be made of. */
export const unitWords: readonly string[] = [...bases.flatMap((base) => dimensions[base].pattern[0]), 'mPa'];

function scaled(unit: string, base: Base, finish: (value: number) => number): UnitWord {
  const parsed = Unit.parse(unit === 'mcg' ? 'ug' : unit);
  const scale = scaleBetween(parsed, canonicalUnit(dimensions[base]));
  return { nature: natures[base], convert: (number) => finish(rescale(number, scale)) };
}

/** Of a nature that no scenario writes, in the units inside: `ug^2/h`. */
export function baseUnits(nature: Nature): string {
  const names = ['ug', 'IU', 'uL', 'h', 'kPa', 'mm', 'degC'];
  const part = (sign: 1 | -1): readonly string[] =>
    nature.flatMap((power, base) => {
      const size = sign * power;
      return size > 0 ? [size === 1 ? `${names[base]}` : `${names[base]}^${size}`] : [];
    });
  const [above, below] = [part(1).join('*') || '1', part(-1)];
  if (below.length === 0) return above;
  return `${above}/${below.length === 1 ? below.join('') : `(${below.join('*')})`}`;
}
