import { describe, expect, it } from 'vitest';
import { suggestion } from '../../src/fields/index.ts';

const faults = ['catheter-kink', 'catheter-leak', 'motor-stall'];

describe('a suggestion', () => {
  it.each([
    ['cathether-kink', 'catheter-kink'],
    ['catheter_kink', 'catheter-kink'],
    ['CatheterKink', 'catheter-kink'],
    ['motor-stal', 'motor-stall'],
  ])('for "%s" is "%s"', (written, meant) => {
    expect(suggestion(written, faults)).toBe(`Did you mean "${meant}"?`);
  });

  it('lists what there is when nothing is near', () => {
    expect(suggestion('flood', faults)).toBe('There are catheter-kink, catheter-leak, motor-stall.');
    expect(suggestion('flood', ['motor-stall'])).toBe('There is motor-stall.');
    expect(suggestion('flood', [])).toBe('There are none here.');
    expect(suggestion('x'.repeat(1_000_000), faults)).toContain('There are catheter-kink');
  });
});
