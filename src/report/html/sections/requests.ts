import { html, type Markup } from '../markup.ts';
import { number, table, text } from '../table.ts';
import type { Result } from '../../../analysis/result.ts';

/** What became of the patient's requests, and why some were refused. */
export function requests({ requests: { made, granted, refused } }: Result): Markup {
  const reasons = Object.entries(refused).filter(([, count]) => count > 0);
  const all = made === 1 ? 'The patient asked once' : `The patient asked ${made} times`;
  return html`<p>${all}; ${granted} granted.</p>
    ${
      reasons.length === 0
        ? null
        : table(
            'Refused requests',
            [text('because of'), number('refused')],
            reasons.map(([reason, count]) => [reason.replace('_', '-'), count]),
          )
    }`;
}
