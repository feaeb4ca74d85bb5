import { describe, expect, it } from 'vitest';
import { suggestion } from '../../src/fields/index.ts';

const faults = ['catheter-kink', 'catheter-leak', 'motor-stall'];

describe('a suggestion', () => {
  it.each([
    ['cathether-kink', 'catheter-kink'],
    ['catheter_kink', 'catheter-kink'],
    ['CatheterKink', 'catheter-kink'],
    ['motor-stal', 'motor-stall'],
    ['motro-stall', 'motor-stall'],
  ])('for "%s" is "%s"', (written, meant) => {
    expect(suggestion(written, faults)).toBe(`Did you mean "${meant}"?`);
  });

  it('is a short word two letters of which changed places', () => {
    expect(suggestion('form', ['of', 'from', 'to'])).toBe('Did you mean "from"?');
    expect(suggestion('Mon-Day', ['munday', 'monday'])).toBe('Did you mean "monday"?');
    expect(suggestion('morf', ['of', 'from', 'to'])).toBe('There are of, from, to.');
  });

  it.each([
    ['kink', '"catheter-kink"'],
    ['Stall', '"motor-stall"'],
    ['the catheter leak', '"catheter-leak"'],
  ])('for "%s", which is no slip but a part or more, is %s', (written, meant) => {
    expect(suggestion(written, faults)).toBe(`Did you mean ${meant}?`);
  });

  it('names the few of which it is a part', () => {
    const known = ['catheter-disconnection', 'catheter-occlusion', 'motor-stall'];
    expect(suggestion('catheter', known)).toBe(
      'Did you mean "catheter-disconnection" or "catheter-occlusion"?',
    );
  });

  it('takes no letters within a word, and no word of a letter or two, for a part', () => {
    expect(suggestion('talle', faults)).toContain('There are');
    expect(suggestion('all', faults)).toContain('There are');
    expect(suggestion('ii', ['synchromed-ii-20'])).toBe('There is synchromed-ii-20.');
    expect(suggestion('at-noon', ['at', 'order'])).toBe('There are at, order.');
    expect(suggestion('format', ['for', 'order'])).toBe('There are for, order.');
  });

  it('lists what there is when too many have it in them', () => {
    const kinks = ['first-kink', 'second-kink', 'third-kink', 'fourth-kink'];
    expect(suggestion('kink', kinks)).toBe('There are first-kink, second-kink, third-kink, fourth-kink.');
  });

  it('lists what there is when nothing is near', () => {
    expect(suggestion('flood', faults)).toBe('There are catheter-kink, catheter-leak, motor-stall.');
    expect(suggestion('flood', ['motor-stall'])).toBe('There is motor-stall.');
    expect(suggestion('flood', [])).toBe('There are none here.');
    expect(suggestion('x'.repeat(1_000_000), faults)).toContain('There are catheter-kink');
  });
});
