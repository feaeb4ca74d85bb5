import { describe, expect, it } from 'vitest';
import { lines, tint } from '../../src/plot/palette.ts';

describe('the two curves of a panel', () => {
  it.each([
    ['delivered', 'intended'],
    ['true', 'believed'],
  ] as const)('%s and %s differ in dash and width, not in colour alone', (one, other) => {
    expect(lines[one].borderDash).not.toEqual(lines[other].borderDash);
    expect(lines[one].borderWidth - lines[other].borderWidth).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['delivered', 'intended'],
    ['true', 'believed'],
  ] as const)('%s and %s stay apart in grey', (one, other) => {
    expect(contrast(lines[one].borderColor, lines[other].borderColor)).toBeGreaterThan(3);
  });

  it.each(['delivered', 'intended', 'true', 'believed'] as const)(
    '%s stands out from white paper',
    (line) => {
      expect(contrast(lines[line].borderColor, '#ffffff')).toBeGreaterThan(3);
    },
  );
});

describe('a tint', () => {
  it('is the colour with its opacity in hex', () => {
    expect(tint('#d55e00', 0.2)).toBe('#d55e0033');
    expect(tint('#d55e00', 0.02)).toBe('#d55e0005');
  });
});

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05); 3 is what graphics should have. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
