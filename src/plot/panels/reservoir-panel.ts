import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { millilitres } from '../display-unit.ts';
import { seriesOf } from '../drug-traces.ts';
import { textSize } from '../frame.ts';
import { halo } from '../marks/marks.ts';
import { lines, palette } from '../palette.ts';
import { highest, traceOf } from '../trace.ts';
import { headroom } from './dose-panel.ts';
import { curve, valueScale } from './panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
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
function lowThreshold({ alarms, reservoir }: Result, { font }: Frame): AnnotationOptions[] {
  const alarm = alarms.find(({ kind }) => kind === 'low-reservoir');
  if (alarm === undefined) return [];
  const low = reservoir.low_threshold_ul / millilitres.size;
  return [
    {
      type: 'line',
      xScaleID: 'x',
      yScaleID: 'reservoir',
      yMin: low,
      yMax: low,
      borderColor: palette.vermilion,
      borderWidth: 1,
      borderDash: [8, 3, 2, 3],
      drawTime: 'beforeDatasetsDraw',
      label: {
        display: true,
        drawTime: 'afterDatasetsDraw',
        content: `low ${Number(low.toPrecision(3))} mL`,
        position: 'start',
        xAdjust: 4,
        yAdjust: -9,
        padding: 0,
        backgroundColor: 'transparent',
        ...halo,
        color: palette.ink,
        font: { family: font, size: textSize.label, weight: 'normal' },
      },
    },
  ];
}
