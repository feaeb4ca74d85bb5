import { asMarkup, html, type Markup } from './markup.ts';
import { style } from './style.ts';

/** A page that needs nothing but itself: it opens from a disk, and loads nothing from anywhere. */
export interface DocumentParts {
  readonly title: string;
  readonly version: string;
  /** Whether a program of its own runs in it. */
  readonly program: 'its own' | 'none';
  /** What the common style does not know. */
  readonly style: string;
  readonly body: Markup;
}

/** Our choice: nothing is loaded from anywhere, and nothing is sent anywhere. */
const policies = {
  none: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'its own':
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'",
} as const;

/** The text of a page. */
export function document({ title, version, program, style: own, body }: DocumentParts): string {
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policies[program]}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="pumpsim ${version}" />
        <title>${title}</title>
        <style>
          ${asMarkup(style)}
          ${asMarkup(own)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return markup;
}

/** A part of a page with a heading that the navigation names. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

/** Links to the sections of a page. */
export function navigation(sections: readonly Section[]): Markup {
  return html`<nav aria-label="Sections">
    <ul>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ul>
  </nav>`;
}

/** A section with its heading. */
export function section({ id, title, content }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${content}
  </section> `;
}
