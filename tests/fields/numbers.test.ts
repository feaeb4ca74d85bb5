import { describe, expect, it } from 'vitest';
import * as fields from '../../src/fields/index.ts';
import { contextWith, reads } from '../support/reading-context.ts';

const { concentration, count, dose, duration, durationOrNever, factor } = fields;
const { pressurePerDegree, rate, share, sharePerDegree, temperature, volume } = fields;

describe('a volume', () => {
  const filled = volume({ doc: 'What is in it.' });

  it('is read in microlitres', () => {
    expect(reads(filled, '18 mL')).toBe(18_000);
  });

  it('may be nothing, but not less', () => {
    expect(reads(filled, '0 mL')).toBe(0);
    expect(reads(filled, '-3 mL')).toBe(': "-3 mL" is out of bounds: it must be at least 0 µL.');
  });

  it.each([
    [18, '"18" has no unit. A volume is written in uL, mL or L, as in "18 mL".'],
    [null, 'Nothing stands here. A volume is written in uL, mL or L, as in "18 mL".'],
    [true, 'This is true. A volume is written in uL, mL or L, as in "18 mL".'],
    [['18 mL'], 'This is a list. A volume is written in uL, mL or L, as in "18 mL".'],
    [{ mL: 18 }, 'This is a map. A volume is written in uL, mL or L, as in "18 mL".'],
  ])('is not %j', (input, message) => {
    expect(reads(filled, input)).toBe(`: ${message}`);
  });

  it('keeps to the bounds that it declares', () => {
    const threshold = volume({ doc: 'A threshold.', above: 0, atMost: 20_000 });
    expect(reads(threshold, '20 mL')).toBe(20_000);
    expect(reads(threshold, '0 mL')).toBe(
      ': "0 mL" is out of bounds: it must be above 0 µL and at most 20 mL.',
    );
    expect(reads(threshold, '20.1 mL')).toContain('it must be above 0 µL and at most 20 mL');
  });

  it('tells its default as a person would write it', () => {
    expect(volume({ doc: 'x', default: 140 }).defaultText).toBe('140 µL');
    expect(volume({ doc: 'x', default: 140, defaultText: 'the path' }).defaultText).toBe('the path');
    expect(filled.defaultText).toBeNull();
    expect('default' in filled).toBe(false);
  });
});

describe('a temperature', () => {
  it('goes below zero only where it is told so', () => {
    expect(reads(temperature({ doc: 'x' }), '-3 degC')).toContain('at least 0 degC');
    expect(reads(temperature({ doc: 'x', atLeast: -10 }), '-3 degC')).toBe(-3);
  });
});

describe('a pressure per degree', () => {
  const rise = pressurePerDegree({ doc: 'x' });

  it('may leave the degree out', () => {
    expect(reads(rise, '9.7 kPa/degC')).toBe(9.7);
    expect(reads(rise, '9.7 kPa')).toBe(9.7);
    expect(reads(rise, '9.7')).toContain('as in "9.7 kPa/degC"');
    expect(reads(rise, '9.7 mL')).toContain('is a volume; here belongs a pressure per degree.');
    expect(reads(rise, '-1 kPa')).toContain('it must be at least 0 kPa/degC');
    expect(reads(rise, [])).toContain('This is a list.');
  });
});

describe('a share per degree', () => {
  const fall = sharePerDegree({ doc: 'x', default: 0.02, below: 1 });

  it('may leave the degree out', () => {
    expect(reads(fall, '2 %/degC')).toBe(0.02);
    expect(reads(fall, '2 % / degC')).toBe(0.02);
    expect(reads(fall, '2 %')).toBe(0.02);
    expect(reads(fall, 0.02)).toContain('it is written in per cent');
    expect(reads(fall, '100 %/degC')).toContain('at least 0 %/degC and below 100 %/degC');
    expect(reads(fall, null)).toContain('as in "2 %/degC"');
    expect(fall.defaultText).toBe('2 %/degC');
  });
});

describe('a dose', () => {
  const given = dose({ doc: 'What is given.', above: 0 });

  it('is read in the unit of its drug', () => {
    expect(reads(given, '0.1 mg')).toBe(100);
    expect(reads(given, '500 IU', contextWith('ziconotide'))).toBe(500);
  });

  it('is never taken by mass for a drug in international units, nor the other way round', () => {
    expect(reads(given, '0.1 mg', contextWith('ziconotide'))).toBe(
      ': "0.1 mg" is a mass; a dose is an amount in IU, as in "500 IU". The concentration of ziconotide is given in international units.',
    );
    expect(reads(given, '500 IU')).toBe(
      ': "500 IU" is an amount in IU; a dose is a mass, as in "0.1 mg". The concentration of morphine is given by mass.',
    );
  });

  it('names its bounds in the unit of its drug', () => {
    expect(reads(given, '0 IU', contextWith('ziconotide'))).toContain('it must be above 0 IU');
    expect(reads(given, '0 mg')).toContain('it must be above 0 µg');
  });
});

describe('a rate and a concentration', () => {
  it('are told apart from a dose', () => {
    expect(reads(rate({ doc: 'x' }), '2.4 mg/day')).toBe(100);
    expect(reads(rate({ doc: 'x' }), '0.25 mg')).toBe(
      ': "0.25 mg" is a mass; a rate is a mass per time. Perhaps "0.25 mg/day"?',
    );
    expect(reads(concentration({ doc: 'x' }), '25 ug/mL')).toBe(0.025);
    expect(reads(concentration({ doc: 'x' }), '10 mg')).toContain('Perhaps "10 mg/mL"?');
  });
});

describe('a share', () => {
  it('is written in per cent and lies between 0 and 100', () => {
    expect(reads(share({ doc: 'x' }), '85 %')).toBe(0.85);
    expect(reads(share({ doc: 'x' }), '101 %')).toContain('it must be at least 0 % and at most 100 %');
    expect(reads(share({ doc: 'x', above: 0, below: 1 }), '100 %')).toContain(
      'it must be above 0 % and below 100 %',
    );
    expect(reads(share({ doc: 'x', atMost: 5 }), '300 %')).toBe(3);
    expect(reads(share({ doc: 'x' }), 0.85)).toContain('"0.85" is not a share; it is written in per cent');
    expect(reads(share({ doc: 'x' }), ['1 %'])).toContain('This is a list. A share is written in per cent');
  });
});

describe('a factor', () => {
  it('is a bare number', () => {
    expect(reads(factor({ doc: 'x' }), 1.2)).toBe(1.2);
    expect(reads(factor({ doc: 'x' }), '120 %')).toContain('"120 %" is not a bare number');
    expect(reads(factor({ doc: 'x' }), NaN)).toContain('This is NaN');
    expect(reads(factor({ doc: 'x', above: 1 }), 1)).toContain('it must be above 1');
  });
});

describe('a count', () => {
  it('is a whole number that can be held exactly', () => {
    expect(reads(count({ doc: 'x' }), 3)).toBe(3);
    expect(reads(count({ doc: 'x' }), 2.5)).toContain('2.5 is not a whole number');
    expect(reads(count({ doc: 'x' }), '3')).toContain('"3" is not a whole number');
    expect(reads(count({ doc: 'x' }), -1)).toContain('it must be at least 0');
    expect(reads(count({ doc: 'x' }), 2 ** 53)).toContain('that can be held exactly');
  });
});

describe('a duration', () => {
  it('is whole milliseconds and not negative', () => {
    expect(reads(duration({ doc: 'x' }), '20 min')).toBe(1_200_000);
    expect(reads(duration({ doc: 'x' }), '-20 min')).toContain('it must be at least 0 h');
    expect(reads(duration({ doc: 'x' }), {})).toContain('This is a map. A time is written in');
    expect(duration({ doc: 'x', default: 1_200_000 }).defaultText).toBe('20 min');
  });

  it('may be never where that has a meaning', () => {
    const detected = durationOrNever({ doc: 'x', default: Infinity });
    expect(reads(detected, 'never')).toBe(Infinity);
    expect(reads(detected, '20 min')).toBe(1_200_000);
    expect(reads(detected, 'Never')).toContain('"Never" is not a number with a unit');
    expect(detected.defaultText).toBe('never');
  });
});
