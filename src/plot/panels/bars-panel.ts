import type { Point } from 'chart.js';
import { placeCountTicks } from '../axes/value-axis.ts';
import { namedArea } from '../legend.ts';
import { headroom } from './dose-panel.ts';
import { areaBetween, valueScale } from './panel.ts';
import type { Count } from '../day-counts.ts';
import type { Frame } from '../frame.ts';
import type { Dataset, Panel } from './panel.ts';

/** What a part of the bars stands for. */
export interface Category {
  readonly label: string;
  readonly colour: string;
}

/** Counts as bars, the categories stacked in their order; each has an edge, so that neighbours stay apart in grey too. */
export function barsPanel(
  id: string,
  title: readonly string[],
  categories: readonly Category[],
  counts: readonly Count[],
  height: number,
  frame: Frame,
): Panel {
  const totals = counts.map((count) => count.counts.reduce((sum, each) => sum + each, 0));
  const axis = {
    id,
    height,
    title: [...title],
    top: headroom(totals.reduce((most, total) => Math.max(most, total), 1)),
    unit: { name: '', size: 1 },
  };
  return {
    id,
    height,
    scale: { ...valueScale(axis, frame), afterBuildTicks: placeCountTicks },
    datasets: categories.flatMap(({ label, colour }, n) => [
      ...bars(counts, n, colour, id, frame),
      namedArea(label, colour, id),
    ]),
    annotations: [],
  };
}

/** How much of a bar's width is left free, and at most how many pixels. */
const free = { share: 0.15, pixels: 4 };

/** One category in all bars, on top of those before it. */
function bars(
  counts: readonly Count[],
  category: number,
  colour: string,
  panel: string,
  { origin, onePixel }: Frame,
): Dataset[] {
  const shown = counts.filter((count) => (count.counts[category] ?? 0) > 0);
  const edge = (read: (below: number, own: number) => number): Point[] =>
    shown.flatMap(({ from, until, counts: each }) => {
      const gap = Math.min(free.share * (until - from), free.pixels * onePixel) / 2;
      const below = each.slice(0, category).reduce((sum, one) => sum + one, 0);
      const y = read(below, each[category] ?? 0);
      const [left, right] = [origin + from + gap, origin + until - gap];
      return [
        { x: left, y },
        { x: right, y },
        { x: right, y: NaN },
      ];
    });
  return areaBetween(
    edge((below) => below),
    edge((below, own) => below + own),
    colour,
    panel,
  );
}
