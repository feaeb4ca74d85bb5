import { shortest } from '../display-unit.ts';
import { seriesOf } from '../drug-traces.ts';
import { thresholdLine } from '../marks/threshold-marks.ts';
import { lines } from '../palette.ts';
import { highest, traceOf } from '../trace.ts';
import { headroom } from './dose-panel.ts';
import { curve, valueScale } from './panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { Threshold } from '../marks/threshold-marks.ts';
import type { Frame } from '../frame.ts';
import type { Panel, ValueAxis } from './panel.ts';

const kilopascals = { name: 'kPa', size: 1 };

/** Our choice: a threshold this many times above the highest pressure would press the curve flat, and is left out. */
const farAbove = 4;

/** The pressure in the line, and where the pump begins to give way, gives nothing, or finds an occlusion. */
export function pressurePanel(result: Result, height: number, frame: Frame): Panel {
  const pressure = traceOf(seriesOf(result), 'pressure_kpa');
  const most = highest(pressure);
  const shown = thresholds(result).filter(({ value }) => value <= farAbove * most);
  const axis: ValueAxis = {
    id: 'pressure',
    height,
    title: ['pressure of the line', kilopascals.name],
    top: headroom(Math.max(most, ...shown.map(({ value }) => value))),
    unit: kilopascals,
  };
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: [curve(pressure, axis, frame, { label: 'pressure', ...lines.delivered })],
    annotations: shown.map((threshold) => thresholdLine(axis.id, threshold, frame)),
  };
}

/** From the lowest up. */
export function thresholds({ pressure }: Result): Threshold[] {
  const { slip_from_kpa: slip, stall_kpa: stall, occlusion_at_kpa: occlusion } = pressure;
  const named: (readonly [string, number])[] = [
    ...(slip > 0 ? [['slip from', slip] as const] : []),
    ['stall', stall],
    ...(occlusion === null ? [] : [['occlusion at', occlusion] as const]),
  ];
  return named
    .map(([name, value]) => ({ value, label: `${name} ${shortest(value)} kPa` }))
    .sort((a, b) => a.value - b.value);
}
