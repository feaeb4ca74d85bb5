import type { ChartConfiguration, Point, Scale, ScaleOptionsByType } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { readings } from '../plot/axes/time-axis.ts';
import { niceStep } from '../plot/axes/value-axis.ts';
import { wallClockOf } from '../plot/calendar-text.ts';
import { axisWidth, margin } from '../plot/frame.ts';
import { strip } from '../plot/marks/marks.ts';
import { inTheme, type Theme } from '../plot/themes.ts';
import { focused } from './focus.ts';
import { sinceText } from './moments.ts';
import { spotsOf, type Dataset } from './spots.ts';
import type { Result } from '../analysis/result.ts';
import type { ChartKind } from '../plot/chart-kind.ts';
import type { View } from './view.ts';

export type Configuration = ChartConfiguration<'line', Point[]>;
type Scales = Record<
  string,
  Partial<ScaleOptionsByType<'linear'>> & { stackWeight?: number; stack?: string }
>;

/** A chart as the page shows it. */
export interface Configured {
  readonly configuration: Configuration;
  /** CSS pixels. */
  readonly height: number;
  /** What its horizontal axis holds at the start of the run; null where that axis is not time. */
  readonly origin: number | null;
  /** Whether it shows the run from start to end, so that a part of it can be looked at. */
  readonly isWindow: boolean;
  /** What a place of its horizontal axis is called. */
  readonly labelOf: (x: number) => string;
}

const font = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', Verdana, sans-serif";

/** Our choice: points four times as fine as can be seen, because numbers are read from them. */
const FINER = 4;
const FINEST = 1_024;

/** Our choice: so wide, in CSS pixels, that no sentence is shortened. */
const WIDE = 4_000;

/** Our choice: what a panel is high, CSS pixels, when it is alone, and when it is one of several. */
const panelHeight = { alone: 250, together: 175 };
/** The time axis with its title, and the free space around the panels. */
const around = 64;

/**
 * A chart of the part of the run that is looked at, without what the page says in its own words: title, legend, footer.
 *
 * The chart is composed as wide as the whole run would be at this scale, so that names and marks have the room that
 * they have on the screen, and then only the part is shown.
 */
export function configured(
  kind: ChartKind,
  result: Result,
  view: View,
  { width, theme }: { readonly width: number; readonly theme: Theme },
): Configured {
  const { from, until, duration, drug, time } = view;
  const scale = duration / (until - from);
  const besides = axisWidth + margin.left + margin.right;
  const finer = Math.min(FINEST, FINER * scale);
  const composed = kind.configure(focused(result, from - lookback(kind, result), until), {
    drug,
    time,
    font,
    width: (width - besides) * scale + besides,
    height: 500 * finer,
  }) as Configuration;
  const configuration = inTheme(composed, theme);
  const scales = scalesOf(configuration);
  const origin = originOf(scales, result, view);
  leaveToPage(configuration);
  const height = spread(scales, configuration.data.datasets);
  const isWindow = origin !== null && scales['x']?.max === origin + duration;
  if (isWindow && !view.isWhole) narrow(configuration, view, origin);
  return { configuration, height, origin, isWindow, labelOf: (x) => labelAt(x, scales, origin) };
}

/** What a picture of the chart says below its name: what came of the run. */
export function findingOf(kind: ChartKind, result: Result, { drug, time, duration }: View): string {
  const choices = { drug, time, font, width: WIDE, height: 500 };
  const { options } = kind.configure(focused(result, 0, duration), choices);
  return textOf(options?.plugins?.subtitle?.text);
}

/** The error of the last hours needs the hours before those that are shown. */
function lookback({ chart }: ChartKind, { drugs }: Result): number {
  if (chart !== 'rolling-error') return 0;
  return Math.max(
    0,
    ...Object.values(drugs).flatMap((drug) => drug.worst_windows.map((each) => each.window_ms)),
  );
}

export function scalesOf({ options }: Configuration): Scales {
  return (options?.scales ?? {}) as Scales;
}

export function textOf(text: unknown): string {
  return Array.isArray(text) ? text.join(', ') : typeof text === 'string' ? text : '';
}

function originOf({ x }: Scales, { scenario }: Result, { time }: View): number | null {
  const origin = time === 'clock' ? wallClockOf(scenario.start) : 0;
  return x?.type === 'linear' && x.min === origin ? origin : null;
}

function labelAt(place: number, { x }: Scales, origin: number | null): string {
  if (origin !== null) return sinceText(place - origin);
  const tell = x?.ticks?.callback as ((value: number) => string) | undefined;
  return tell?.(place) ?? String(place);
}

function leaveToPage({ options = {} }: Configuration): void {
  const { plugins = {}, scales = {} } = options;
  options.plugins = {
    ...plugins,
    title: { display: false },
    subtitle: { display: false },
    legend: { display: false },
    tooltip: { enabled: false },
  };
  delete scales['footer'];
}

/** Give every panel the height that it has on the page; the strip of marks and the gaps keep theirs. */
function spread(scales: Scales, datasets: readonly Dataset[]): number {
  const stacked = Object.entries(scales).filter(([, { stack }]) => stack !== undefined);
  const [kept, panels] = [
    stacked.filter(([id]) => id === strip || id.startsWith('below ')),
    stacked.filter(([id]) => id !== strip && !id.startsWith('below ')),
  ];
  const count = Math.max(1, new Set(datasets.map(({ yAxisID }) => yAxisID)).size, panels.length);
  const room = count === 1 ? panelHeight.alone : count * panelHeight.together;
  const all = panels.reduce((sum, [, { stackWeight = 1 }]) => sum + stackWeight, 0);
  for (const [, scale] of panels) scale.stackWeight = ((scale.stackWeight ?? 1) * room) / all;
  return around + room + kept.reduce((sum, [, { stackWeight = 0 }]) => sum + stackWeight, 0);
}

/** Show the part alone: its time, its marks, and value axes that begin where its curves do. */
function narrow({ options = {}, data }: Configuration, view: View, origin: number): void {
  const scales = (options.scales ?? {}) as Scales;
  const [min, max] = [origin + view.from, origin + view.until];
  Object.assign(scales['x'] ?? {}, { min, max });
  Object.assign(scales['x']?.title ?? {}, { text: readings[view.time].title(max - min) });
  for (const id of new Set(data.datasets.map(({ yAxisID }) => yAxisID ?? 'y'))) {
    const scale = scales[id];
    if (scale?.type === 'linear') fit(scale, id, data.datasets, [min, max]);
  }
  const annotation = options.plugins?.annotation;
  if (annotation === undefined) return;
  const marks = Object.values(annotation.annotations ?? {}) as Mark[];
  annotation.annotations = marks.flatMap((mark) => within(mark, min, max));
}

/** A curve that runs far above the foot of its axis would be flat: then the axis begins near the curve. */
function fit(
  scale: Scales[string],
  id: string,
  datasets: readonly Dataset[],
  [min, max]: [number, number],
): void {
  const values = datasets
    .filter(({ yAxisID = 'y' }) => yAxisID === id)
    .flatMap((dataset) => spotsOf(dataset).filter(({ x }) => x >= min && x <= max))
    .flatMap(({ y }) => (Number.isNaN(y) ? [] : [y]));
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (scale.min !== 0 || !(low > 0.3 * high)) return;
  const room = Math.max(0.08 * (high - low), 0.001 * high);
  Object.assign(scale, { min: low - room, max: high + room, afterBuildTicks: placeTicks });
}

function placeTicks(axis: Scale): void {
  const { stackWeight: height = axis.height } = axis.options as { stackWeight?: number };
  const step = niceStep(axis.max - axis.min, Math.max(1, Math.floor(height / 28)));
  axis.ticks = [];
  for (let n = Math.ceil(axis.min / step); n * step <= axis.max; n++) axis.ticks.push({ value: n * step });
}

/** A mark, as far as it says where it stands along the time axis. */
type Mark = AnnotationOptions & {
  readonly xMin?: number;
  readonly xMax?: number;
  readonly xValue?: number;
};

/** What of a mark is in sight. */
function within(mark: Mark, min: number, max: number): Mark[] {
  const { xMin, xMax, xValue } = mark;
  if (xValue !== undefined) return xValue < min || xValue > max ? [] : [mark];
  if (xMin === undefined || xMax === undefined) return [mark];
  if (xMax < min || xMin > max) return [];
  return [{ ...mark, xMin: Math.max(min, xMin), xMax: Math.min(max, xMax) }];
}
