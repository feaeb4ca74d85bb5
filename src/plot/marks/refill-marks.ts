import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { millilitres, signed } from '../display-unit.ts';
import { across, textSize, textWidth } from '../frame.ts';
import { placeInOneRow } from './label-rows.ts';
import { labelBeside, strip } from './marks.ts';
import { palette } from '../palette.ts';
import type { RefillResult, Result } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
import type { Marks } from './marks.ts';

/** Half the width of a mark, CSS pixels. */
const radius = 5;

/** Refills as triangles in the strip; a flagged one says its discrepancy. */
export function refillMarks({ refills }: Result, frame: Frame): Marks {
  const marks = refills.map((refill) => ({
    refill,
    text: discrepancy(refill),
    from: refill.at_ms - radius * frame.onePixel,
    until: refill.at_ms + radius * frame.onePixel,
  }));
  const labels = placeInOneRow(
    marks.map(({ text, from, until }) => ({
      from: across(frame, from),
      until: across(frame, until),
      text: textWidth(text, textSize.label),
      solid: false,
    })),
    frame.plotWidth,
  );
  return {
    title: 'refills',
    rows: Math.min(1, refills.length),
    draw: (first) =>
      marks.flatMap((mark, n) => {
        const label = labels[n] ?? null;
        const drawn = [triangle(mark.refill, first, frame)];
        return label === null ? drawn : [...drawn, labelBeside(frame, mark, first, label, mark.text)];
      }),
  };
}

function discrepancy({ flagged, discrepancy_ul }: RefillResult): string {
  if (flagged.length === 0 || discrepancy_ul === null) return '';
  return `discrepancy ${signed(discrepancy_ul / millilitres.size, 1)} ${millilitres.name}`;
}

function triangle({ at_ms }: RefillResult, row: number, { origin }: Frame): AnnotationOptions {
  return {
    type: 'point',
    xScaleID: 'x',
    yScaleID: strip,
    xValue: origin + at_ms,
    yValue: row,
    pointStyle: 'triangle',
    rotation: 180,
    radius,
    backgroundColor: palette.green,
    borderWidth: 0,
    drawTime: 'afterDatasetsDraw',
  };
}
