import { unitFor } from '../display-unit.ts';
import { namedArea } from '../legend.ts';
import { zeroLine } from '../marks/threshold-marks.ts';
import { areas, lines } from '../palette.ts';
import { highest, lowest, minus } from '../trace.ts';
import { curve, reach, valueScale } from './panel.ts';
import type { DrugTraces } from '../drug-traces.ts';
import type { Frame } from '../frame.ts';
import type { Panel, ValueAxis } from './panel.ts';

/** Delivered less intended since the start: it falls while drug is missed, and rises while there is too much. */
export function deficitPanel(
  { drug, ending, intended, delivered }: DrugTraces,
  height: number,
  frame: Frame,
): Panel {
  const deficit = minus(delivered, intended);
  const [least, most] = [lowest(deficit), highest(deficit)];
  const largest = Math.max(most, -least);
  const unit = unitFor(ending, largest);
  // Without a deviation worth a pixel of the dose the axis would show rounding noise as mountains.
  const nothing = largest < 1e-6 * Math.max(highest(intended), highest(delivered));
  const ends = nothing ? { bottom: -1, top: 1 } : reach(least / unit.size, most / unit.size);
  const axis: ValueAxis = {
    id: 'deficit',
    height,
    title: ['delivered − intended', `${drug}, ${unit.name}`],
    ...ends,
    unit,
  };
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: [
      {
        ...curve(deficit, axis, frame, { label: 'delivered − intended', ...lines.delivered }),
        fill: { target: 'origin', below: areas.missed, above: areas.excess },
      },
      namedArea('missed', areas.missed, axis.id),
      namedArea('excess', areas.excess, axis.id),
    ],
    annotations: [zeroLine(axis.id)],
  };
}
