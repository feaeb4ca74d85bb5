import { differenceText, volumeText } from '../../amount.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { moment, momentOrNone } from '../moment.ts';
import { number, table, text } from '../table.ts';
import { typeset } from '../typeset.ts';
import type { RefillResult, Result } from '../../../analysis/result.ts';

/** Every refill: what was found against what was expected, and when the pump reckoned to be low and empty. */
export function refills(result: Result): Markup {
  const headings = [
    text('refill'),
    number('aspirated'),
    number('expected'),
    number('discrepancy'),
    text('flagged'),
    text('low predicted'),
    text('low'),
    text('empty'),
  ];
  return table(
    'Refills',
    headings,
    result.refills.map((refill) => row(result, refill)),
  );
}

function row(result: Result, refill: RefillResult): Content[] {
  const wasAspirated = refill.discrepancy_ul !== null;
  return [
    moment(result, refill.at_ms),
    wasAspirated ? typeset(volumeText(refill.aspirated_ul)) : 'not aspirated',
    typeset(volumeText(refill.expected_ul)),
    discrepancy(refill),
    refill.flagged.length === 0 ? '–' : html`<span class="warn">${refill.flagged.join(', ')}</span>`,
    momentOrNone(result, refill.predicted_low_at_ms),
    momentOrNone(result, refill.low_at_ms),
    momentOrNone(result, refill.empty_at_ms),
  ];
}

function discrepancy({ discrepancy_ul, discrepancy_percent }: RefillResult): string {
  if (discrepancy_ul === null) return 'unknown';
  const share = discrepancy_percent === null ? '' : ` (${differenceText(discrepancy_percent)})`;
  return typeset(volumeText(discrepancy_ul) + share);
}
