import type { ChartDataset, ChartOptions, Point, Scale } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { axisWidth, textSize } from '../frame.ts';
import { palette } from '../palette.ts';
import { thinned } from '../thinning.ts';
import { placeValueTicks, tickLabel } from '../axes/value-axis.ts';
import type { DisplayUnit } from '../display-unit.ts';
import type { Frame } from '../frame.ts';
import { unbroken } from '../trace.ts';
import type { Trace } from '../trace.ts';

type Scales = NonNullable<ChartOptions<'line'>['scales']>;
export type YScale = NonNullable<Scales[string]>;
export type Dataset = ChartDataset<'line', Point[]>;

/** One panel of the figure: its value axis, its curves, and what is written into it. */
export interface Panel {
  readonly id: string;
  /** CSS pixels. */
  readonly height: number;
  readonly scale: YScale;
  readonly datasets: readonly Dataset[];
  readonly annotations: readonly AnnotationOptions[];
}

/** A value axis from `bottom` (0, where nothing falls below it) to `top`, in a display unit. */
export interface ValueAxis {
  readonly id: string;
  readonly height: number;
  readonly title: string | string[];
  readonly bottom?: number;
  readonly top: number;
  readonly unit: DisplayUnit;
}

/** Our choice: half a dot at density 2, so that no thinning can be seen. */
const tolerance = 0.25;

/** Our choice: how far a line may reach beyond its panel, so that one along the edge is not halved. */
const overhang = 2;

/** A trace as a curve of a panel: thinned to what can be seen, in the axis's unit. */
export function curve(
  trace: Trace,
  axis: ValueAxis,
  { origin }: Frame,
  look: Pick<Dataset, 'label' | 'borderColor' | 'borderWidth'> & { readonly borderDash: readonly number[] },
): Dataset {
  const length = axis.top - (axis.bottom ?? 0);
  const finest = (tolerance * length * axis.unit.size) / axis.height;
  const data = unbroken(trace).flatMap((piece, n) => {
    const { at, value } = thinned(piece, finest);
    const points = Array.from(at, (instant, row) => ({
      x: origin + instant,
      y: (value[row] as number) / axis.unit.size,
    }));
    return n === 0 ? points : [{ x: points[0]?.x ?? 0, y: NaN }, ...points];
  });
  return { ...look, borderDash: [...look.borderDash], data, yAxisID: axis.id, fill: false, clip: overhang };
}

/** What lies between two edges, as two curves without a line; where one edge breaks off, so does the other. */
export function areaBetween(lower: Point[], upper: Point[], colour: string, panel: string): Dataset[] {
  const edge = { yAxisID: panel, borderColor: palette.paper, borderDash: [], clip: 0 };
  return [
    { ...edge, data: lower, borderWidth: 0, fill: false },
    { ...edge, data: upper, borderWidth: 1, fill: '-1', backgroundColor: colour },
  ];
}

/** The ends of an axis that holds all of these values and zero, with some room at the ends that are not zero. */
export function reach(least: number, most: number): { bottom: number; top: number } {
  const room = 0.08 * (Math.max(0, most) - Math.min(0, least)) || 1;
  return { bottom: least < 0 ? least - room : 0, top: most > 0 || least >= 0 ? Math.max(0, most) + room : 0 };
}

export function valueScale({ title, bottom = 0, top }: ValueAxis, { font }: Frame): YScale {
  return {
    type: 'linear',
    min: bottom,
    max: top,
    afterBuildTicks: placeValueTicks,
    afterFit: setWidth,
    ticks: {
      autoSkip: false,
      callback: tickLabel,
      color: palette.ink,
      font: { family: font, size: textSize.axis },
    },
    title: { display: true, text: title, color: palette.ink, font: { family: font, size: textSize.axis } },
    grid: { color: palette.grid, tickColor: palette.axis },
    border: { color: palette.axis },
  };
}

/** All axes as wide as each other, which Chart.js does not always make them, so that no number meets a title. */
export function setWidth(axis: Scale): void {
  axis.width = axisWidth;
}

/** Empty space between two panels, CSS pixels; a line of text has room in it. */
export const gap = 16;

/** An axis that shows nothing. It formats nothing either: the default would ask the host for its locale. */
export const nothing = {
  type: 'linear',
  ticks: { display: false, callback: () => null },
  grid: { display: false },
  border: { display: false },
} as const;

/** The value axes of panels on top of one another, the first uppermost, with gaps between them. */
export function stacked(panels: readonly Panel[]): Scales {
  const scales = panels.flatMap(({ id, height, scale }, n) => {
    const place = { stack: 'panels', position: 'left', axis: 'y', weight: 2 * (panels.length - n) } as const;
    const panel = [id, { ...scale, ...place, stackWeight: height }] as const;
    const space = [
      `below ${id}`,
      { ...nothing, ...place, afterFit: setWidth, weight: place.weight - 1, stackWeight: gap },
    ] as const;
    return n === panels.length - 1 ? [panel] : [panel, space];
  });
  return Object.fromEntries(scales) as Scales;
}
