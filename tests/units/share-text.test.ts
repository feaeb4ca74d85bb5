import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readShare, shareText } from '../../src/units/share-text.ts';

const read = (text: string): number | string => {
  const parsed = readShare(text);
  return parsed.ok ? parsed.value : parsed.message;
};

describe('a share', () => {
  it.each([
    ['85 %', 0.85],
    ['85%', 0.85],
    ['14.5 %', 0.145],
    ['0 %', 0],
    ['100 %', 1],
    ['-4 %', -0.04],
  ])('reads "%s"', (text, share) => {
    expect(read(text)).toBe(share);
  });

  it.each(['0.85', '85', '85 percent', '%', '', '85 % %', 'half'])(
    'does not guess what "%s" means',
    (text) => {
      expect(read(text)).toContain('it is written in per cent, as in "85 %"');
    },
  );

  property.prop([fc.integer({ min: 0, max: 99_999 })])('comes back from its own text', (thousandths) => {
    const share = Number(`${thousandths}e-5`);
    expect(read(shareText(share))).toBe(share);
  });
});
