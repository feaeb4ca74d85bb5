import { describe, expect, it } from 'vitest';
import { lengthText } from '../../src/plot/calendar-text.ts';
import { amountText, figures, percentText, unitFor } from '../../src/plot/display-unit.ts';

describe('an amount in a picture', () => {
  it('has three significant figures and its unit', () => {
    expect(amountText(86_132, 'ug')).toBe('86.1 mg');
    expect(amountText(90_000, 'ug')).toBe('90.0 mg');
    expect(amountText(520, 'ug')).toBe('520 µg');
    expect(amountText(2.4, 'ug')).toBe('2.40 µg');
    expect(amountText(500, 'iu')).toBe('500 IU');
  });

  it('never loses digits before the point, and never has an exponent', () => {
    expect(figures(7312.4)).toBe('7312');
    expect(figures(0)).toBe('0');
    expect(figures(-0.00001234)).toBe('−0.000012');
  });

  it('rounds up into the next place without a digit too many', () => {
    expect(figures(99.96)).toBe('100');
    expect(figures(9.996)).toBe('10.0');
  });

  it('reads in mg from one mg on', () => {
    expect(unitFor('ug', 999).name).toBe('µg');
    expect(unitFor('ug', 1000).name).toBe('mg');
    expect(amountText(999.7, 'ug')).toBe('1.00 mg');
  });
});

describe('an error in a picture', () => {
  it('has a sign, save when it rounds to nothing', () => {
    expect(percentText(-4.31)).toBe('−4.3 %');
    expect(percentText(2)).toBe('+2.0 %');
    expect(percentText(-0.04)).toBe('0.0 %');
  });
});

describe('a length of time in a picture', () => {
  it('reads in its natural unit', () => {
    expect([60_000, 900_000, 21_600_000, 86_400_000, 604_800_000].map(lengthText)).toEqual([
      '1 min',
      '15 min',
      '6 h',
      '24 h',
      '7 days',
    ]);
  });
});
