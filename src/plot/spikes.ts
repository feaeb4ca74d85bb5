import { day } from './calendar-text.ts';
import type { MeanRate } from './mean-rate.ts';

/** A short time at a rate far above the usual, worth a word. */
export interface Spike {
  readonly from: number;
  readonly until: number;
  /** What was given in that time. */
  readonly dose: number;
  /** What an obstruction that let go gave of it; 0 when it was a bolus. */
  readonly released: number;
  /** Whether it goes beyond what the panel shows. */
  readonly clipped: boolean;
}

/** A release bolus: when, and how much of the drug. */
export interface Release {
  readonly at: number;
  readonly dose: number;
}

/**
 * The highest rate that the panel shows.
 *
 * Our choice: everything, unless the highest rate is more than two and a half times what 97 % of the time stays
 * below; then half as much again as that, so that a release of some minutes does not flatten 45 days.
 */
export function highestShown(rates: readonly MeanRate[]): number {
  const byRate = [...rates].sort((a, b) => a.rate - b.rate);
  const total = byRate.reduce((time, piece) => time + piece.until - piece.from, 0);
  let time = 0;
  const usual = byRate.find((piece) => (time += piece.until - piece.from) >= 0.97 * total)?.rate ?? 0;
  const top = byRate.at(-1)?.rate ?? 0;
  return usual > 0 && top > 2.5 * usual ? 1.5 * usual : top;
}

/** The rates beyond what the panel shows, neighbours as one, and the releases that raise a rate by a quarter of it. */
export function spikesOf(rates: readonly MeanRate[], shown: number, releases: readonly Release[]): Spike[] {
  const spikes: Spike[] = [];
  let next = 0;
  for (const { from, until, rate, dose } of rates) {
    let released = 0;
    for (; next < releases.length && (releases[next] as Release).at < until; next++) {
      released += (releases[next] as Release).dose;
    }
    const clipped = rate > shown;
    if (!clipped && (released * day) / (until - from) < shown / 4) continue;
    const before = spikes.at(-1);
    if (clipped && before?.clipped && before.until === from) {
      spikes[spikes.length - 1] = {
        from: before.from,
        until,
        dose: before.dose + dose,
        released: before.released + released,
        clipped,
      };
    } else spikes.push({ from, until, dose, released, clipped });
  }
  return spikes;
}
