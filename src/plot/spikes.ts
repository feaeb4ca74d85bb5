import { day } from './calendar-text.ts';
import type { MeanRate } from './mean-rate.ts';

/** A short time at a rate far above the usual, worth a word. */
export interface Spike {
  readonly from: number;
  readonly until: number;
  /** What was given in that time. */
  readonly dose: number;
  /** What of it an obstruction that let go gave, and what the boluses that began in it were for. */
  readonly release: number;
  readonly bolus: number;
  /** Whether it goes beyond what the panel shows. */
  readonly clipped: boolean;
}

/** An amount of the drug that has a name: a release bolus or the pump's own. */
export interface NamedDose {
  readonly at: number;
  readonly what: 'release' | 'bolus';
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

/**
 * The rates beyond what the panel shows, neighbours as one, and the releases that raise the rate by a quarter of it.
 * Many small releases while a kink comes and goes raise no rate: they bring what the kink had kept back.
 */
export function spikesOf(rates: readonly MeanRate[], shown: number, doses: readonly NamedDose[]): Spike[] {
  const spikes: Spike[] = [];
  let next = 0;
  let rateBefore = 0;
  for (const { from, until, rate, dose } of rates) {
    const raised = rate - rateBefore >= shown / 4;
    rateBefore = rate;
    const named = { release: 0, bolus: 0 };
    for (let due = doses[next]; due !== undefined && due.at < until; due = doses[++next])
      named[due.what] += due.dose;
    const spike = { from, until, dose, ...named, clipped: rate > shown };
    const isRelease = raised && (spike.release * day) / (until - from) >= shown / 4;
    if (!spike.clipped && !isRelease) continue;
    const before = spikes.at(-1);
    if (before?.until === from && before.clipped && spike.clipped)
      spikes[spikes.length - 1] = together(before, spike);
    else spikes.push(spike);
  }
  return spikes;
}

function together(one: Spike, next: Spike): Spike {
  return {
    from: one.from,
    until: next.until,
    dose: one.dose + next.dose,
    release: one.release + next.release,
    bolus: one.bolus + next.bolus,
    clipped: true,
  };
}
