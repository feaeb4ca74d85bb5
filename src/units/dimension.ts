/** A kind of quantity: what may be written for it, and the one unit that it has inside. */
export interface Dimension {
  /** What a scenario calls it: "rate". */
  readonly noun: string;
  /** What it is made of: "a mass per time". */
  readonly nature: string;
  /** The unit inside. */
  readonly canonical: string;
  /** How its unit is put together: lists of words of which one stands there, and what joins them. A word outside the lists is refused even where mathjs would know it. */
  readonly pattern: readonly (readonly string[] | string)[];
  /** Units to print in, from small to large. */
  readonly shown: readonly string[];
  /** A plausible one, for messages. */
  readonly example: string;
}

const mass = ['ug', 'mcg', 'mg', 'g'];
const internationalUnits = ['IU'];
const volume = ['uL', 'mL', 'L'];
const time = ['ms', 's', 'min', 'h', 'day', 'days', 'week', 'weeks'];
const pressure = ['Pa', 'kPa', 'mmHg', 'cmH2O', 'psi', 'bar'];
const length = ['mm', 'cm', 'm'];

/** Every dimension that a scenario can hold. Amounts of a drug come in pairs: by mass, and in international units. */
export const dimensions = {
  volume: {
    noun: 'volume',
    nature: 'a volume',
    canonical: 'uL',
    pattern: [volume],
    shown: ['uL', 'mL'],
    example: '18 mL',
  },
  time: {
    noun: 'time',
    nature: 'a time',
    canonical: 'ms',
    pattern: [time],
    shown: ['ms'],
    example: '36 h',
  },
  pressure: {
    noun: 'pressure',
    nature: 'a pressure',
    canonical: 'kPa',
    pattern: [pressure],
    shown: ['Pa', 'kPa'],
    example: '200 kPa',
  },
  length: {
    noun: 'length',
    nature: 'a length',
    canonical: 'mm',
    pattern: [length],
    shown: ['mm', 'cm'],
    example: '89 cm',
  },
  temperature: {
    noun: 'temperature',
    nature: 'a temperature',
    canonical: 'degC',
    pattern: [['degC']],
    shown: ['degC'],
    example: '37 degC',
  },
  pressurePerDegree: {
    noun: 'pressure per degree',
    nature: 'a pressure per degree',
    canonical: 'kPa/degC',
    pattern: [pressure, '/', ['degC']],
    shown: ['kPa/degC'],
    example: '9.7 kPa/degC',
  },
  viscosity: {
    noun: 'viscosity',
    nature: 'a viscosity',
    canonical: 'mPa*s',
    pattern: [['mPa', 'Pa'], '*', ['s']],
    shown: ['mPa*s'],
    example: '0.69 mPa*s',
  },
  mass: {
    noun: 'dose',
    nature: 'a mass',
    canonical: 'ug',
    pattern: [mass],
    shown: ['ug', 'mg'],
    example: '0.1 mg',
  },
  units: {
    noun: 'dose',
    nature: 'an amount in IU',
    canonical: 'IU',
    pattern: [internationalUnits],
    shown: ['IU'],
    example: '500 IU',
  },
  massRate: {
    noun: 'rate',
    nature: 'a mass per time',
    canonical: 'ug/h',
    pattern: [mass, '/', time],
    shown: ['ug/day', 'mg/day'],
    example: '2 mg/day',
  },
  unitRate: {
    noun: 'rate',
    nature: 'an amount in IU per time',
    canonical: 'IU/h',
    pattern: [internationalUnits, '/', time],
    shown: ['IU/day'],
    example: '500 IU/day',
  },
  massConcentration: {
    noun: 'concentration',
    nature: 'a mass per volume',
    canonical: 'ug/uL',
    pattern: [mass, '/', volume],
    shown: ['ug/mL', 'mg/mL'],
    example: '10 mg/mL',
  },
  unitConcentration: {
    noun: 'concentration',
    nature: 'an amount in IU per volume',
    canonical: 'IU/uL',
    pattern: [internationalUnits, '/', volume],
    shown: ['IU/mL'],
    example: '500 IU/mL',
  },
  flow: {
    noun: 'flow',
    nature: 'a volume per time',
    canonical: 'uL/h',
    pattern: [volume, '/', time],
    shown: ['mL/day'],
    example: '0.5 mL/day',
  },
  volumePerLength: {
    noun: 'volume per length',
    nature: 'a volume per length',
    canonical: 'uL/mm',
    pattern: [volume, '/', length],
    shown: ['uL/cm'],
    example: '2.2 uL/cm',
  },
  compliance: {
    noun: 'compliance',
    nature: 'a volume per pressure',
    canonical: 'uL/kPa',
    pattern: [volume, '/', pressure],
    shown: ['uL/kPa'],
    example: '0.52 uL/kPa',
  },
  resistance: {
    noun: 'resistance',
    nature: 'a pressure per flow',
    canonical: 'kPa/(uL/h)',
    pattern: [pressure, '/(', volume, '/', time, ')'],
    shown: ['kPa/(mL/day)'],
    example: '24 kPa/(mL/day)',
  },
} as const satisfies Record<string, Dimension>;

/** The words that a dimension's unit may be made of. */
export function wordsOf({ pattern }: Dimension): readonly string[] {
  return pattern.flatMap((part) => (typeof part === 'string' ? [] : part));
}

/** What may be written, for a message: `A volume is written in uL, mL or L, as in "18 mL".` */
export function guidance(dimension: Dimension): string {
  const units = unitsOf(dimension).replace(/^([^/(]*), (\w+)$/, '$1 or $2');
  return `A ${dimension.noun} is written in ${units}, as in "${dimension.example}".`;
}

/** What may be written, for a catalogue: `volume (uL, mL, L)`. */
export function formOf(dimension: Dimension): string {
  const { length } = dimension.pattern;
  return `${dimension.noun} (${length === 1 ? unitsOf(dimension) : `${dimension.nature}, ${dimension.example}`})`;
}

/** A regular expression of what may be written, for editors; it lets a few wrong products of the right words pass. */
export function patternOf(dimension: Dimension): string {
  const words = wordsOf(dimension).map((word) => word.replace(/^u/, '[u\u00b5\u03bc]'));
  const word = `(${words.join('|')})`;
  const more = dimension.pattern.filter((part) => typeof part !== 'string').length - 1;
  const number = String.raw`[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?`;
  return String.raw`^\s*${number}\s*${word}([*/() ]+${word}){${more},}\)*\s*$`;
}

function unitsOf({ pattern }: Dimension): string {
  if (pattern.length === 1) return pattern.flat().join(', ');
  return pattern.map((part) => (typeof part === 'string' ? part : alternatives(part))).join('');
}

function alternatives(words: readonly string[]): string {
  return words.length === 1 ? words.join() : `(${words.join(', ')})`;
}
