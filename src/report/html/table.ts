import { html, type Content, type Markup } from './markup.ts';

/** A column of a table: its heading, and whether numbers stand in it, which go to the right. */
export interface Heading {
  readonly text: string;
  readonly is: 'text' | 'number';
}

export const text = (heading: string): Heading => ({ text: heading, is: 'text' });
export const number = (heading: string): Heading => ({ text: heading, is: 'number' });

/** A table with a caption; the first cell of each row names the row. It scrolls by itself where the page is narrow. */
export function table(
  caption: string,
  headings: readonly Heading[],
  rows: readonly (readonly Content[])[],
): Markup {
  const heads = headings.map(({ text, is }) => html`<th scope="col" class="${is}">${text}</th>`);
  const lines = rows.map(
    (cells) =>
      html`<tr>
        ${cells.map((cell, i) =>
          i === 0
            ? html`<th scope="row">${cell}</th>`
            : html`<td class="${headings[i]?.is ?? 'text'}">${cell}</td>`,
        )}
      </tr> `,
  );
  return html`<div class="scroll" role="region" aria-label="${caption}, a table" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div> `;
}
