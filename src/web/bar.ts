import { button, element } from './element.ts';
import { clockText, sinceText } from './moments.ts';
import type { Result } from '../analysis/result.ts';
import type { View } from './view.ts';

/** The bar above the charts: what part of the run they show, and buttons for all that pointer and keys can do. */
export function bar(result: Result, view: View): HTMLElement {
  const shown = element('span', { class: 'shown', role: 'status' });
  const marked = element('span', { class: 'shown now' });
  const clear = button('Clear mark', () => view.mark(null));
  const whole = button('Whole run', () => view.showAll());
  const earlier = button('◀', () => view.pan(-0.5), { 'aria-label': 'Earlier' });
  const later = button('▶', () => view.pan(0.5), { 'aria-label': 'Later' });
  const closer = button('+', () => view.zoom(0.5), { 'aria-label': 'Zoom in' });
  const wider = button('−', () => view.zoom(2), { 'aria-label': 'Zoom out' });
  const tell = (): void => {
    const { from, until, isWhole, marked: at } = view;
    shown.textContent = isWhole
      ? `Whole run, ${sinceText(until)}`
      : `${clockText(result, from)} to ${clockText(result, until)}, ${sinceText(until - from)}`;
    for (const each of [whole, wider]) each.disabled = isWhole;
    earlier.disabled = from === 0;
    later.disabled = until === view.duration;
    marked.textContent = at === null ? '' : `Marked: ${clockText(result, at)} (${sinceText(at)})`;
    marked.hidden = clear.hidden = at === null;
  };
  view.onChange(tell);
  tell();
  const tools = element('div', { class: 'bar', role: 'toolbar', 'aria-label': 'Time shown' });
  tools.append(
    shown,
    marked,
    clear,
    earlier,
    later,
    closer,
    wider,
    whole,
    reading(view),
    ...drugs(result, view),
  );
  return tools;
}

function reading(view: View): HTMLElement {
  return choice('Time axis', ['elapsed', 'clock'], (time) => view.choose({ time }));
}

function drugs(result: Result, view: View): HTMLElement[] {
  const names = Object.keys(result.drugs);
  return names.length < 2 ? [] : [choice('Drug', names, (drug) => view.choose({ drug }))];
}

function choice<Option extends string>(
  name: string,
  options: readonly Option[],
  choose: (option: Option) => void,
): HTMLElement {
  const select = element('select');
  for (const option of options) select.append(element('option', { value: option }, option));
  select.addEventListener('change', () => choose(select.value as Option));
  return element('label', {}, name, select);
}
