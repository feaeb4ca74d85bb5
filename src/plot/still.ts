import { margin } from './frame.ts';
import type { ChartOptions } from 'chart.js';

/** The same picture every time and everywhere: no animation, no size but the canvas's own, no answer to a mouse. */
export const still = {
  animation: false,
  responsive: false,
  events: [],
  parsing: false,
  normalized: true,
  layout: { padding: margin },
  elements: { point: { radius: 0, hitRadius: 0 }, line: { tension: 0, borderJoinStyle: 'round' } },
} satisfies ChartOptions<'line'>;
