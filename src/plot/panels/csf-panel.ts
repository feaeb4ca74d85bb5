import { shortest } from '../display-unit.ts';
import { namedArea } from '../legend.ts';
import { bandBox } from '../marks/threshold-marks.ts';
import { lines, palette, tint } from '../palette.ts';
import { highest } from '../trace.ts';
import { headroom } from './dose-panel.ts';
import { curve, valueScale } from './panel.ts';
import type { DisplayUnit } from '../display-unit.ts';
import type { Frame } from '../frame.ts';
import type { Trace } from '../trace.ts';
import type { Panel, ValueAxis } from './panel.ts';

/** The concentration of a drug in the cerebrospinal fluid, and its band: lower and upper edge, in the trace's own unit. */
export function csfPanel(
  drug: string,
  trace: Trace,
  band: readonly [number, number] | null,
  unit: DisplayUnit,
  height: number,
  frame: Frame,
): Panel {
  const [low, high] = (band ?? [0, 0]).map((edge) => edge / unit.size) as [number, number];
  const axis: ValueAxis = {
    id: 'csf',
    height,
    title: ['concentration in the CSF', `${drug}, ${unit.name}`],
    top: headroom(Math.max(highest(trace) / unit.size, high)),
    unit,
  };
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: [
      curve(trace, axis, frame, { label: 'in the CSF', ...lines.delivered }),
      ...(band === null
        ? []
        : [
            namedArea(
              `band ${shortest(low)} to ${shortest(high)} ${unit.name}`,
              tint(palette.green, 0.2),
              axis.id,
            ),
          ]),
    ],
    annotations: band === null ? [] : [bandBox(axis.id, low, high)],
  };
}
