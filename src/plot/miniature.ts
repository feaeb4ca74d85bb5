import { faultCourses, merged } from '../analysis/fault-phases.ts';
import { drugTraces } from './drug-traces.ts';
import { asSteps, lastingChanges, meanRates, pieces, pulseRows, windowFor } from './mean-rate.ts';
import { highestShown } from './spikes.ts';
import { thinned } from './thinning.ts';
import { highest } from './trace.ts';
import type { Result } from '../analysis/result.ts';
import type { Trace } from './trace.ts';

/** Our choice: as wide as a fourth of a page, the dose above and the rate below it. */
const size = { width: 240, height: 124 };
const dosePlace = { top: 4, height: 72 };
const ratePlace = { top: 86, height: 36 };

/** A third of a pixel: what is left out nobody could see. */
const unseen = 1 / 3;

/**
 * A run as a picture of a few kilobytes: the cumulative dose delivered against the dose intended, below it the mean
 * rates, behind both the times in which faults acted. It holds numbers alone, no text from anywhere; a page says
 * beside it what it shows, and what its classes look like.
 */
export function miniature(result: Result, drug: string): string {
  const { intended, delivered, pumped } = drugTraces(result, drug);
  const pulses = pumped === null ? [] : pulseRows(pumped);
  const window = windowFor(intended.at, pulses);
  const bounds = pieces(intended.at, lastingChanges(result, window), window, pulses);
  const [ordered, arrived] = [meanRates(intended, bounds), meanRates(delivered, bounds)];
  const rateTop = Math.max(highestShown(ordered), highestShown(arrived));
  const doseTop = Math.max(highest(intended), highest(delivered));
  const run = result.scenario.duration_ms;
  return [
    `<svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true" focusable="false">`,
    ...faultBands(result),
    ...panel([intended, delivered], { ...dosePlace, most: doseTop, run }),
    ...panel([asSteps(ordered), asSteps(arrived)], { ...ratePlace, most: rateTop, run }),
    '</svg>',
  ].join('');
}

interface Panel {
  readonly top: number;
  readonly height: number;
  /** The value at its upper edge; what lies above is drawn there. */
  readonly most: number;
  /** The time at its right edge, ms. */
  readonly run: number;
}

function panel([intended, delivered]: readonly [Trace, Trace], place: Panel): readonly string[] {
  const [ordered, arrived] = [points(intended, place), points(delivered, place)];
  const base = place.top + place.height;
  return [
    `<path class="base" d="M0 ${base}H${size.width}"/>`,
    `<path class="between" d="${path([...ordered, ...[...arrived].reverse()])}Z"/>`,
    `<path class="delivered" d="${path(arrived)}"/>`,
    `<path class="intended" d="${path(ordered)}"/>`,
  ];
}

type Point = readonly [x: number, y: number];

function points(trace: Trace, { top, height, most, run }: Panel): readonly Point[] {
  const scale = most > 0 ? height / most : 0;
  const tolerance = scale > 0 ? unseen / scale : unseen;
  const { at, value } = thinned(trace, tolerance);
  return Array.from(at, (ms, row): Point => {
    const y = top + height - scale * Math.min(most, value[row] as number);
    return [rounded((size.width * ms) / run), rounded(y)];
  });
}

function path(all: readonly Point[]): string {
  return all.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function faultBands(result: Result): readonly string[] {
  const pixel = result.scenario.duration_ms / size.width;
  return faultCourses(result).flatMap(({ phases }) =>
    merged(phases, pixel).map(({ from, until }) => {
      const [x, width] = [rounded(from / pixel), rounded(Math.max(1, (until - from) / pixel))];
      return `<rect class="acting" x="${x}" y="0" width="${width}" height="${size.height}"/>`;
    }),
  );
}

function rounded(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
