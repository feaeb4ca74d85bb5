import { document, navigation, section, type Section } from '../html/document.ts';
import { html, type Markup } from '../html/markup.ts';
import { fleetStyle } from './style.ts';

/** A page about many runs, in parts. */
export interface FleetParts {
  readonly title: string;
  readonly version: string;
  /** Below the title: what of it all is to be known first. */
  readonly head: Markup;
  readonly sections: readonly Section[];
}

/** Said on everything that may be printed and carried away. */
export const purpose = 'Simulation for engineering and teaching, not for treatment.';

/** A page about many runs; no program runs in it. */
export function fleetDocument({ title, version, head, sections }: FleetParts): string {
  const body = html`<a class="skip" href="#content">Skip to the content</a>
    <header>
      <p class="purpose" role="note">
        <strong>${purpose}</strong> It models pumps and catheters, not patients.
      </p>
      <h1>${title}</h1>
      ${head}
    </header>
    ${sections.length < 2 ? null : navigation(sections)}
    <main id="content" tabindex="-1">${sections.map(section)}</main>
    <footer>
      <p>${purpose} Made by pumpsim ${version}; the same scenarios and seeds give the same page.</p>
    </footer>`;
  return document({ title: `${title} – pumpsim`, version, program: 'none', style: fleetStyle, body });
}
