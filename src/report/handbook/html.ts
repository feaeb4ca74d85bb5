import { document } from '../html/document.ts';
import { asMarkup, html, type Markup } from '../html/markup.ts';
import { anchor, blocksHtml } from './blocks-html.ts';
import { inline } from './inline.ts';
import type { HandbookPage } from './page.ts';

/** Pages that stand together in the navigation. */
export interface Chapter {
  readonly title: string;
  readonly pages: readonly HandbookPage[];
}

/** What the report's style does not know. */
const handbookStyle = `
nav.chapters > ul { display: block; padding: .5rem 0 1rem; }
nav.chapters > ul > li { display: flex; flex-wrap: wrap; gap: .1rem .9rem; padding: .1rem 0; }
nav.chapters strong { min-width: 8rem; font-weight: 600; }
nav [aria-current='page'] { color: var(--ink); font-weight: 600; text-decoration: none; }
main { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.5rem; }
main h2 { margin: 2rem 0 .5rem; }
main h3 { margin: 1.25rem 0 .25rem; }
main ul, main ol { max-width: 50rem; padding-left: 1.5rem; }
main li { margin: .25rem 0; }
main nav ul { max-width: none; padding: 0; }
main nav li { margin: 0; }
.lead { font-size: 1.1rem; color: var(--faint); }
figure { margin: .75rem 0 1rem; }
figcaption { color: var(--faint); font-size: .85rem; }
figure pre { margin: .15rem 0 0; }
figure.command pre { border-left: 4px solid var(--accent); }
@media print {
  main { border: 0; padding: 0; }
  pre { white-space: pre-wrap; }
  h2, h3, figcaption { break-after: avoid; }
}
`;

/** One page of the handbook, which needs nothing but itself and links to its neighbours. */
export function pageHtml(page: HandbookPage, chapters: readonly Chapter[], version: string): string {
  const body = html`<a class="skip" href="#content">Skip to the text</a>
    <header>
      <p class="purpose" role="note">
        <strong>Simulation for engineering and teaching, not for treatment.</strong> It models a pump and a
        catheter, not a patient.
      </p>
    </header>
    <nav class="chapters" aria-label="Handbook">
      <ul>
        ${chapters.map((chapter) => chapterLinks(chapter, page))}
      </ul>
    </nav>
    <main id="content">
      <h1>${inline(page.title)}</h1>
      <p class="lead">${inline(page.lead)}</p>
      ${contents(page)} ${blocksHtml(page.blocks)}
    </main>
    <footer><p>Made by pumpsim ${version}.</p></footer>`;
  const title = `${page.title} – pumpsim handbook`;
  return document({ title, version, program: 'none', style: handbookStyle, body });
}

function chapterLinks({ title, pages }: Chapter, current: HandbookPage): Markup {
  return html`<li>
    <strong>${title}</strong>
    ${pages.map(
      (page) =>
        html`<a href="${page.name}.html" ${page === current ? asMarkup(' aria-current="page"') : null}
          >${page.title}</a
        > `,
    )}
  </li> `;
}

/** Where a page has many sections, a list of them. */
function contents({ blocks }: HandbookPage): Markup | null {
  const sections = blocks.flatMap((block) =>
    block.block === 'heading' && block.level === 2 ? [block.text] : [],
  );
  if (sections.length < 2) return null;
  return html`<nav aria-label="On this page">
    <ul>
      ${sections.map((text) => html`<li><a href="#${anchor(text)}">${inline(text)}</a></li> `)}
    </ul>
  </nav> `;
}
