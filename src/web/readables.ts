import { scalesOf, textOf, type Configuration } from './configured.ts';
import { spotsOf, valueOf, type Dataset, type Spot } from './spots.ts';

/** What can be read off a chart at a place of its horizontal axis: a curve, or how high an area stands. */
export interface Readable {
  readonly label: string;
  /** What the value axis is called, with its unit. */
  readonly axis: string;
  readonly unit: string;
  /** Its own points, at which its values are exact; of bars their middles. */
  readonly spots: readonly Spot[];
  readonly isBars: boolean;
  valueAt(x: number): number | null;
}

/** What can be read off a chart, as far as it is shown. */
export function readables(configuration: Configuration): Readable[] {
  const { datasets } = configuration.data;
  return datasets.flatMap((dataset, n) => {
    const { label, hidden, yAxisID = 'y' } = dataset;
    if (label === undefined || hidden === true) return [];
    const axis = textOf(scalesOf(configuration)[yAxisID]?.title?.text).replace(/,, /g, ', ');
    const named = { label, axis, unit: unitOf(axis) };
    const spots = spotsOf(dataset);
    if (spots.length > 0) return [{ ...named, spots, isBars: false, valueAt: (x) => valueOf(spots, x) }];
    const [lower, upper] = edgesOf(datasets, n);
    return lower === undefined || upper === undefined ? [] : [{ ...named, ...areaBetween(lower, upper) }];
  });
}

/** How high an area stands between its edges. */
function areaBetween(
  lower: readonly Spot[],
  upper: readonly Spot[],
): Pick<Readable, 'spots' | 'isBars' | 'valueAt'> {
  const valueAt = (x: number): number | null => {
    const [low, high] = [valueOf(lower, x), valueOf(upper, x)];
    return low === null || high === null ? null : high - low;
  };
  const isBars = upper.some(({ y }) => Number.isNaN(y));
  if (!isBars) return { spots: upper, isBars, valueAt };
  const middles = upper.flatMap(({ x }, n) => {
    const next = upper[n + 1];
    const middle = (x + (next?.x ?? x)) / 2;
    const y = next === undefined || next.x === x ? null : valueAt(middle);
    return y === null ? [] : [{ x: middle, y }];
  });
  return { spots: middles, isBars, valueAt };
}

/** The edges of the one area that a name stands for; none where it stands for several, or for the space between curves. */
function edgesOf(datasets: readonly Dataset[], place: number): (readonly Spot[])[] {
  const colour = datasets[place]?.backgroundColor;
  const isOfIt = ({ label, backgroundColor }: Dataset): boolean =>
    label === undefined && backgroundColor === colour;
  const uppers = datasets.flatMap((dataset, n) => (isOfIt(dataset) && n < place ? [n] : []));
  const upper = uppers.at(-1);
  if (upper !== place - 1 || upper < 1) return [];
  return [datasets[upper - 1], datasets[upper]].flatMap((edge) =>
    edge === undefined ? [] : [spotsOf(edge)],
  );
}

const units = /^(?:µg|mg|IU|mL|µL|kPa|h|days|%)(?:\/\w+)?$/;

/** The unit that an axis names, among its other words: `cumulative dose, morphine, mg`. */
function unitOf(axis: string): string {
  return axis.split(', ').findLast((word) => units.test(word)) ?? '';
}

/** Four figures, no exponent, a true minus sign. */
export function valueText(value: number): string {
  const size = Math.abs(value);
  const decimals = size === 0 ? 0 : Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(size))));
  return String(Number(value.toFixed(decimals)) + 0).replace('-', '−');
}

/** A value of a readable with its unit; a dash where it has none. */
export function readingText({ unit }: Readable, value: number | null): string {
  return value === null ? '–' : `${valueText(value)} ${unit}`.trimEnd();
}
