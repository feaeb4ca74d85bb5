import { MS_PER_HOUR, wholeFrom } from '../model/time.ts';
import { NOISE } from './noise.ts';
import { WindowEpisodes, type WindowEpisode } from './window-episodes.ts';
import { sweepWindow } from './window-sweep.ts';
import type { Curve } from '../model/curve.ts';

/** How far off a window was at worst: a share of what was ordered in it, and when it ended, ms from start. */
export interface Worst {
  readonly share: number;
  /** Null when the error was never on that side; the share is then 0. */
  readonly at: number | null;
}

/** The error of one rolling window over a whole run. */
export interface RollingError {
  /** Null when no window could be judged. */
  readonly under: Worst | null;
  readonly over: Worst | null;
  readonly hoursOutside: number;
  readonly episodes: readonly WindowEpisode[];
}

/**
 * Just after a pause, and just before all of an earlier order has left the window, a window orders hardly anything,
 * and the blink of an eye by which the line lags would count as a whole dose. So a window that orders less than the
 * first share of a usual one is no candidate for the worst, and an episode no deeper than what errors are resolved to is
 * none. Both are our choice; errors are resolved to 0.01 %.
 */
const HARDLY_ANYTHING = 1e-3;
const RESOLVED = 1e-4;

/**
 * What of an ordered dose was missing, or too much, in the last `window` milliseconds, at every moment of a run.
 *
 *   e(t) = (Δdelivered − Δintended)/Δintended over (t − W, t],   t ≥ W,   where Δintended > 0
 *
 * Solved on the closed form of the curve, not sampled: extremes are judged at every breakpoint, on both sides of a
 * jump, and at stationary points between; the crossings of the band are roots. `band` is a share, `end` the run's end.
 */
export function rollingError(
  curve: Curve,
  drug: number,
  window: number,
  band: number,
  end: number,
): RollingError {
  const under = new Extreme();
  const over = new Extreme();
  const usual = usualDose(curve, drug, window, end);
  const episodes = new WindowEpisodes(band, RESOLVED * usual);
  sweepWindow(curve, drug, window, end, (span) => {
    const turns = span.turns();
    for (let i = 0; i < turns.length; i++) {
      const h = turns[i] as number;
      const ordered = span.ordered(h);
      if (ordered > HARDLY_ANYTHING * usual) {
        const share = span.excess(h) / ordered;
        under.judge(-share, span.from + h * MS_PER_HOUR);
        over.judge(share, span.from + h * MS_PER_HOUR);
      }
      if (i > 0) episodes.follow(span, turns[i - 1] as number, h);
    }
  });
  const outside = episodes.all;
  const hoursOutside = outside.reduce((sum, { from, until }) => sum + (until - from) / MS_PER_HOUR, 0);
  return { under: under.worst, over: over.worst, hoursOutside, episodes: outside };
}

/** What a window of this length orders on average, µg or IU. */
function usualDose(curve: Curve, drug: number, window: number, end: number): number {
  const last = curve.length - 1;
  return (curve.intended(drug, last, curve.hours(last, end)) * window) / end;
}

/** The greatest error on one side, and the first moment at which it was as great, as far as errors are resolved. */
class Extreme {
  private greatest = -Infinity;
  /** Each greater than all before it, none resolved from the greatest. */
  private readonly alike: { readonly share: number; readonly at: number }[] = [];

  /** Null while nothing has been judged. */
  get worst(): Worst | null {
    return this.greatest === -Infinity ? null : { share: this.greatest, at: this.alike[0]?.at ?? null };
  }

  judge(share: number, at: number): void {
    const { alike } = this;
    this.greatest = Math.max(this.greatest, 0);
    if (share <= this.greatest + NOISE) return;
    this.greatest = share;
    while (alike[0] !== undefined && alike[0].share < share - RESOLVED) alike.shift();
    alike.push({ share, at: wholeFrom(at) });
  }
}
