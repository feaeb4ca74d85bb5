import { element, tickBox } from './element.ts';
import type { Configuration } from './configured.ts';
import type { Dataset } from './spots.ts';

/** A switch for every named line or area, each with its look: what Chart.js would put into a legend. */
export function toggles(
  place: HTMLElement,
  title: string,
  { data }: Configuration,
  hidden: Set<string>,
  changed: () => void,
): void {
  const focused = [...place.querySelectorAll('input')].indexOf(document.activeElement as HTMLInputElement);
  const named = data.datasets.filter(
    ({ label }, n) => label !== undefined && data.datasets.findIndex((other) => other.label === label) === n,
  );
  const boxes = named.map((dataset) => {
    const label = dataset.label ?? '';
    return tickBox([sample(dataset), label], !hidden.has(label), (ticked) => {
      if (ticked) hidden.delete(label);
      else hidden.add(label);
      changed();
    });
  });
  place.replaceChildren(element('legend', { class: 'unseen' }, `Shown in ${title}`), ...boxes);
  place.querySelectorAll('input')[focused]?.focus();
}

const svg = 'http://www.w3.org/2000/svg';

/** A piece of the line as it is drawn, or of the area. */
function sample(dataset: Dataset): Node {
  const { borderColor, borderWidth, borderDash, backgroundColor, showLine } = dataset;
  const picture = document.createElementNS(svg, 'svg');
  const isLine = showLine !== false && borderColor !== undefined;
  const shape = document.createElementNS(svg, isLine ? 'line' : 'rect');
  const look = isLine
    ? {
        x1: 0,
        x2: 30,
        y1: 6,
        y2: 6,
        stroke: colourOf(borderColor),
        'stroke-width': typeof borderWidth === 'number' ? borderWidth : 2,
        'stroke-dasharray': Array.isArray(borderDash) ? borderDash.join(' ') : '',
      }
    : {
        x: 8,
        y: 0,
        width: 14,
        height: 12,
        fill: colourOf(backgroundColor),
        stroke: 'currentColor',
        'stroke-opacity': 0.4,
      };
  for (const [name, value] of Object.entries(look)) shape.setAttribute(name, String(value));
  for (const [name, value] of Object.entries({ width: '30', height: '12', 'aria-hidden': 'true' }))
    picture.setAttribute(name, value);
  picture.append(shape);
  return picture;
}

function colourOf(colour: unknown): string {
  return typeof colour === 'string' ? colour : 'currentColor';
}
