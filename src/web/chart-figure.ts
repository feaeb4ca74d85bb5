import { Chart } from 'chart.js';
import { configured, findingOf, type Configured } from './configured.ts';
import { element } from './element.ts';
import { listenTo } from './gestures.ts';
import { plotTable } from './plot-table.ts';
import { readingBox } from './reading-box.ts';
import { hide } from './hiding.ts';
import { readables, type Readable } from './readables.ts';
import { firstAfter, nearestSpot } from './spots.ts';
import { toggles } from './toggles.ts';
import { upright } from './upright.ts';
import type { Theme } from '../plot/themes.ts';
import type { Result } from '../analysis/result.ts';
import type { ChartKind } from '../plot/chart-kind.ts';
import type { View } from './view.ts';

/** Our choice: so near, in CSS pixels, the pointer takes the value of a curve's own point. */
const REACH = 5;

/** One chart of the page, with its switches, what the pointer reads, and its table. */
export class ChartFigure {
  readonly element: HTMLElement;
  readonly #kind: ChartKind;
  readonly #result: Result;
  readonly #view: View;
  readonly #canvas = element('canvas', { 'aria-hidden': 'true' });
  readonly #finding = element('p');
  readonly #switches = element('fieldset', { class: 'toggles' });
  readonly #plot: HTMLElement;
  readonly #reading = readingBox();
  readonly #spoken = element('p', { class: 'unseen', 'aria-live': 'polite' });
  readonly #table: ReturnType<typeof plotTable>;
  readonly #pointedLine = upright('pointed');
  readonly #markedLine = upright('marked');
  readonly #hidden = new Set<string>();
  #readables: readonly Readable[] = [];
  /** The drug of which the finding tells. */
  #told: string | null = null;
  #theme: Theme = 'light';
  #drawn: Configured | null = null;
  #chart: Chart | null = null;

  constructor(kind: ChartKind, result: Result, view: View) {
    this.#kind = kind;
    this.#result = result;
    this.#view = view;
    const title = `${kind.chart}-chart`;
    this.#plot = element('div', { class: 'plot', tabindex: '0', role: 'application' }, this.#canvas);
    this.#plot.setAttribute('aria-roledescription', 'chart');
    this.#plot.setAttribute('aria-labelledby', title);
    this.#plot.setAttribute('aria-describedby', 'chart-keys');
    this.#plot.append(this.#markedLine.element, this.#pointedLine.element, this.#reading.element);
    this.#table = plotTable(kind.title);
    const caption = element(
      'figcaption',
      {},
      element('h3', { id: title }, kind.title),
      element('p', {}, kind.doc),
    );
    caption.append(this.#finding);
    this.element = element('figure', { 'data-chart': kind.chart }, caption, this.#switches, this.#plot);
    this.element.append(this.#spoken, this.#table.element);
    this.#table.element.addEventListener('toggle', () => this.#fillTable());
    listenTo(this.#plot, this.#view, {
      atPixel: (pixel) => this.#instantAt(pixel),
      isTimed: () => this.#drawn?.isWindow === true,
      point: (pixel, down) => this.#point(pixel, down),
      step: (count) => this.#step(count),
      leave: () => this.#leave(),
    });
  }

  /** Draw the chart anew: the window, the theme or the width has changed. */
  draw(theme: Theme, width = Math.floor(this.#plot.clientWidth)): void {
    if (width < 1) return;
    this.#theme = theme;
    const drawn = configured(this.#kind, this.#result, this.#view, { width, theme });
    this.#drawn = drawn;
    this.#tellFinding();
    hide(drawn.configuration, this.#hidden);
    this.#readables = readables(drawn.configuration);
    this.#plot.style.height = `${drawn.height}px`;
    this.#chart?.destroy();
    this.#canvas.width = width;
    this.#canvas.height = drawn.height;
    Object.assign(this.#canvas.style, { width: `${width}px`, height: `${drawn.height}px` });
    this.#chart = new Chart(this.#canvas, drawn.configuration);
    toggles(this.#switches, this.#kind.title, drawn.configuration, this.#hidden, () =>
      this.draw(this.#theme),
    );
    this.drawMarks();
    this.#fillTable();
  }

  /** How far, in CSS pixels, the chart is out of sight. */
  distance(): number {
    const { top, bottom } = this.element.getBoundingClientRect();
    return Math.max(0, top - window.innerHeight, -bottom);
  }

  /** Put the marks where the view has them. */
  drawMarks(): void {
    const { marked, pointed } = this.#view;
    this.#markedLine.put(this.#pixelOf(marked), this.#chart);
    this.#pointedLine.put(this.#pixelOf(pointed), this.#chart);
    if (pointed === null) this.#reading.hide();
  }

  #tellFinding(): void {
    const { drug } = this.#view;
    if (this.#told !== drug) this.#finding.textContent = findingOf(this.#kind, this.#result, this.#view);
    this.#told = drug;
  }

  get #origin(): number | null {
    return this.#drawn?.origin ?? null;
  }

  #pixelOf(at: number | null): number | null {
    const { from, until } = this.#view;
    if (at === null || this.#origin === null || this.#drawn?.isWindow !== true) return null;
    if (at < from || at > until) return null;
    return this.#chart?.scales['x']?.getPixelForValue(this.#origin + at) ?? null;
  }

  /** The instant at so many pixels from the left of the canvas, within what is shown. */
  #instantAt(pixel: number): number {
    const { from, until } = this.#view;
    const value = this.#chart?.scales['x']?.getValueForPixel(pixel) ?? 0;
    return Math.min(until, Math.max(from, value - (this.#origin ?? 0)));
  }

  #point(pixel: number, down: number): void {
    const [chart, drawn] = [this.#chart, this.#drawn];
    const scale = chart?.scales['x'];
    if (!chart || !drawn || !scale) return;
    const { left, right } = chart.chartArea;
    if (pixel < left || pixel > right) return this.#leave();
    const x = scale.getValueForPixel(pixel) ?? 0;
    // Between two windows of a trumpet curve there is nothing to read.
    const reach =
      this.#origin === null ? Infinity : Math.abs((scale.getValueForPixel(pixel + REACH) ?? x) - x);
    const spots = this.#readables.map((each) => each.spots);
    this.#read(nearestSpot(spots, x, reach), down);
  }

  /** Move the reading to the next or the previous point of a curve. */
  #step(count: number): void {
    const origin = this.#origin;
    if (origin === null) return;
    const [from, until] = [origin + this.#view.from, origin + this.#view.until];
    const now =
      this.#view.pointed === null ? (count > 0 ? from - 1 : until + 1) : origin + this.#view.pointed;
    // Our choice: a fiftieth of the window at least, so that a key held down comes through it.
    const least = (until - from) / 50;
    const next = this.#readables.flatMap(({ spots }) => {
      const x = spots[count > 0 ? firstAfter(spots, now + least) : firstAfter(spots, now - least) - 1]?.x;
      return x === undefined || x < from || x > until ? [] : [x];
    });
    const edge = count > 0 ? until : from;
    this.#read(
      next.reduce((best, x) => (Math.abs(x - now) < Math.abs(best - now) ? x : best), edge),
      0,
    );
    this.#spoken.textContent = this.#reading.text();
  }

  #read(x: number, down: number): void {
    const [chart, drawn] = [this.#chart, this.#drawn];
    if (!chart || !drawn) return;
    const values = this.#readables.map((readable) => ({ readable, value: readable.valueAt(x) }));
    const pixel = chart.scales['x']?.getPixelForValue(x) ?? 0;
    if (drawn.origin === null || !drawn.isWindow) {
      this.#reading.showAt([drawn.labelOf(x)], values, pixel, down, this.#plot.clientWidth);
      this.#pointedLine.put(pixel, chart);
    } else {
      const at = Math.round(x - drawn.origin);
      this.#view.point(at);
      this.#reading.showAt(
        this.#reading.momentOf(this.#result, at),
        values,
        pixel,
        down,
        this.#plot.clientWidth,
      );
    }
  }

  #leave(): void {
    this.#reading.hide();
    this.#pointedLine.put(null, this.#chart);
    this.#view.point(null);
  }

  #fillTable(): void {
    if (this.#drawn === null || !this.#table.element.open) return;
    this.#table.fill(this.#result, this.#view, this.#drawn, this.#readables);
  }
}
