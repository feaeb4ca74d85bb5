import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { rescale, scaleBetween } from '../../src/units/scale.ts';
import { Unit } from '../../src/units/unit-class.ts';

const scale = (from: string, to: string) => scaleBetween(Unit.parse(from), Unit.parse(to));

describe('a scale between two units', () => {
  it.each([
    ['mg', 'ug', { tens: 3, times: 1n, over: 1n }],
    ['mg/mL', 'ug/uL', { tens: 0, times: 1n, over: 1n }],
    ['day', 'h', { tens: 0, times: 24n, over: 1n }],
    ['mg/day', 'ug/h', { tens: 3, times: 1n, over: 24n }],
  ])('from %s to %s is a power of ten and a small ratio', (from, to, expected) => {
    const { tens, times, over } = scale(from, to);
    expect((Number(times) * 10 ** tens) / Number(over)).toBeCloseTo(
      (Number(expected.times) * 10 ** expected.tens) / Number(expected.over),
      12,
    );
    expect(rescale('24', { tens, times, over })).toBe(rescale('24', expected));
  });

  it('spares the rounding that mathjs’s own factors bring', () => {
    expect(rescale('0.3', scale('mg', 'ug'))).toBe(300);
    expect(rescale('300', scale('ug', 'mg'))).toBe(0.3);
    expect(rescale('24', scale('kPa/(mL/day)', 'kPa/(uL/h)'))).toBe(0.576);
  });

  property.prop([fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })])(
    'changes no number when both units are the same',
    (value) => {
      expect(rescale(String(value), scale('mL/h', 'mL/h'))).toBe(value + 0);
    },
  );
});
