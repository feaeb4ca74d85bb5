import type { Chart } from 'chart.js';
import { element } from './element.ts';

/** An upright line over a chart, at an instant that is pointed at or marked. */
export function upright(kind: 'pointed' | 'marked'): {
  readonly element: HTMLElement;
  put(pixel: number | null, chart: Chart | null): void;
} {
  const line = element('div', { class: `line ${kind}`, hidden: '' });
  return {
    element: line,
    put(pixel, chart) {
      line.hidden = pixel === null || chart === null;
      if (pixel === null || chart === null) return;
      const { top, bottom } = chart.chartArea;
      Object.assign(line.style, { left: `${pixel}px`, top: `${top}px`, height: `${bottom - top}px` });
    },
  };
}
