import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { across, textSize, textWidth } from '../frame.ts';
import { placeInOneRow } from '../marks/label-rows.ts';
import { halo } from '../marks/marks.ts';
import { thresholdLine, zeroLine } from '../marks/threshold-marks.ts';
import { lines, palette } from '../palette.ts';
import { reach, valueScale } from './panel.ts';
import type { DisplayUnit } from '../display-unit.ts';
import type { Frame } from '../frame.ts';
import type { Panel } from './panel.ts';

/** What one refill found, in the panel's unit, and what is to be said of it. */
export interface Found {
  readonly at: number;
  readonly value: number;
  readonly flagged: boolean;
  readonly text: string;
}

/** Half the width of a mark, CSS pixels. */
const radius = 5;

/** What every refill found, each on a stem from zero, between the limits beyond which it is flagged. */
export function refillsPanel(
  id: string,
  title: readonly string[],
  found: readonly Found[],
  limit: { readonly value: number; readonly label: string },
  unit: DisplayUnit,
  height: number,
  frame: Frame,
): Panel {
  const values = found.map(({ value }) => value);
  const ends = reach(Math.min(-limit.value, ...values), Math.max(limit.value, ...values));
  const limits = [
    { value: limit.value, label: `flagged above ${limit.label}` },
    { value: -limit.value, label: `flagged below −${limit.label}`, below: true } as const,
  ];
  return {
    id,
    height,
    scale: valueScale({ id, height, title: [...title], ...ends, unit }, frame),
    datasets: [
      {
        label: 'discrepancy',
        ...lines.delivered,
        borderDash: [],
        data: found.flatMap(({ at, value }) => [0, value, NaN].map((y) => ({ x: frame.origin + at, y }))),
        yAxisID: id,
        fill: false,
        clip: 4,
      },
    ],
    annotations: [
      zeroLine(id),
      ...limits.map((each) => thresholdLine(id, each, frame)),
      ...found.map((each) => point(id, each, frame)),
      ...names(id, found, frame),
    ],
  };
}

function point(panel: string, { at, value, flagged }: Found, { origin }: Frame): AnnotationOptions {
  return {
    type: 'point',
    xScaleID: 'x',
    yScaleID: panel,
    xValue: origin + at,
    yValue: value,
    pointStyle: flagged ? 'rectRot' : 'circle',
    radius: flagged ? radius + 1 : radius - 1,
    backgroundColor: flagged ? palette.vermilion : palette.blue,
    borderWidth: 0,
    drawTime: 'afterDatasetsDraw',
  };
}

/** What is said of the refills, beside their marks as far as there is room for all of them in one row. */
function names(panel: string, found: readonly Found[], frame: Frame): AnnotationOptions[] {
  const sides = placeInOneRow(
    found.map(({ at, text }) => ({
      from: across(frame, at) - radius,
      until: across(frame, at) + radius,
      text: textWidth(text, textSize.label),
      solid: false,
    })),
    frame.plotWidth,
  );
  return found.flatMap(({ at, value, text }, n): AnnotationOptions[] => {
    const side = sides[n] ?? null;
    if (side === null) return [];
    return [
      {
        type: 'label',
        xScaleID: 'x',
        yScaleID: panel,
        xValue: frame.origin + at,
        yValue: value,
        xAdjust: side === 'left' ? -(radius + 5) : radius + 5,
        position: { x: side === 'left' ? 'end' : 'start', y: 'center' },
        content: text,
        color: palette.ink,
        backgroundColor: 'transparent',
        font: { family: frame.font, size: textSize.label },
        padding: 0,
        drawTime: 'afterDatasetsDraw',
        ...halo,
      },
    ];
  });
}
