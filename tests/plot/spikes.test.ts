import { describe, expect, it } from 'vitest';
import { highestShown, spikesOf } from '../../src/plot/spikes.ts';
import type { MeanRate } from '../../src/plot/mean-rate.ts';

const day = 86_400_000;

describe('the rate panel', () => {
  it('shows the highest rate when that is near the usual one', () => {
    expect(highestShown(daily([...usual(40), 4]))).toBe(4);
  });

  it('does not let one release flatten the rest', () => {
    expect(highestShown(daily([...usual(40), 60]))).toBe(3);
  });

  it('shows the highest rate of a pump that mostly rests', () => {
    expect(highestShown(daily([...usual(40).map(() => 0), 60]))).toBe(60);
  });
});

describe('a spike', () => {
  it('is a rate beyond the panel, with all that was given meanwhile', () => {
    expect(spikesOf(daily([2, 9, 2]), 3, [])).toEqual([
      { from: day, until: 2 * day, dose: 9, release: 0, bolus: 0, clipped: true },
    ]);
  });

  it('is one with its neighbour', () => {
    expect(spikesOf(daily([2, 9, 8, 2, 7]), 3, []).map(({ dose }) => dose)).toEqual([17, 7]);
  });

  it('knows what of it an obstruction released, and what a bolus was for', () => {
    const doses = [
      { at: day, what: 'release', dose: 7 },
      { at: 2.5 * day, what: 'bolus', dose: 5 },
    ] as const;
    expect(spikesOf(daily([2, 9, 7]), 3, doses)).toMatchObject([{ dose: 16, release: 7, bolus: 5 }]);
  });

  it('is not made of many releases that bring what was kept back', () => {
    expect(spikesOf(daily([2, 2.1, 2]), 3, [{ at: day, what: 'release', dose: 1.5 }])).toEqual([]);
  });

  it('may be a release within the panel, if it raises the rate by a quarter of it', () => {
    const releases = [
      { at: 0, what: 'release', dose: 0.1 },
      { at: day, what: 'release', dose: 1 },
    ] as const;
    expect(spikesOf(daily([2, 3]), 3, releases)).toEqual([
      { from: day, until: 2 * day, dose: 3, release: 1, bolus: 0, clipped: false },
    ]);
  });
});

function daily(rates: readonly number[]): MeanRate[] {
  return rates.map((rate, n) => ({ from: n * day, until: (n + 1) * day, rate, dose: rate }));
}

function usual(days: number): number[] {
  return Array.from({ length: days }, () => 2);
}
