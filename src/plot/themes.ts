import { onDark, palette } from './palette.ts';
import type { Colour } from './palette.ts';

/** What a picture is drawn on. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The colour behind the picture, which a configuration leaves to whoever draws it. */
export function ground(theme: Theme): string {
  return theme === 'dark' ? onDark.paper : palette.paper;
}

/**
 * The same picture in the colours of a theme.
 *
 * Charts are composed on paper. Each of their colours is one of the palette's, seen through or not, and is exchanged
 * for the one that has its role on another ground: so no chart has to know of themes, and none can forget one.
 */
export function inTheme<Configuration extends object>(
  configuration: Configuration,
  theme: Theme = 'light',
): Configuration {
  return theme === 'light' ? configuration : recoloured(configuration);
}

const exchanged = new Map(
  (Object.keys(palette) as Colour[]).map((colour) => [palette[colour] as string, onDark[colour]]),
);

function recoloured<Part>(part: Part): Part {
  if (typeof part === 'string') return exchange(part) as Part;
  if (Array.isArray(part)) return part.map(recoloured) as Part;
  if (typeof part !== 'object' || part === null) return part;
  // Points are many, and have no colour.
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === 'data' && Array.isArray(value) ? value : recoloured(value),
    ]),
  ) as Part;
}

/** `#0072b2` and `#0072b238` alike; any other text stays what it is. */
function exchange(text: string): string {
  const other = exchanged.get(text.slice(0, 7));
  return other === undefined || !/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(text) ? text : other + text.slice(7);
}
