import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { dimensions, formOf, guidance, patternOf } from '../../src/units/dimension.ts';
import { quantityText, readQuantity } from '../../src/units/quantity-text.ts';
import type { Dimension } from '../../src/units/dimension.ts';

const names = Object.keys(dimensions) as (keyof typeof dimensions)[];
const mayBe = (name: keyof typeof dimensions): Dimension => dimensions[name];

const read = (text: string, dimension: Dimension): number => {
  const parsed = readQuantity(text, dimension);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};

const refusal = (text: string, dimension: Dimension): string => {
  const parsed = readQuantity(text, dimension);
  return parsed.ok ? `read as ${parsed.value}` : parsed.message;
};

describe('a quantity', () => {
  it.each([
    ['18 mL', 'volume', 18_000],
    ['18mL', 'volume', 18_000],
    ['  18   mL ', 'volume', 18_000],
    ['0.5 L', 'volume', 500_000],
    ['+3 uL', 'volume', 3],
    ['1.5e3 uL', 'volume', 1_500],
    ['.5 mL', 'volume', 500],
    ['5. mL', 'volume', 5_000],
    ['0.3 mg', 'mass', 300],
    ['1 g', 'mass', 1_000_000],
    ['500 IU', 'units', 500],
    ['2.4 mg/day', 'massRate', 100],
    ['48 IU/day', 'unitRate', 2],
    ['10 mg/mL', 'massConcentration', 10],
    ['25 ug/mL', 'massConcentration', 0.025],
    ['1 mg / mL', 'massConcentration', 1],
    ['500 IU/mL', 'unitConcentration', 0.5],
    ['0.5 mL/h', 'flow', 500],
    ['0.048 mL/day', 'flow', 2],
    ['2 bar', 'pressure', 200],
    ['10 cmH2O', 'pressure', 0.980665],
    ['1.85 Pa', 'pressure', 0.00185],
    ['1 psi', 'pressure', 6.89475729276459],
    ['89 cm', 'length', 890],
    ['1.1 m', 'length', 1_100],
    ['-3 degC', 'temperature', -3],
    ['9.7 kPa/degC', 'pressurePerDegree', 9.7],
    ['0.097 bar/degC', 'pressurePerDegree', 9.7],
    ['0.69 mPa*s', 'viscosity', 0.69],
    ['0.00069 Pa*s', 'viscosity', 0.69],
    ['0.52 uL/kPa', 'compliance', 0.52],
    ['24 kPa/(mL/day)', 'resistance', 0.576],
    ['24 kPa*day/mL', 'resistance', 0.576],
    ['88.7 Pa/(mL/h)', 'resistance', 0.0000887],
    ['0.0026 mL/cm', 'volumePerLength', 0.26],
  ] as const)('reads "%s" in its one unit', (text, dimension, value) => {
    expect(read(text, dimensions[dimension])).toBe(value);
  });

  it('takes both micro signs and the hospital spelling for the same unit', () => {
    const spellings = ['300 ug', '300 \u00b5g', '300 \u03bcg', '300 mcg', '0.3 mg', '0.0003 g'];
    expect(new Set(spellings.map((text) => read(text, dimensions.mass)))).toEqual(new Set([300]));
  });

  it('means the same bits in every spelling of a rate', () => {
    const spellings = ['2 mg/day', '2000 ug/day', '0.002 g/day', '14 mg/week', '14000 mcg/week'];
    expect(new Set(spellings.map((text) => read(text, dimensions.massRate)))).toEqual(new Set([2_000 / 24]));
  });

  it('has no negative zero', () => {
    expect(Object.is(read('-0 mL', dimensions.volume), 0)).toBe(true);
  });

  property.prop([fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 9 })])(
    'means the same bits in milligrams and in micrograms',
    (digits, decimals) => {
      const milligrams = (digits / 10 ** decimals).toFixed(decimals);
      const micrograms = `${digits}e${3 - decimals}`;
      expect(read(`${milligrams} mg`, dimensions.mass)).toBe(read(`${micrograms} ug`, dimensions.mass));
      expect(read(`${milligrams} mg/day`, dimensions.massRate)).toBe(
        read(`${micrograms} ug/day`, dimensions.massRate),
      );
    },
  );

  property.prop([
    fc.constantFrom(...names),
    fc.integer({ min: 1, max: 99_999 }),
    fc.integer({ min: -6, max: 3 }),
  ])('comes back from its own text', (name, digits, tens) => {
    const dimension = mayBe(name);
    const [unit = ''] = dimension.shown;
    const value = read(`${digits}e${tens} ${unit}`, dimension);
    expect(read(quantityText(value, dimension), dimension) / value).toBeCloseTo(1, 12);
    expect(quantityText(read(quantityText(value, dimension), dimension), dimension)).toBe(
      quantityText(value, dimension),
    );
  });

  property.prop([fc.string()])('is never read from just any text without a complaint', (text) => {
    const parsed = readQuantity(text, dimensions.volume);
    if (parsed.ok) expect(text).toMatch(/^\s*[+-]?[\d.]+(e[+-]?\d+)?\s*[u\u00b5\u03bcm]?L\s*$/i);
    else expect(parsed.message).toMatch(/\.$/);
  });
});

describe('the text of a quantity', () => {
  it.each([
    [2_000, 'mass', '2 mg'],
    [300, 'mass', '300 µg'],
    [2_000 / 24, 'massRate', '2 mg/day'],
    [0.1, 'massRate', '2.4 µg/day'],
    [18_000, 'volume', '18 mL'],
    [52, 'volume', '52 µL'],
    [0.025, 'massConcentration', '25 µg/mL'],
    [10, 'massConcentration', '10 mg/mL'],
    [500 / 24, 'flow', '0.5 mL/day'],
    [200, 'pressure', '200 kPa'],
    [0.00185, 'pressure', '1.85 Pa'],
    [0.576, 'resistance', '24 kPa/(mL/day)'],
    [890, 'length', '89 cm'],
    [0.529, 'length', '0.529 mm'],
    [0, 'volume', '0 µL'],
    [-3_000, 'volume', '-3 mL'],
    [999.9999999, 'mass', '1 mg'],
    [Infinity, 'resistance', 'Infinity'],
  ] as const)('of %f is for people', (value, dimension, text) => {
    expect(quantityText(value, dimensions[dimension])).toBe(text);
  });
});

describe('a quantity that nobody can read', () => {
  const dose = mayBe('mass');

  it.each(['3 Mg', '3 MG', '3 M g', '3 kg', '3 ng', '3 gtt', '3 grain', '3 mgs', '3 milligram'])(
    'does not guess what "%s" means',
    (text) => {
      expect(refusal(text, dose)).toMatch(/ug, mcg, mg or g/);
    },
  );

  it.each([
    ['3 Mg', 'mass', 'Did you mean "mg"?'],
    ['3 ML', 'volume', 'Did you mean "mL"?'],
    ['3 ml', 'volume', 'Did you mean "mL"?'],
    ['3 cc', 'volume', 'Did you mean "mL"?'],
    ['3 hours', 'time', 'Did you mean "h"?'],
    ['3 d', 'time', 'Did you mean "day"?'],
    ['37 °C', 'temperature', 'Did you mean "degC"?'],
    ['500 U', 'units', 'Did you mean "IU"?'],
    ['3 mq', 'mass', 'Did you mean "mg"?'],
    ['3 mgs', 'mass', 'Did you mean "mg"?'],
    ['3 gm', 'mass', 'Did you mean "mg" or "g"?'],
    ['2 mgs/day', 'massRate', 'Did you mean "mg"?'],
    ['2 ug/dya', 'massRate', 'Did you mean "day"?'],
    ['10 mg/mq', 'massConcentration', 'Did you mean "mL"?'],
    ['24 kPa/(mL/dya)', 'resistance', 'Did you mean "day"?'],
    ['3 weeek', 'time', 'Did you mean "week"?'],
    ['500 UI', 'units', 'Did you mean "IU"?'],
  ] as const)('asks back at "%s"', (text, dimension, question) => {
    expect(refusal(text, dimensions[dimension])).toContain(question);
  });

  it.each([
    ['3 kg', 'mass'],
    ['3 ng', 'mass'],
    ['3 ml', 'mass'],
    ['3 x', 'mass'],
    ['3 gtt', 'mass'],
    ['37 degF', 'temperature'],
  ] as const)('asks nothing back at "%s", which is another unit or none', (text, dimension) => {
    expect(refusal(text, dimensions[dimension])).toMatch(/^There is no unit "[^"]+"\. A/);
  });

  it.each(['1 month', '1 year', '1 decade', '1 fortnight'])('has no calendar in it: "%s"', (text) => {
    expect(refusal(text, dimensions.time)).toMatch(
      /There is no unit .* A time is written in ms, s, min, h, day/,
    );
  });

  it.each([
    ['', 'is not a number with a unit'],
    ['mg', 'is not a number with a unit'],
    ['NaN mg', 'is not a number with a unit'],
    ['Infinity mg', 'is not a number with a unit'],
    ['\u22123 mg', 'is not a number with a unit'],
    ['12', '"12" has no unit. A dose is written in ug, mcg, mg or g, as in "0.1 mg".'],
    ['0x1F mg', 'is not a decimal number'],
    ['1,5 mg', 'has a comma in its number'],
    ['1 000 mg', 'is not one number'],
    ['1_000 mg', 'is not one number'],
    ['1..5 mg', 'is not one number'],
    ['1/2 mg', 'is not one number'],
    ['3 mg/', 'is not a dose'],
    ['3 mg*mg/mg*', 'is not a dose'],
    ['3 mg^1', 'There is no unit "mg^1"'],
    ['3 2 mg', 'is not one number'],
    ['1e999 mg', 'is too large a number'],
    ['1e-999 mg', 'is too small a number'],
    [`${'9'.repeat(100)} mg`, '…" is not a number with a unit'],
  ])('says what is wrong with "%s"', (text, message) => {
    expect(refusal(text, dose)).toContain(message);
  });

  it('wants an operator between two units', () => {
    expect(refusal('24 kPa/mL day', dimensions.resistance)).toContain('is not a resistance');
  });

  it('prints nothing that a terminal obeys', () => {
    expect(refusal('\u001b[31m3 mg', dose)).toContain('"\\u001b[31m3 mg"');
  });
});

describe('a quantity of another dimension', () => {
  it.each([
    ['0.25 mg', 'massRate', '"0.25 mg" is a mass; a rate is a mass per time. Perhaps "0.25 mg/day"?'],
    ['0.25 mg/day', 'mass', '"0.25 mg/day" is a mass per time; a dose is a mass. Perhaps "0.25 mg"?'],
    [
      '10 mg',
      'massConcentration',
      '"10 mg" is a mass; a concentration is a mass per volume. Perhaps "10 mg/mL"?',
    ],
    ['2 mL/day', 'massRate', '"2 mL/day" is a volume per time; a rate is a mass per time, as in "2 mg/day".'],
    ['2 mg/day', 'flow', '"2 mg/day" is a mass per time; a flow is a volume per time, as in "0.5 mL/day".'],
    ['0.5 mL', 'flow', '"0.5 mL" is a volume; a flow is a volume per time. Perhaps "0.5 mL/day"?'],
    ['2 uL', 'compliance', '"2 uL" is a volume; a compliance is a volume per pressure. Perhaps "2 uL/kPa"?'],
    [
      '2 mg',
      'volume',
      '"2 mg" is a mass; here belongs a volume. A volume is written in uL, mL or L, as in "18 mL".',
    ],
    ['0.1 mL/day', 'volume', '"0.1 mL/day" is a volume per time; here belongs a volume. Perhaps "0.1 mL"?'],
    ['5 mg', 'units', '"5 mg" is a mass; a dose is an amount in IU, as in "500 IU".'],
    ['5 IU', 'mass', '"5 IU" is an amount in IU; a dose is a mass, as in "0.1 mg".'],
    ['5 mg*h', 'mass', '"5 mg*h" is not a dose. A dose is written in ug, mcg, mg or g, as in "0.1 mg".'],
    ['5 mm*mm*mm', 'volume', '"5 mm*mm*mm" is not a volume.'],
  ] as const)('is told apart: "%s" for %s', (text, dimension, message) => {
    expect(refusal(text, dimensions[dimension])).toContain(message);
  });
});

describe('every dimension', () => {
  it.each(names)('%s reads its own example, in words and by its pattern', (name) => {
    const dimension = mayBe(name);
    expect(readQuantity(dimension.example, dimension).ok).toBe(true);
    expect(dimension.example).toMatch(new RegExp(patternOf(dimension)));
    expect(guidance(dimension)).toContain(dimension.example);
    expect(formOf(dimension)).toContain(dimension.noun);
  });

  it.each(names)('%s is written as "a" something', (name) => {
    expect(guidance(mayBe(name))).toMatch(/^A [^aeio]/);
  });
});
