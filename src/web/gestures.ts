import { element } from './element.ts';
import type { View } from './view.ts';

/** What a chart does when it is pointed at. Pixels are from the left, and from the top, of the chart. */
export interface Pointed {
  atPixel(pixel: number): number;
  isTimed(): boolean;
  point(pixel: number, down: number): void;
  step(count: number): void;
  leave(): void;
}

/** Our choice: a shorter drag is a click with an unsteady hand. */
const DRAG = 6;

/**
 * Pointer, wheel and keys of one chart.
 *
 * A drag zooms to the stretch it spans, a click marks an instant, a double click shows all. The wheel zooms once the
 * chart has been clicked or with the control key, because a page that cannot be scrolled past is a trap.
 */
export function listenTo(plot: HTMLElement, view: View, chart: Pointed): void {
  const stretch = element('div', { class: 'stretch', hidden: '' });
  plot.append(stretch);
  let begun: number | null = null;

  const place = (event: MouseEvent): [number, number] => {
    const { left, top } = plot.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  plot.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !chart.isTimed()) return;
    [begun] = place(event);
    plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener('pointermove', (event) => {
    const [x, y] = place(event);
    chart.point(x, y + 12);
    if (begun === null) return;
    stretch.hidden = Math.abs(x - begun) < DRAG;
    Object.assign(stretch.style, { left: `${Math.min(x, begun)}px`, width: `${Math.abs(x - begun)}px` });
  });
  plot.addEventListener('pointerup', (event) => {
    const [x] = place(event);
    const from = begun;
    begun = null;
    stretch.hidden = true;
    if (from === null) return;
    if (Math.abs(x - from) < DRAG) view.mark(view.pointed);
    else view.show(chart.atPixel(Math.min(x, from)), chart.atPixel(Math.max(x, from)));
  });
  plot.addEventListener('pointercancel', () => {
    begun = null;
    stretch.hidden = true;
  });
  plot.addEventListener('pointerleave', () => chart.leave());
  plot.addEventListener('blur', () => chart.leave());
  plot.addEventListener('dblclick', () => view.showAll());
  plot.addEventListener(
    'wheel',
    (event) => {
      if (!chart.isTimed() || !(event.ctrlKey || event.metaKey || document.activeElement === plot)) return;
      event.preventDefault();
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) view.pan(Math.sign(event.deltaX) / 12);
      else view.zoom(event.deltaY > 0 ? 1.25 : 0.8, chart.atPixel(place(event)[0]));
    },
    { passive: false },
  );
  plot.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !obeyed(event, view, chart)) return;
    event.preventDefault();
  });
}

function obeyed({ key, shiftKey }: KeyboardEvent, view: View, chart: Pointed): boolean {
  if (key === 'Escape') {
    chart.leave();
    view.mark(null);
    return true;
  }
  if (!chart.isTimed()) return false;
  const direction = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (direction !== 0) {
    if (shiftKey) chart.step(direction);
    else view.pan(direction / 5);
    return true;
  }
  switch (key) {
    case '+':
    case '=':
      view.zoom(0.5);
      return true;
    case '-':
      view.zoom(2);
      return true;
    case '0':
      view.showAll();
      return true;
    case 'Enter':
      view.mark(view.pointed);
      return true;
    default:
      return false;
  }
}
