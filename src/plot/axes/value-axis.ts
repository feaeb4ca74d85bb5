import type { Scale, Tick } from 'chart.js';

/** Our choice: the least distance of two ticks, CSS pixels, so that their labels have air. */
const apart = 28;

/**
 * Ticks from 0 up, 1, 2 or 5 times a power of ten apart. Chart.js alone would divide an axis evenly, whatever its end.
 *
 * The panel's height is read from its share in the stack, because while ticks are placed the axis itself has another.
 */
export function placeValueTicks(axis: Scale): void {
  const { stackWeight: height = axis.height } = axis.options as { stackWeight?: number };
  const step = niceStep(axis.max, Math.max(1, Math.floor(height / apart)));
  axis.ticks = [];
  for (let n = 0; n * step <= axis.max; n++) axis.ticks.push({ value: n * step });
}

/** A tick's number, with the decimals that its neighbours ask for. */
export function tickLabel(this: Scale, value: number | string, _index: number, ticks: Tick[]): string {
  const step = ticks.length > 1 ? (ticks[1]?.value ?? 1) : 1;
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return Number(value).toFixed(decimals);
}

/** The least of 1, 2 or 5 times a power of ten of which at most `most` fit below `top`. */
export function niceStep(top: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(top / most));
  return power * ([1, 2, 5].find((n) => n * power * most >= top) ?? 10);
}
