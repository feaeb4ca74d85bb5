import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { across, textSize, textWidth } from '../frame.ts';
import { placeInOneRow } from './label-rows.ts';
import { halo } from './marks.ts';
import { palette } from '../palette.ts';
import type { Frame } from '../frame.ts';

/** A moment that the pump had foretold, and the value that something was to have by then. */
export interface Forecast {
  readonly at: number;
  readonly value: number;
  readonly text: string;
}

/** Half the width of a mark, CSS pixels. */
const radius = 5;

/** What was foretold, as hollow rings on a panel, each with its name where there is room beside it. */
export function forecastMarks(
  panel: string,
  forecasts: readonly Forecast[],
  frame: Frame,
): AnnotationOptions[] {
  const sides = placeInOneRow(
    forecasts.map(({ at, text }) => ({
      from: across(frame, at) - radius,
      until: across(frame, at) + radius,
      text: textWidth(text, textSize.label),
      solid: false,
    })),
    frame.plotWidth,
  );
  return forecasts.flatMap(({ at, value, text }, n) => {
    const place = { xScaleID: 'x', yScaleID: panel, xValue: frame.origin + at, yValue: value };
    const side = sides[n] ?? null;
    const name = {
      type: 'label',
      ...place,
      content: text,
      xAdjust: side === 'left' ? -(radius + 4) : radius + 4,
      yAdjust: -9,
      position: { x: side === 'left' ? 'end' : 'start', y: 'center' },
      color: palette.ink,
      backgroundColor: 'transparent',
      font: { family: frame.font, size: textSize.label },
      padding: 0,
      ...halo,
    } as const;
    return [{ type: 'point', ...place, ...ring }, ...(side === null ? [] : [name])];
  });
}

const ring = {
  pointStyle: 'circle',
  radius,
  backgroundColor: palette.paper,
  borderColor: palette.ink,
  borderWidth: 1.5,
} as const;
