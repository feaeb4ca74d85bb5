import { html, type Markup } from '../html/markup.ts';

/** Code between backticks, links as in Markdown, and words that weigh more between two pairs of stars. */
const pieces = /`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)|\*\*([^*]+)\*\*/g;

/** A line of prose as a piece of a page. */
export function inline(text: string): readonly Markup[] {
  const marked: Markup[] = [];
  let from = 0;
  for (const { 0: piece, 1: code, 2: shown = '', 3: target, 4: strong, index } of text.matchAll(pieces)) {
    marked.push(html`${text.slice(from, index)}`);
    if (code !== undefined) marked.push(html`<code>${code}</code>`);
    else if (target !== undefined) marked.push(html`<a href="${target}">${shown}</a>`);
    else marked.push(html`<strong>${strong ?? ''}</strong>`);
    from = index + piece.length;
  }
  return [...marked, html`${text.slice(from)}`];
}

/** A line of prose without its marks. */
export function bare(text: string): string {
  return text.replace(
    pieces,
    (_, code?: string, shown?: string, __?: string, strong?: string) => code ?? shown ?? strong ?? '',
  );
}
