import type { Scale, Tick } from 'chart.js';

/** Our choice: the least distance of two ticks, CSS pixels, so that their labels have air. */
const apart = 28;

/**
 * Ticks up and down from 0, 1, 2 or 5 times a power of ten apart. Chart.js alone would divide an axis evenly, whatever its end.
 *
 * The panel's height is read from its share in the stack, because while ticks are placed the axis itself has another.
 */
export function placeValueTicks(axis: Scale): void {
  const { stackWeight: height = axis.height } = axis.options as { stackWeight?: number };
  placeEvery(axis, niceStep(axis.max - axis.min, Math.max(1, Math.floor(height / apart))));
}

/** The same for an axis of counts: whole numbers only. */
export function placeCountTicks(axis: Scale): void {
  const { stackWeight: height = axis.height } = axis.options as { stackWeight?: number };
  placeEvery(axis, Math.max(1, niceStep(axis.max - axis.min, Math.max(1, Math.floor(height / apart)))));
}

function placeEvery(axis: Scale, step: number): void {
  axis.ticks = [];
  for (let n = Math.ceil(axis.min / step); n * step <= axis.max; n++)
    axis.ticks.push({ value: n * step + 0 });
}

/** A tick's number, with the decimals that its neighbours ask for. */
export function tickLabel(this: Scale, value: number | string, _index: number, ticks: Tick[]): string {
  const step = ticks.length > 1 ? (ticks[1]?.value ?? 1) - (ticks[0]?.value ?? 0) : 1;
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return Number(value).toFixed(decimals).replace('-', '−');
}

/** The least of 1, 2 or 5 times a power of ten of which at most `most` fit into a length. */
export function niceStep(length: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(length / most));
  return power * ([1, 2, 5].find((n) => n * power * most >= length) ?? 10);
}
