import { millilitres } from '../display-unit.ts';
import { seriesOf } from '../drug-traces.ts';
import { zeroLine } from '../marks/threshold-marks.ts';
import { lines } from '../palette.ts';
import { highest, lowest, minus, traceOf } from '../trace.ts';
import { curve, reach, valueScale } from './panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
import type { Panel, ValueAxis } from './panel.ts';

/** How far the pump is wrong about its reservoir: what a refill would find, at every moment. */
export function discrepancyPanel(result: Result, height: number, frame: Frame): Panel {
  const series = seriesOf(result);
  const wrong = minus(traceOf(series, 'reservoir_believed_ul'), traceOf(series, 'reservoir_true_ul'));
  const [least, most] = [lowest(wrong) / millilitres.size, highest(wrong) / millilitres.size];
  // Less than a thousandth of a millilitre is rounding noise or what the line holds, and not worth a mountain.
  const exact = Math.max(most, -least) < 1e-3;
  const axis: ValueAxis = {
    id: 'discrepancy',
    height,
    title: ['believed − true', millilitres.name],
    ...(exact ? { bottom: -1, top: 1 } : reach(least, most)),
    unit: millilitres,
  };
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: [curve(wrong, axis, frame, { label: 'believed − true', ...lines.difference })],
    annotations: [zeroLine(axis.id)],
  };
}
