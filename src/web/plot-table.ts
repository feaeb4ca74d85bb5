import { element } from './element.ts';
import { clockText, sinceText } from './moments.ts';
import { readingText, valueText, type Readable } from './readables.ts';
import { scalesOf, textOf, type Configured } from './configured.ts';
import type { Result } from '../analysis/result.ts';
import type { View } from './view.ts';

/** Our choice: what can be read from top to bottom. */
const ROWS = 24;

/** The chart beside it in numbers, for whoever cannot see it or wants to copy them; filled while it is open. */
export function plotTable(title: string) {
  const name = `${title}, in numbers`;
  const place = element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': name });
  const details = element('details', { class: 'plot-table' }, element('summary', {}, name), place);
  return {
    element: details,
    fill(result: Result, view: View, drawn: Configured, shown: readonly Readable[]): void {
      const { origin, isWindow, configuration } = drawn;
      const first = isWindow ? 'moment' : textOf(scalesOf(configuration)['x']?.title?.text);
      const heads = shown.map(({ label, axis }) =>
        element('th', { scope: 'col', class: 'number' }, label, element('small', {}, axis)),
      );
      const rows =
        isWindow && origin !== null ? timeRows(result, view, origin, shown) : pointRows(drawn, shown);
      place.replaceChildren(
        element(
          'table',
          {},
          element('caption', {}, isWindow ? `${title}, in the time shown` : title),
          element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, first), ...heads)),
          element('tbody', {}, ...rows),
        ),
      );
    },
  };
}

/** Every bar there is, or moments evenly over the time shown; the marked moment among them. */
function timeRows(
  result: Result,
  { from, until, marked }: View,
  origin: number,
  shown: readonly Readable[],
): HTMLElement[] {
  const isShown = (at: number): boolean => at >= from && at <= until;
  const even = Array.from({ length: ROWS + 1 }, (_, n) => Math.round(from + (n * (until - from)) / ROWS));
  const bars = shown.every(({ isBars }) => isBars)
    ? shown.flatMap(({ spots }) => spots.map(({ x }) => x - origin)).filter(isShown)
    : [];
  const rows = [...(bars.length > 0 ? bars : even), ...(marked !== null && isShown(marked) ? [marked] : [])];
  const moments = [...new Set(rows)].sort((a, b) => a - b);
  return moments.map((at) => {
    const values = shown.map((each) => readingText(each, each.valueAt(origin + at)));
    return row([clockText(result, at), element('small', {}, sinceText(at))], values);
  });
}

/** Every point there is, where the horizontal axis is not the time of the run. */
function pointRows({ labelOf }: Configured, shown: readonly Readable[]): HTMLElement[] {
  const places = [...new Set(shown.flatMap(({ spots }) => spots.map(({ x }) => x)))].sort((a, b) => a - b);
  return places.map((x) => {
    const values = shown.map(({ spots, unit }) => {
      const spot = spots.find((each) => each.x === x);
      return spot === undefined ? '–' : `${valueText(spot.y)} ${unit}`.trimEnd();
    });
    return row([labelOf(x)], values);
  });
}

function row(head: readonly (Node | string)[], cells: readonly string[]): HTMLElement {
  const values = cells.map((cell) => element('td', { class: 'number' }, cell));
  return element('tr', {}, element('th', { scope: 'row' }, ...head), ...values);
}
