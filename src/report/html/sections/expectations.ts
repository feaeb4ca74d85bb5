import { html, type Markup } from '../markup.ts';
import { momentOrNone } from '../moment.ts';
import { number, table, text } from '../table.ts';
import { typeset } from '../typeset.ts';
import type { Result } from '../../../analysis/result.ts';

/** The claims of the scenario, each judged. */
export function expectations(result: Result): Markup {
  const headings = [
    text('claim'),
    text('verdict'),
    number('left'),
    number('right'),
    number('margin'),
    text('decided'),
  ];
  const rows = result.expectations.map(({ that, passed, because, left, right, margin, at_ms }) => [
    because === null ? html`<code>${that}</code>` : html`<code>${that}</code> <small>${because}</small>`,
    passed ? html`<span class="good">holds</span>` : html`<span class="warn">fails</span>`,
    ...[left, right, margin].map((side) => (side === null ? '–' : typeset(side))),
    momentOrNone(result, at_ms),
  ]);
  return table('Expectations', headings, rows);
}
