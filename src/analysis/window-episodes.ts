import { MS_PER_HOUR, NOISE_MS } from '../model/time.ts';
import { NOISE, SAME_MOMENT } from './noise.ts';
import { rootBetween } from './root.ts';
import type { WindowSpan } from './window-span.ts';

/** A maximal stretch of time in which the rolling error lies outside the band on one side. */
export interface WindowEpisode {
  readonly kind: 'under' | 'over';
  /** ms from start, exact: not yet whole. */
  readonly from: number;
  until: number;
  /** The greatest shortfall (under) or excess (over) of one window in it, µg or IU. */
  depth: number;
}

type Side = -1 | 0 | 1;

/** Collects the episodes outside a band from the spans of one sweep. */
export class WindowEpisodes {
  private readonly band: number;
  private readonly found: WindowEpisode[] = [];
  private readonly shallow: number;

  /**
   * `band` is a share: 0.15 is ±15 %. The band's edge, give or take rounding noise, is still inside. Episodes no
   * deeper than `shallow`, µg or IU, are none.
   */
  constructor(band: number, shallow: number) {
    this.band = band;
    this.shallow = shallow;
  }

  /** All episodes so far; what lasts less than half a millisecond is rounding noise and is left out. */
  get all(): readonly WindowEpisode[] {
    return this.found.filter(({ from, until, depth }) => until - from >= 0.5 && depth > this.shallow);
  }

  /** Take in a part of a span between two turns: its error is monotone, so it crosses each edge of the band once at most. */
  follow(span: WindowSpan, low: number, high: number): void {
    const isLowJudged = span.ordered(low) > 0;
    const isHighJudged = span.ordered(high) > 0;
    if (!isLowJudged && !isHighJudged) return;
    const begin = isLowJudged ? low : judgedBeside(span, low, high);
    const end = isHighJudged ? high : judgedBeside(span, high, low);
    const before = this.side(span, begin);
    const after = this.side(span, end);
    if (before === 0 && after === 0) return;
    if (before === after) this.outside(span, before, low, high);
    else {
      if (before !== 0) this.outside(span, before, low, this.crossing(span, before, begin, end));
      if (after !== 0) this.outside(span, after, this.crossing(span, after, end, begin), high);
    }
  }

  private side(span: WindowSpan, h: number): Side {
    const excess = span.excess(h);
    const edge = (this.band + NOISE) * span.ordered(h);
    if (excess > edge) return 1;
    return excess < -edge ? -1 : 0;
  }

  /** Where the error crosses the edge on one side, between a moment outside and one that is not; hours. */
  private crossing(span: WindowSpan, side: Side, outside: number, inside: number): number {
    const beyond = (h: number): number => side * span.excess(h) - this.band * span.ordered(h);
    return beyond(inside) >= 0 ? inside : rootBetween(beyond, outside, inside, SAME_MOMENT);
  }

  private outside(span: WindowSpan, side: Side, low: number, high: number): void {
    const kind = side > 0 ? 'over' : 'under';
    const from = span.from + low * MS_PER_HOUR;
    const until = span.from + high * MS_PER_HOUR;
    const depth = span.deepest(side, low, high);
    const last = this.found.at(-1);
    if (last !== undefined && last.kind === kind && from - last.until <= NOISE_MS) {
      last.until = until;
      last.depth = Math.max(last.depth, depth);
    } else this.found.push({ kind, from, until, depth });
  }
}

/** Where nothing is ordered there is no error; just beside that moment, on the way to another, there is. */
function judgedBeside(span: WindowSpan, moment: number, other: number): number {
  const way = other - moment;
  let share = Math.min(SAME_MOMENT / Math.abs(way), 1 / 4);
  while (share < 1 / 2 && span.ordered(moment + share * way) === 0) share *= 2;
  return moment + share * way;
}
