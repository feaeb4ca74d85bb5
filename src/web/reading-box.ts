import { element } from './element.ts';
import { clockText, sinceText } from './moments.ts';
import { readingText, type Readable } from './readables.ts';
import type { Result } from '../analysis/result.ts';

/** Something that can be read off a chart, and what it is at the place in question; null: nothing there. */
export interface Reading {
  readonly readable: Readable;
  readonly value: number | null;
}

/** The box beside the pointer: the moment, and what every curve is then. */
export function readingBox() {
  const box = element('div', { class: 'reading', hidden: '' });
  return {
    element: box,
    momentOf: (result: Result, at: number): readonly string[] => [clockText(result, at), sinceText(at)],
    showAt(
      head: readonly string[],
      values: readonly Reading[],
      pixel: number,
      down: number,
      width: number,
    ): void {
      box.replaceChildren(...told(head, values));
      box.hidden = false;
      const left = pixel + 14 + box.offsetWidth > width ? pixel - 14 - box.offsetWidth : pixel + 14;
      Object.assign(box.style, { left: `${Math.max(0, left)}px`, top: `${Math.max(0, down)}px` });
    },
    hide(): void {
      box.hidden = true;
    },
    /** The same, as it is read aloud. */
    text: (): string =>
      [...box.querySelectorAll('p, dt, dd')].map(({ textContent }) => textContent).join(', '),
  };
}

function told(head: readonly string[], values: readonly Reading[]): Node[] {
  const nodes: Node[] = [
    element('p', {}, head[0] ?? ''),
    ...head.slice(1).map((text) => element('p', {}, text)),
  ];
  const read = values.filter(({ value }) => value !== null);
  for (const axis of new Set(read.map(({ readable }) => readable.axis))) {
    const list = element('dl');
    for (const { readable, value } of read.filter((each) => each.readable.axis === axis)) {
      list.append(element('dt', {}, readable.label), element('dd', {}, readingText(readable, value)));
    }
    nodes.push(element('p', {}, axis), list);
  }
  return nodes;
}
