import { unitFor } from '../display-unit.ts';
import { namedArea } from '../legend.ts';
import { areas, lines } from '../palette.ts';
import { highest } from '../trace.ts';
import { curve, valueScale } from './panel.ts';
import type { DrugTraces } from '../drug-traces.ts';
import type { Frame } from '../frame.ts';
import type { Panel, ValueAxis } from './panel.ts';

/** Dose delivered against intended since the start; what is missing and what is too much between them is filled. */
export function dosePanel(
  { drug, ending, intended, delivered }: DrugTraces,
  height: number,
  frame: Frame,
): Panel {
  const axis = doseAxis({ drug, ending }, Math.max(highest(intended), highest(delivered)), height);
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: [
      curve(intended, axis, frame, { label: 'intended', ...lines.intended }),
      { ...curve(delivered, axis, frame, { label: 'delivered', ...lines.delivered }), fill: difference },
      namedArea('missed', areas.missed, axis.id),
      namedArea('excess', areas.excess, axis.id),
    ],
    annotations: [],
  };
}

/** The axis of doses since the start, up to the most that is shown. */
export function doseAxis(
  { drug, ending }: Pick<DrugTraces, 'drug' | 'ending'>,
  most: number,
  height: number,
): ValueAxis {
  const unit = unitFor(ending, most);
  return {
    id: 'dose',
    height,
    title: ['cumulative dose', `${drug}, ${unit.name}`],
    top: headroom(most / unit.size),
    unit,
  };
}

/** What lies between delivered and intended, the curve just before it in the list. */
export const difference = { target: '-1', below: areas.missed, above: areas.excess };

/** A little more than the highest value, so that no line runs along the edge; 1 where all is zero. */
export function headroom(most: number): number {
  return most > 0 ? 1.08 * most : 1;
}
