import type { ChartOptions, Scale } from 'chart.js';
import { lengthText } from '../calendar-text.ts';
import { textSize, textWidth } from '../frame.ts';
import { palette } from '../palette.ts';

type XScale = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;

/** Our choice: the air between two labels, CSS pixels. */
const air = 14;

/** Windows of a trumpet curve from short to long, on a logarithmic axis, as they differ by factors. */
export function windowAxis(windows: readonly number[], width: number, font: string): XScale {
  const [least, most] = [Math.min(...windows), Math.max(...windows)];
  const room = least === most ? 2 : (most / least) ** 0.04;
  const [min, max] = [least / room, most * room];
  const shown = labelled(windows, (window) => (width * Math.log(window / min)) / Math.log(max / min));
  const text = { color: palette.ink, font: { family: font, size: textSize.axis } };
  return {
    type: 'logarithmic',
    min,
    max,
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = shown.map((value) => ({ value }));
    },
    ticks: { ...text, autoSkip: false, maxRotation: 0, callback: (value) => lengthText(Number(value)) },
    title: { ...text, display: true, text: 'observation window' },
    grid: { color: palette.grid, tickColor: palette.axis },
    border: { color: palette.axis },
  };
}

/** The windows whose labels have room, from the shortest on. */
function labelled(windows: readonly number[], across: (window: number) => number): readonly number[] {
  const shown: number[] = [];
  let free = -Infinity;
  for (const window of [...windows].sort((a, b) => a - b)) {
    const half = textWidth(lengthText(window), textSize.axis) / 2;
    if (across(window) - half < free) continue;
    shown.push(window);
    free = across(window) + half + air;
  }
  return shown;
}
