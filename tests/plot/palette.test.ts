import { describe, expect, it } from 'vitest';
import { lines, onDark, palette, tint } from '../../src/plot/palette.ts';
import { allSights, contrast, distance } from '../support/colour-vision.ts';

const pairs = [
  ['delivered', 'intended'],
  ['true', 'believed'],
] as const;

const grounds = [
  ['paper', palette],
  ['dark ground', onDark],
] as const;

/** What stands for requests granted, and refused for each reason. */
const parts = ['blue', 'vermilion', 'navy', 'brown', 'grey'] as const;

describe('the two curves of a panel', () => {
  it.each(pairs)('%s and %s differ in dash and width, not in colour alone', (one, other) => {
    expect(lines[one].borderDash).not.toEqual(lines[other].borderDash);
    expect(lines[one].borderWidth - lines[other].borderWidth).toBeGreaterThanOrEqual(1);
  });

  it.each(pairs)('%s and %s stay apart in grey', (one, other) => {
    expect(contrast(lines[one].borderColor, lines[other].borderColor)).toBeGreaterThan(3);
  });
});

describe.each(grounds)('on %s', (_, colours) => {
  it.each(['ink', 'faintInk', 'blue', 'green', 'vermilion', 'navy', 'brown', 'grey'] as const)(
    '%s stands out',
    (colour) => {
      expect(contrast(colours[colour], colours.paper)).toBeGreaterThan(3);
    },
  );

  it.each(['ink', 'faintInk'] as const)('words in %s can be read', (colour) => {
    expect(contrast(colours[colour], colours.paper)).toBeGreaterThan(4.5);
  });

  it.each(allSights)('the parts of a bar stay apart for %s', (sight) => {
    const nearest = parts.flatMap((one, n) =>
      parts.slice(n + 1).map((other) => distance(colours[one], colours[other], sight)),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(sight === 'a grey print' ? 3.5 : 20);
  });

  it.each(allSights)('what is missed and what is too much stay apart for %s', (sight) => {
    expect(distance(colours.vermilion, colours.blue, sight)).toBeGreaterThan(
      sight === 'a grey print' ? 3.5 : 20,
    );
  });
});

describe('a tint', () => {
  it('is the colour with its opacity in hex', () => {
    expect(tint('#d55e00', 0.2)).toBe('#d55e0033');
    expect(tint('#d55e00', 0.02)).toBe('#d55e0005');
  });
});
