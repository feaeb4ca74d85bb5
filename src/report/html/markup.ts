/** Text of a page in which everything that came from outside is escaped already. Only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a page's text: texts and numbers are escaped, lists are joined, null leaves nothing. */
export type Content = Markup | string | number | null | readonly Content[];

/** A piece of a page: `` html`<h1>${name}</h1>` ``. Whatever is put in is escaped, save other pieces. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const pieces = strings.map((text, i) => (i === 0 ? text : rendered(contents[i - 1] ?? null) + text));
  return { markup: pieces.join('') };
}

/** Markup from a text that we wrote or made safe ourselves: a style sheet, a script. */
export function asMarkup(text: string): Markup {
  return { markup: text };
}

function rendered(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(rendered).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
