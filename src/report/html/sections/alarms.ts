import { lengthText } from '../../when.ts';
import { html, type Markup } from '../markup.ts';
import { moment } from '../moment.ts';
import { table, text } from '../table.ts';
import { typeset } from '../typeset.ts';
import type { Result } from '../../../analysis/result.ts';

/** So many are listed; the timeline has them all. Our choice, because a page is leafed through. */
const MOST = 100;

/** Every alarm and what became of it. */
export function alarms(result: Result): Markup {
  const rows = result.alarms
    .slice(0, MOST)
    .map(({ kind, severity, raised_at_ms, cleared_at_ms }) => [
      kind,
      severity === 'critical' ? html`<span class="warn">critical</span>` : severity,
      moment(result, raised_at_ms),
      cleared_at_ms === null ? 'stands' : typeset(`after ${lengthText(cleared_at_ms - raised_at_ms)}`),
    ]);
  const rest = result.alarms.length - rows.length;
  return html`${table('Alarms', [text('alarm'), text('severity'), text('raised'), text('cleared')], rows)}
  ${rest > 0 ? html`<p>And ${rest} more, in the timeline.</p>` : null}`;
}
