/** A part of a page about the catalogue, before it is known whether a terminal, a file or a browser shows it. */
export type Block =
  | { readonly block: 'heading'; readonly text: string; readonly level: 1 | 2 | 3 }
  | { readonly block: 'prose'; readonly text: string }
  | { readonly block: 'list'; readonly items: readonly string[] }
  /** The first column names what the others tell of; words between backticks stand as in a file. */
  | {
      readonly block: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly block: 'yaml'; readonly text: string };

export const heading = (text: string, level: 1 | 2 | 3): Block => ({ block: 'heading', text, level });
export const prose = (text: string): Block => ({ block: 'prose', text });

/** Nothing where there are no items. */
export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ block: 'list', items }];

/** Nothing where there are no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ block: 'table', head, rows }];
