import { charts } from '../../src/plot/charts/index.ts';
import { chart } from '../../src/plot/index.ts';
import { shownBy } from './chart-scenarios.ts';
import type { ChartConfiguration, ChartDataset, Point } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Result } from '../../src/analysis/result.ts';
import type { ChartKind } from '../../src/plot/chart-kind.ts';

export const day = 86_400_000;

export function kindOf(name: string): ChartKind {
  const kind = charts.find(({ chart }) => chart === name);
  if (kind === undefined) throw new Error(`There is no chart "${name}".`);
  return kind;
}

/** A point of a curve; none of ours is without a place. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
}

/** What a kind of chart draws of a result, or of a scenario that it has something to show of. */
export function drawn(name: string, result: Result = shownBy(name)): ChartConfiguration<'line', Point[]> {
  return chart(result, { kind: kindOf(name) });
}

export function subtitle({ options }: ChartConfiguration<'line', Point[]>): unknown {
  return options?.plugins?.subtitle?.text;
}

export function curves(
  { data }: ChartConfiguration<'line', Point[]>,
  panel: string,
): readonly ChartDataset<'line', Point[]>[] {
  return data.datasets.filter(({ yAxisID }) => yAxisID === panel);
}

/** The first curve of that name in a panel. */
export function points(
  configuration: ChartConfiguration<'line', Point[]>,
  panel: string,
  label: string,
): Drawn[] {
  const found = curves(configuration, panel).find((each) => each.label === label);
  if (found === undefined) throw new Error(`Panel "${panel}" has no curve "${label}".`);
  return found.data as Drawn[];
}

/** The value of a curve of points at a moment, straight between them; the later one where it jumps. */
export function valueAt(data: readonly Drawn[], moment: number): number {
  const n = data.findLastIndex(({ x }) => x <= moment);
  const [one, other] = [data[n] as Drawn, data[n + 1] ?? (data[n] as Drawn)];
  const share = other.x === one.x ? 0 : (moment - one.x) / (other.x - one.x);
  return one.y + share * (other.y - one.y);
}

export function annotations(
  { options }: ChartConfiguration<'line', Point[]>,
  panel: string,
): AnnotationOptions[] {
  const all = options?.plugins?.annotation?.annotations as AnnotationOptions[];
  return all.filter(({ yScaleID }) => yScaleID === panel);
}

/** The words of the lines across a panel. */
export function lineNames(configuration: ChartConfiguration<'line', Point[]>, panel: string): unknown[] {
  return annotations(configuration, panel).flatMap((each) =>
    each.type === 'line' && each.label !== undefined ? [each.label.content] : [],
  );
}
