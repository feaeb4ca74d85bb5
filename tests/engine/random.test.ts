import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { RandomStreams } from '../../src/engine/random.ts';

const draws = (streams: RandomStreams, name: string, n: number): readonly number[] =>
  Array.from({ length: n }, () => streams.stream(name).uniform());

describe('a named stream of chance', () => {
  test.prop([fc.integer(), fc.array(fc.string({ minLength: 1 })), fc.nat({ max: 20 })], {
    numRuns: 50,
    seed: 7,
  })('is not moved by other streams, nor by how much is drawn from them', (seed, others, n) => {
    const alone = draws(new RandomStreams(seed), 'motor-stall', 8);
    const streams = new RandomStreams(seed);
    const among = alone.map(() => {
      for (const name of others) draws(streams, `other ${name}`, n);
      return streams.stream('motor-stall').uniform();
    });
    expect(among).toEqual(alone);
  });

  it('is another for another name and for another seed', () => {
    const [first] = draws(new RandomStreams(1), 'kink', 1);
    expect(draws(new RandomStreams(1), 'leak', 1)).not.toEqual([first]);
    expect(draws(new RandomStreams(2), 'kink', 1)).not.toEqual([first]);
    expect(draws(new RandomStreams(1), 'kink', 1)).toEqual([first]);
  });

  it('goes on where it was saved', () => {
    const streams = new RandomStreams(3);
    draws(streams, 'kink', 5);
    const saved = structuredClone(streams.save());
    const next = draws(streams, 'kink', 5);
    const restored = RandomStreams.restore(3, saved);
    expect(draws(restored, 'kink', 5)).toEqual(next);
    expect(draws(restored, 'leak', 1)).toEqual(draws(new RandomStreams(3), 'leak', 1));
  });

  it('is uniform in [0, 1), and exponential with the mean that is asked for', () => {
    const stream = new RandomStreams(11).stream('any');
    const n = 20_000;
    const uniform = Array.from({ length: n }, () => stream.uniform());
    const exponential = Array.from({ length: n }, () => stream.exponential(120));
    const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / n;
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...uniform)).toBeLessThan(1);
    expect(Math.abs(mean(uniform) - 0.5)).toBeLessThan(0.01);
    expect(Math.min(...exponential)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(mean(exponential) - 120)).toBeLessThan(4);
    // A share of 1/e lies above the mean.
    expect(Math.abs(exponential.filter((v) => v > 120).length / n - Math.exp(-1))).toBeLessThan(0.015);
  });
});
