import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { millilitres, shortest } from '../display-unit.ts';
import { seriesOf } from '../drug-traces.ts';
import { thresholdLine } from '../marks/threshold-marks.ts';
import { lines } from '../palette.ts';
import { highest, traceOf } from '../trace.ts';
import { headroom } from './dose-panel.ts';
import { curve, valueScale } from './panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
import type { Threshold } from '../marks/threshold-marks.ts';
import type { Panel, ValueAxis } from './panel.ts';

/** The usable volume in the reservoir: the true one, and the one the pump believes in. */
export function reservoirPanel(result: Result, height: number, frame: Frame): Panel {
  const series = seriesOf(result);
  const truth = traceOf(series, 'reservoir_true_ul');
  const belief = traceOf(series, 'reservoir_believed_ul');
  const axis: ValueAxis = {
    id: 'reservoir',
    height,
    title: ['reservoir', millilitres.name],
    top: headroom(Math.max(highest(truth), highest(belief)) / millilitres.size),
    unit: millilitres,
  };
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: [
      curve(belief, axis, frame, { label: 'reservoir, believed', ...lines.believed }),
      curve(truth, axis, frame, { label: 'reservoir, true', ...lines.true }),
    ],
    annotations: lowThreshold(result, frame),
  };
}

/** The low threshold, where the alarm has told of it. */
function lowThreshold({ alarms, reservoir }: Result, frame: Frame): AnnotationOptions[] {
  if (!alarms.some(({ kind }) => kind === 'low-reservoir')) return [];
  return [thresholdLine('reservoir', volumeThreshold('low', reservoir.low_threshold_ul), frame)];
}

/** `low 2 mL`, on an axis in mL. */
export function volumeThreshold(name: string, volume: number): Threshold {
  const value = volume / millilitres.size;
  return { value, label: `${name} ${shortest(value)} mL` };
}
