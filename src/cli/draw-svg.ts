import type { ChartConfiguration } from 'chart.js';
import { fontFamily } from './draw-fonts.ts';

/**
 * Make Skia's SVG a good citizen of a page: it scales, it has a name and what came of the run for those who cannot see it, and its text falls
 * back to Verdana, whose letters are about as wide, where the reader has no DejaVu Sans.
 */
export function finishSvg(
  svg: Uint8Array,
  configuration: ChartConfiguration,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const { title, subtitle } = configuration.options?.plugins ?? {};
  const described = subtitle?.text === undefined ? '' : `<desc>${escaped(joined(subtitle.text))}</desc>`;
  const name = `<title>${escaped(joined(title?.text ?? 'Chart'))}</title>${described}`;
  const named = `role="img" viewBox="0 0 ${width} ${height}">${name}`;
  const text = new TextDecoder()
    .decode(svg)
    .replace(/(<svg [^>]*)>/, (_, opening: string) => `${opening} ${named}`)
    .replaceAll(`font-family="${fontFamily}"`, `font-family="${fontFamily}, Verdana, sans-serif"`);
  return new TextEncoder().encode(text);
}

function joined(text: unknown): string {
  return Array.isArray(text) ? text.join(' ') : String(text);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
