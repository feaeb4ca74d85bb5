import { Chart, registerables } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { charts } from '../plot/charts/index.ts';
import { readPayload } from '../report/html/payload/payload.ts';
import { bar } from './bar.ts';
import { ChartFigure } from './chart-figure.ts';
import { element, placeOf } from './element.ts';
import { momentButtons } from './moment-buttons.ts';
import { Timeline } from './timeline.ts';
import { View } from './view.ts';
import type { Theme } from '../plot/themes.ts';
import type { Result } from '../analysis/result.ts';

Chart.register(...registerables, annotation);

/** Our choice: about the width of a page between its margins, CSS pixels. */
const PAPER = 680;

/** Our choice, ms: charts out of sight wait when drawing has taken this long, so that the page answers. */
const FRAME = 12;

const result = readPayload(document.querySelector('#payload')?.textContent ?? '');
const view = new View(result.scenario.duration_ms, Object.keys(result.drugs)[0] ?? '');
drawCharts(placeOf('charts'), result);
new Timeline(placeOf('timeline'), result, view);
momentButtons(view);

/** All charts that have anything to show, drawn anew when the window, the width or the reader's theme changes. */
function drawCharts(place: HTMLElement, result: Result): void {
  const shown = charts.filter((kind) => kind.missing(result) === null);
  const figures = shown.map((kind) => new ChartFigure(kind, result, view));
  place.append(bar(result, view), help(), ...figures.map((figure) => figure.element), absent(result));

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const preferred = (): Theme => (dark.matches ? 'dark' : 'light');
  const due = new Set<ChartFigure>();
  const drawDue = (): void => {
    const begun = performance.now();
    // What is in sight first; the others when there is time.
    const waiting = [...due].sort((a, b) => a.distance() - b.distance());
    for (const figure of waiting) {
      figure.draw(preferred());
      due.delete(figure);
      if (performance.now() - begun > FRAME) break;
    }
    if (due.size > 0) requestAnimationFrame(drawDue);
  };
  const drawSoon = (): void => {
    if (due.size === 0) requestAnimationFrame(drawDue);
    for (const figure of figures) due.add(figure);
  };
  view.onChange((change) => {
    if (change === 'window') drawSoon();
    else for (const figure of figures) figure.drawMarks();
  });
  dark.addEventListener('change', drawSoon);
  // Paper is white.
  window.addEventListener('beforeprint', () => {
    for (const figure of figures) figure.draw('light', PAPER);
    document.querySelector('#scenario details')?.setAttribute('open', '');
  });
  window.addEventListener('afterprint', drawSoon);
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    drawSoon();
  }).observe(place);
  drawSoon();
}

function help(): HTMLElement {
  const keys = element('p', { class: 'help', id: 'chart-keys' });
  const key = (name: string): HTMLElement => element('kbd', {}, name);
  keys.append(
    'Drag across a chart to zoom, double-click to see all, click to mark a moment; the wheel zooms a chart that has been clicked. ',
    ...[
      'With keys: ',
      key('←'),
      ' ',
      key('→'),
      ' move, ',
      key('+'),
      ' ',
      key('−'),
      ' zoom, ',
      key('0'),
      ' shows all, ',
    ],
    ...[key('Shift'), ' with ', key('←'), ' ', key('→'), ' reads values, ', key('Enter'), ' marks.'],
  );
  return keys;
}

/** What is not drawn, and why not. */
function absent(result: Result): HTMLElement {
  const reasons = charts.flatMap((kind) => {
    const why = kind.missing(result);
    return why === null ? [] : [`${kind.title}: ${why}`];
  });
  return element('p', { class: 'absent' }, reasons.length === 0 ? '' : `Not drawn: ${reasons.join('; ')}.`);
}
