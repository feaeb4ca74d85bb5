import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { rounded } from '../../src/analysis/round.ts';

describe('a number that leaves the simulator', () => {
  it('keeps twelve significant digits', () => {
    expect(rounded(0.1 + 0.2)).toBe(0.3);
    expect(rounded(-1234.567890123456)).toBe(-1234.56789012);
    expect(rounded(1.23456789012345e-30)).toBe(1.23456789012e-30);
    expect(rounded(123456789012.345)).toBe(123456789012);
  });

  it('is never a negative zero', () => {
    expect(Object.is(rounded(-0), 0)).toBe(true);
  });

  it('stays whole when it is whole', () => {
    expect(rounded(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is rounded wherever it stands', () => {
    const result = {
      drugs: [{ dose: 0.1 + 0.2, at: null, name: 'x' }],
      column: Float64Array.of(0.1 + 0.2, -0),
    };
    expect(rounded(result)).toEqual({
      drugs: [{ dose: 0.3, at: null, name: 'x' }],
      column: Float64Array.of(0.3, 0),
    });
  });

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    'is not changed by rounding it again',
    (value) => {
      expect(rounded(rounded(value))).toBe(rounded(value));
    },
  );

  test.prop([fc.double({ noNaN: true, min: 1e-9, max: 1e12 })])(
    'is the nearest with twelve digits',
    (value) => {
      const nearest = Number(value.toPrecision(12));
      if (!Number.isInteger(value))
        expect(Math.abs(rounded(value) - nearest)).toBeLessThanOrEqual(value * 1e-11);
      expect(String(rounded(value)).replace(/e.*|^0\.0*|\./g, '').length).toBeLessThanOrEqual(13);
    },
  );
});
