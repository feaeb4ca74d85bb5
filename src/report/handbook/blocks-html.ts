import { html, type Markup } from '../html/markup.ts';
import { bare, inline } from './inline.ts';
import type { Code, HandbookBlock } from './page.ts';

type Table = Extract<HandbookBlock, { readonly block: 'table' }>;

/** The blocks of a page as markup. A table is named by the headings above it, and told from others there by a number. */
export function blocksHtml(blocks: readonly HandbookBlock[]): readonly Markup[] {
  const above: string[] = [];
  const named = new Map<string, number>();
  return blocks.map((block) => {
    if (block.block === 'heading') above.splice(block.level - 2, Infinity, bare(block.text));
    if (block.block !== 'table') return blockHtml(block);
    const name = above.length === 0 ? 'Overview' : above.join(': ');
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    return tableHtml(count === 1 ? name : `${name} (${count})`, block.head, block.rows);
  });
}

/** What an address of a heading is made of: `A claim` becomes `a-claim`. */
export function anchor(text: string): string {
  return bare(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function blockHtml(block: Exclude<HandbookBlock, Table>): Markup {
  switch (block.block) {
    case 'heading':
      return headingHtml(block.text, block.level);
    case 'prose':
      return html`<p>${inline(block.text)}</p> `;
    case 'list':
      return html`<ul>
        ${items(block.items)}
      </ul> `;
    case 'steps':
      return html`<ol>
        ${items(block.items)}
      </ol> `;
    case 'yaml':
      return pre('Example', 'scenario', block.text);
    case 'code':
      return pre(labelOf(block), block.is, block.text);
  }
}

function headingHtml(text: string, level: 1 | 2 | 3): Markup {
  if (level === 1) return html`<h1>${inline(text)}</h1>`;
  return level === 2 ? html`<h2 id="${anchor(text)}">${inline(text)}</h2>` : html`<h3>${inline(text)}</h3>`;
}

function items(all: readonly string[]): readonly Markup[] {
  return all.map((item) => html`<li>${inline(item)}</li>`);
}

function tableHtml(name: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head.map((text) => html`<th scope="col">${inline(text)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...others]) =>
            html`<tr>
              <th scope="row">${inline(first)}</th>
              ${others.map((cell) => html`<td>${inline(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div> `;
}

function labelOf({ is, file }: Code): string {
  if (file !== null) return `Save this as ${file}`;
  return { command: 'Type', output: 'It prints', scenario: 'A part of a scenario' }[is];
}

/** Its blanks and line breaks stand as they are. */
function pre(label: string, is: string, text: string): Markup {
  return html`<figure class="${is}"><figcaption>${label}</figcaption><pre tabindex="0"><code>${text.trimEnd()}</code></pre></figure>`; // prettier-ignore
}
