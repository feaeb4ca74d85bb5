import { describe, expect, it } from 'vitest';
import { charts } from '../../src/plot/charts/index.ts';
import { chart } from '../../src/plot/index.ts';
import { onDark, palette } from '../../src/plot/palette.ts';
import { ground, inTheme } from '../../src/plot/themes.ts';
import { shownBy } from '../support/chart-scenarios.ts';

describe('a theme', () => {
  it('exchanges each colour for the one of its role, seen through as far as before', () => {
    const dark = inTheme({ color: palette.ink, box: [{ backgroundColor: `${palette.blue}38` }] }, 'dark');
    expect(dark).toEqual({ color: onDark.ink, box: [{ backgroundColor: `${onDark.blue}38` }] });
  });

  it('leaves words, numbers and points alone', () => {
    const words = { text: `${palette.ink} is a colour`, width: 3, none: null, data: [{ x: 1, y: 2 }] };
    expect(inTheme(words, 'dark')).toEqual(words);
  });

  it('changes nothing on paper', () => {
    const configuration = { color: palette.ink };
    expect(inTheme(configuration, 'light')).toBe(configuration);
    expect([ground('light'), ground('dark')]).toEqual([palette.paper, onDark.paper]);
  });

  it.each(charts)('leaves no colour of paper on dark ground: $chart', (kind) => {
    const dark = colours(chart(shownBy(kind.chart), { kind, theme: 'dark' }));
    expect(dark.length).toBeGreaterThan(5);
    expect(dark.filter((colour) => !Object.values<string>(onDark).includes(colour.slice(0, 7)))).toEqual([]);
  });
});

/** Every text that is a colour, in a configuration. */
function colours(part: unknown): string[] {
  if (typeof part === 'string') return /^(#|rgb|white$|black$)/.test(part) ? [part] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(colours) : [];
}
