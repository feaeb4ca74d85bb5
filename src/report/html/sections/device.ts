import { pressureText, volumeText } from '../../amount.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { moment } from '../moment.ts';
import { typeset } from '../typeset.ts';
import type { Result } from '../../../analysis/result.ts';

/** Where the reservoir and the line stand at the end, and what the pump reckons from that. */
export function device(result: Result): Markup {
  const { volumes, pressure, reservoir } = result;
  const low = reservoir.predicted_low_at_ms;
  const empty = reservoir.predicted_empty_at_ms;
  const ahead = (at: number | null): at is number => at !== null && at > result.scenario.duration_ms;
  const rows: (readonly [string, Content])[] = [
    ['Reservoir at the end, true', typeset(volumeText(volumes.reservoir_true_ul))],
    ['Reservoir at the end, as the pump believes', typeset(volumeText(volumes.reservoir_believed_ul))],
    ...(ahead(low) ? [['Low by the pump’s reckoning', moment(result, low)] as const] : []),
    ...(ahead(empty) ? [['Empty by the pump’s reckoning', moment(result, empty)] as const] : []),
    ['Pumped', typeset(volumeText(volumes.pumped_ul))],
    ['Delivered at the tip', typeset(volumeText(volumes.delivered_ul))],
    [
      'Peak line pressure',
      html`${typeset(pressureText(pressure.peak_kpa))} ${moment(result, pressure.peak_at_ms)}`,
    ],
  ];
  return html`<dl class="pairs">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div> `,
    )}
  </dl> `;
}
