import { html, type Content, type Markup } from '../html/markup.ts';
import { number, table, text } from '../html/table.ts';
import { typeset } from '../html/typeset.ts';
import { anchor, type FleetPart } from './parts.ts';

const headings = [text('claim'), text('scenario'), number('left'), number('right'), number('margin')];

/** The claims that do not hold, of all scenarios. */
export function failedClaims(parts: readonly FleetPart[]): Markup {
  const rows = parts.flatMap(({ run: { result } }, i) =>
    result.expectations
      .filter(({ passed }) => !passed)
      .map(({ that, because, left, right, margin }): readonly Content[] => [
        html`<code class="fail">${that}</code> ${because === null ? null : html`<small>${because}</small>`}`,
        html`<a href="#${anchor(i)}">${result.scenario.name}</a>`,
        ...[left, right, margin].map((side) => (side === null ? '–' : typeset(side))),
      ]),
  );
  return table('Expectations that failed', headings, rows);
}
