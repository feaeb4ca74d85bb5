import type { ChartOptions, Scale } from 'chart.js';
import { signed } from '../display-unit.ts';
import { textSize } from '../frame.ts';
import { palette } from '../palette.ts';
import { setWidth } from '../panels/panel.ts';
import { niceStep } from './value-axis.ts';

type YScale = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;

/** Our choice: about as many ticks as there is room for labels with air. */
const mostTicks = 10;

/** An axis of errors, per cent, that holds all of these values and zero, with a little room on either side. */
export function errorAxis(values: readonly number[], title: string, font: string): YScale {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const room = top === bottom ? 1 : 0.12 * (top - bottom);
  const text = { color: palette.ink, font: { family: font, size: textSize.axis } };
  return {
    type: 'linear',
    min: bottom - room,
    max: top + room,
    afterBuildTicks: placeErrorTicks,
    afterFit: setWidth,
    ticks: { ...text, autoSkip: false, callback: errorLabel },
    title: { ...text, display: true, text: title },
    grid: { color: palette.grid, tickColor: palette.axis },
    border: { color: palette.axis },
  };
}

/** Ticks on both sides of zero, 1, 2 or 5 times a power of ten apart. */
function placeErrorTicks(axis: Scale): void {
  const step = niceStep(axis.max - axis.min, mostTicks);
  axis.ticks = [];
  for (let n = Math.ceil(axis.min / step); n * step <= axis.max; n++) axis.ticks.push({ value: n * step });
}

function errorLabel(this: Scale, value: number | string): string {
  const step = niceStep(this.max - this.min, mostTicks);
  return signed(Number(value), Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}
