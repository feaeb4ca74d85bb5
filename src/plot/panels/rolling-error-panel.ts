import { lengthText } from '../calendar-text.ts';
import { shortest } from '../display-unit.ts';
import { namedArea } from '../legend.ts';
import { bandBox, zeroLine } from '../marks/threshold-marks.ts';
import { areas, lines, palette, tint } from '../palette.ts';
import { highest, lowest, unbroken } from '../trace.ts';
import { curve, reach, valueScale } from './panel.ts';
import type { WorstWindow } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
import type { Trace } from '../trace.ts';
import type { Panel, ValueAxis } from './panel.ts';

const percent = { name: '%', size: 1 };

/** Our choice: an error beyond this many times the band leaves the panel, so that the band keeps some height. */
const mostBands = 14;

/** The rolling error of one window and its band; what lies outside the band is filled. */
export function rollingErrorPanel(
  trace: Trace,
  { window_ms, band_percent: band }: WorstWindow,
  height: number,
  frame: Frame,
): Panel {
  const pieces = unbroken(trace);
  const most = Math.min(Math.max(band, ...pieces.map(highest)), mostBands * band);
  const least = Math.min(-band, ...pieces.map(lowest));
  const axis: ValueAxis = {
    id: `error of ${lengthText(window_ms)}`,
    height,
    title: ['error of the', `last ${lengthText(window_ms)}, %`],
    ...reach(1.15 * least, 1.15 * most),
    unit: percent,
  };
  const error = curve(trace, axis, frame, { label: 'rolling error', ...lines.delivered });
  const { label: _, ...unnamed } = error;
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: [
      {
        ...error,
        fill: { target: { value: band }, above: areas.excess, below: 'transparent' },
      },
      {
        ...unnamed,
        borderWidth: 0,
        fill: { target: { value: -band }, above: 'transparent', below: areas.missed },
      },
      namedArea(`band ±${shortest(band)} %`, tint(palette.green, 0.2), axis.id),
      namedArea('missed', areas.missed, axis.id),
      namedArea('excess', areas.excess, axis.id),
    ],
    annotations: [bandBox(axis.id, -band, band), zeroLine(axis.id)],
  };
}
