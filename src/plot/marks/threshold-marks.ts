import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { textSize } from '../frame.ts';
import { palette, tint } from '../palette.ts';
import { halo } from './marks.ts';
import type { Frame } from '../frame.ts';

/** A value that decides something: where an alarm stands, where a pump gives way. In the axis's own unit. */
export interface Threshold {
  readonly value: number;
  /** `low 2 mL`. */
  readonly label: string;
  /** Where its label stands, when it is not above the line. */
  readonly below?: true;
}

/** A dash-dotted line across a panel, with its name at the left. */
export function thresholdLine(
  panel: string,
  { value, label, below }: Threshold,
  { font }: Frame,
): AnnotationOptions {
  return {
    type: 'line',
    xScaleID: 'x',
    yScaleID: panel,
    yMin: value,
    yMax: value,
    borderColor: palette.vermilion,
    borderWidth: 1,
    borderDash: [8, 3, 2, 3],
    drawTime: 'beforeDatasetsDraw',
    label: {
      display: true,
      drawTime: 'afterDatasetsDraw',
      content: label,
      position: 'start',
      xAdjust: 4,
      yAdjust: below ? 9 : -9,
      padding: 0,
      backgroundColor: 'transparent',
      ...halo,
      color: palette.ink,
      font: { family: font, size: textSize.label, weight: 'normal' },
    },
  };
}

/** The stretch of a panel that is as it should be. */
export function bandBox(panel: string, low: number, high: number): AnnotationOptions {
  return {
    type: 'box',
    yScaleID: panel,
    yMin: low,
    yMax: high,
    backgroundColor: tint(palette.green, 0.12),
    borderWidth: 0,
    drawTime: 'beforeDatasetsDraw',
  };
}

/** The line at zero of a panel that reaches below it. */
export function zeroLine(panel: string): AnnotationOptions {
  return {
    type: 'line',
    yScaleID: panel,
    yMin: 0,
    yMax: 0,
    borderColor: palette.axis,
    borderWidth: 1,
    drawTime: 'beforeDatasetsDraw',
  };
}
