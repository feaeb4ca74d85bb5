import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { textSize } from '../frame.ts';
import { palette } from '../palette.ts';
import type { Frame } from '../frame.ts';
import type { Side } from './label-rows.ts';

/** Rows of marks in the strip above the panels, and what they put across the panels. */
export interface Marks {
  readonly title: string;
  readonly rows: number;
  /** The annotations, when the marks' first row is the strip's row `first`. */
  readonly draw: (first: number) => AnnotationOptions[];
}

/** The scale of the strip, and an id that no scale has: what names it reaches across all panels. */
export const strip = 'marks';
export const acrossPanels = 'every panel';

/** Keeps a text legible where a line runs behind it. */
export const halo = { textStrokeColor: palette.paper, textStrokeWidth: 3 } as const;

/** A mark's label beside a stretch of the strip. */
export function labelBeside(
  { font, origin }: Frame,
  { from, until }: { readonly from: number; readonly until: number },
  row: number,
  side: Exclude<Side, null>,
  content: string,
): AnnotationOptions {
  const place = {
    inside: { xValue: (from + until) / 2, x: 'center', xAdjust: 0 },
    over: { xValue: (from + until) / 2, x: 'center', xAdjust: 0 },
    right: { xValue: until, x: 'start', xAdjust: 4 },
    left: { xValue: from, x: 'end', xAdjust: -4 },
  } as const;
  const { xValue, x, xAdjust } = place[side];
  return {
    type: 'label',
    xScaleID: 'x',
    yScaleID: strip,
    xValue: origin + xValue,
    yValue: row,
    xAdjust,
    position: { x, y: 'center' },
    content,
    color: palette.ink,
    font: { family: font, size: textSize.label },
    backgroundColor: side === 'over' ? palette.paper : 'transparent',
    ...(side === 'inside' ? {} : halo),
    padding: 0,
    drawTime: 'afterDatasetsDraw',
  };
}
