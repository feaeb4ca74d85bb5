import { asMarkup, html, type Markup } from '../html/markup.ts';
import { style } from '../html/style.ts';
import { fleetStyle } from './style.ts';

/** A page about many runs, in parts. */
export interface DocumentParts {
  readonly title: string;
  readonly version: string;
  /** Below the title: what of it all is to be known first. */
  readonly head: Markup;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

/** Said on everything that may be printed and carried away. */
export const purpose = 'Simulation for engineering and teaching, not for treatment.';

/** Our choice: no program runs in it, nothing is loaded from anywhere, and nothing is sent anywhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page that needs nothing but itself and has no program in it. */
export function document({ title, version, head, sections }: DocumentParts): string {
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="pumpsim ${version}" />
        <title>${title} – pumpsim</title>
        <style>
          ${asMarkup(style)}
          ${asMarkup(fleetStyle)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <p class="purpose" role="note">
            <strong>${purpose}</strong> It models pumps and catheters, not patients.
          </p>
          <h1>${title}</h1>
          ${head}
        </header>
        ${sections.length < 2 ? null : contents(sections)}
        <main id="content" tabindex="-1">${sections.map(section)}</main>
        <footer>
          <p>${purpose} Made by pumpsim ${version}; the same scenarios and seeds give the same page.</p>
        </footer>
      </body>
    </html> `;
  return markup;
}

function contents(sections: readonly Section[]): Markup {
  return html`<nav aria-label="Sections">
    <ul>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ul>
  </nav>`;
}

function section({ id, title, content }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${content}
  </section> `;
}
