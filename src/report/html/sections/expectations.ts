import { claimMoments } from '../../claim-moments.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { moment } from '../moment.ts';
import { number, table, text } from '../table.ts';
import { typeset } from '../typeset.ts';
import type { ExpectationResult, Result } from '../../../analysis/result.ts';

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
  const rows = result.expectations.map((claim) => {
    const { that, passed, because, left, right, margin } = claim;
    return [
      because === null ? html`<code>${that}</code>` : html`<code>${that}</code> <small>${because}</small>`,
      passed ? html`<span class="good">holds</span>` : html`<span class="warn">fails</span>`,
      ...[left, right, margin].map((side) => (side === null ? '–' : typeset(side))),
      decided(result, claim),
    ];
  });
  return table('Expectations', headings, rows);
}

/** When it was decided and, where the sides are of another moment, when that was. */
function decided(result: Result, claim: ExpectationResult): Content {
  const moments = claimMoments(claim);
  if (moments.length === 0) return '–';
  return moments.map(({ what, at }, i) => [
    i === 0 ? null : html`<br />`,
    what === 'at' ? null : html`<small>${what}</small> `,
    moment(result, at),
  ]);
}
