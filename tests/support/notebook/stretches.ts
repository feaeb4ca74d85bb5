import type { Recording } from '../../../src/model/recording.ts';
import type { Notebook } from './notebook.ts';
import type { Page } from './page.ts';
import { curveOf } from './reservoir.ts';

/** A stretch of the curve and the page that was in force in it. */
export interface Stretch {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly page: Page;
}

/** By so much a stretch may begin before the whole millisecond on which its event stands, ms. */
const ROUNDING = 1e-3;

/** The stretches of a run that last: nothing jumps in one of them, so one page holds for all of it. */
export function stretchesOf(recording: Recording, { pages, facts }: Notebook): readonly Stretch[] {
  const curve = curveOf(recording);
  const end = facts.at(-1)?.fact.at_ms ?? 0;
  const found: Stretch[] = [];
  let page = 0;
  for (let index = 0; index < curve.length; index++) {
    const from = curve.at(index);
    const to = index + 1 < curve.length ? curve.at(index + 1) : end;
    while ((pages[page + 1]?.at ?? Infinity) <= from + ROUNDING) page++;
    if (to > from + ROUNDING) found.push({ index, from, to, page: pages[page]?.value as Page });
  }
  return found;
}
