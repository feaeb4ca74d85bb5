import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { faultCourses, merged } from '../../analysis/fault-phases.ts';
import { across, shortened, textSize, textWidth } from '../frame.ts';
import { placeInRows } from './label-rows.ts';
import { acrossPanels, labelBeside, strip } from './marks.ts';
import { palette, tint } from '../palette.ts';
import type { Result } from '../../analysis/result.ts';
import type { FaultCourse, Phase } from '../../analysis/fault-phases.ts';
import type { Frame } from '../frame.ts';
import type { Labelled } from './label-rows.ts';
import type { Marks } from './marks.ts';

/** Our choice: more rows than this would leave the curves too little room. */
const mostRows = 4;

/** Each fault as named bars in the strip, one for each phase, and as shade across the panels. */
export function faultMarks(result: Result, frame: Frame): Marks {
  const { onePixel, duration } = frame;
  const courses = faultCourses(result).map(({ name, phases }) => ({
    name: shortened(name, textSize.label, frame.plotWidth / 3),
    phases: merged(phases, 1.5 * onePixel).map((phase) => widened(phase, 2 * onePixel, duration)),
  }));
  const placed = placeInRows(
    courses.map((course) => stretch(course, frame)),
    frame.plotWidth,
    mostRows,
  );
  return {
    title: 'faults',
    rows: Math.max(0, ...placed.map(({ row }) => row + 1)),
    draw: (first) =>
      courses.flatMap((course, n) => {
        const { row, label } = placed[n] as (typeof placed)[number];
        const bars = course.phases.flatMap((phase) => [shade(phase, frame), bar(phase, first + row, frame)]);
        if (label === null) return bars;
        return [...bars, labelBeside(frame, span(course), first + row, label, course.name)];
      }),
  };
}

function stretch(course: FaultCourse, frame: Frame): Labelled {
  const { from, until } = span(course);
  return {
    from: across(frame, from),
    until: across(frame, until),
    text: textWidth(course.name, textSize.label),
    solid: course.phases.length === 1,
  };
}

function span({ phases }: FaultCourse): Phase {
  return { from: phases[0]?.from ?? 0, until: phases.at(-1)?.until ?? 0 };
}

/** At least so long that it can be seen, and within the run. */
function widened({ from, until }: Phase, least: number, end: number): Phase {
  if (until - from >= least) return { from, until };
  return from + least <= end ? { from, until: from + least } : { from: end - least, until: end };
}

function bar({ from, until }: Phase, row: number, { origin }: Frame): AnnotationOptions {
  return {
    type: 'box',
    xScaleID: 'x',
    yScaleID: strip,
    xMin: origin + from,
    xMax: origin + until,
    yMin: row - 0.4,
    yMax: row + 0.4,
    backgroundColor: tint(palette.ink, 0.2),
    borderWidth: 0,
    drawTime: 'beforeDatasetsDraw',
  };
}

function shade({ from, until }: Phase, { origin }: Frame): AnnotationOptions {
  return {
    type: 'box',
    xScaleID: 'x',
    yScaleID: acrossPanels,
    xMin: origin + from,
    xMax: origin + until,
    backgroundColor: tint(palette.ink, 0.06),
    borderWidth: 0,
    drawTime: 'beforeDatasetsDraw',
  };
}
