import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  dropSpentFront,
  enter,
  filledQueue,
  joined,
  leave,
  leaveThroughHoles,
  queueVolume,
  split,
  type FluidQueue,
} from '../../src/model/catheter/plug-flow.ts';

/** One letter a microlitre, from the pump to the tip: mixture 2 behind 1 behind 0 is `2…1…0…`. */
function spelled({ volumes, mixtures }: FluidQueue): string {
  return volumes.map((volume, i) => String(mixtures[i]).repeat(volume)).join('');
}

/** What leaves, the first to leave last, as it would stand in a longer catheter. */
function left(queue: FluidQueue, volume: number): string {
  let out = '';
  leave(queue, volume, (plug, mixture) => (out = String(mixture).repeat(plug) + out));
  return out;
}

const plugs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })), {
  maxLength: 12,
});

/** A queue of 5 µL of mixture 0 into which these plugs went. */
function queueOf(entered: readonly (readonly [number, number])[]): FluidQueue {
  const queue = filledQueue(5, 0);
  for (const [volume, mixture] of entered) enter(queue, volume, mixture);
  return queue;
}

const neighboursDiffer = ({ mixtures }: FluidQueue): boolean =>
  mixtures.every((mixture, i) => mixture !== mixtures[i + 1]);

/** How much there is of every mixture. */
function amounts(queues: readonly FluidQueue[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { volumes, mixtures } of queues)
    mixtures.forEach((mixture, i) => sums.set(mixture, (sums.get(mixture) ?? 0) + (volumes[i] ?? 0)));
  return sums;
}

describe('plug flow', () => {
  test.prop([plugs, fc.integer({ min: 0, max: 60 })], { numRuns: 300, seed: 1 })(
    'lets out in the order in which it let in, and loses nothing',
    (entered, volume) => {
      const queue = queueOf(entered);
      const before = spelled(queue);
      expect(before).toBe(entered.reduce((path, [n, mixture]) => String(mixture).repeat(n) + path, '00000'));
      fc.pre(volume <= before.length);
      const out = left(queue, volume);
      expect(spelled(queue) + out).toBe(before);
      expect(queueVolume(queue)).toBe(before.length - volume);
    },
  );

  test.prop([plugs], { numRuns: 200, seed: 2 })('never keeps equal neighbours apart', (entered) => {
    expect(neighboursDiffer(queueOf(entered))).toBe(true);
  });

  test.prop([plugs, plugs, fc.integer({ min: 0, max: 100 })], { numRuns: 300, seed: 3 })(
    'is the same after a hole has split it and closed again',
    (first, second, at) => {
      const whole = joined([queueOf(first), queueOf(second)]);
      expect(spelled(whole)).toBe(spelled(queueOf(first)) + spelled(queueOf(second)));
      const volume = at % (spelled(whole).length + 1);
      const [behind, front] = split(whole, volume);
      expect(queueVolume(front)).toBe(volume);
      expect(spelled(behind) + spelled(front)).toBe(spelled(whole));
      const again = joined([behind, front]);
      expect(spelled(again)).toBe(spelled(whole));
      expect(neighboursDiffer(again)).toBe(true);
    },
  );

  it('loses at a hole its share of every plug, and goes on with the rest', () => {
    // 20 of mixture 1 behind 10 of 0 before the hole; 5 of 0 beyond it. Half is lost.
    const queues: FluidQueue[] = [
      { volumes: [20, 10], mixtures: [1, 0] },
      { volumes: [5], mixtures: [0] },
    ];
    const lost: [number, number][] = [];
    const atTip: [number, number][] = [];
    leaveThroughHoles(
      queues,
      [0.5],
      24,
      (plug, mixture) => lost.push([plug, mixture]),
      (plug, mixture) => atTip.push([plug, mixture]),
    );
    expect(lost).toEqual([
      [5, 0],
      [7, 1],
    ]);
    expect(atTip).toEqual([
      [10, 0],
      [2, 1],
    ]);
    expect(queues).toEqual([
      { volumes: [6], mixtures: [1] },
      { volumes: [5], mixtures: [1] },
    ]);
  });

  const shares = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1, maxLength: 3 });
  test.prop([fc.array(plugs, { minLength: 4, maxLength: 4 }), shares, fc.nat({ max: 100 })], {
    numRuns: 200,
    seed: 4,
  })('loses nothing but through the holes, and no queue but the first grows shorter', (fills, shares, at) => {
    const queues = fills.slice(0, shares.length + 1).map(queueOf);
    const volume = at % (queueVolume(queues[0] as FluidQueue) + 1);
    const before = queues.map(queueVolume);
    const held = amounts(queues);
    const gone = new Map<number, number>();
    let atTip = 0;
    const go = (plug: number, mixture: number): void => {
      gone.set(mixture, (gone.get(mixture) ?? 0) + plug);
    };
    leaveThroughHoles(queues, shares, volume, go, (plug, mixture) => {
      go(plug, mixture);
      atTip += plug;
    });
    queues.forEach((queue, i) =>
      expect(queueVolume(queue)).toBeCloseTo((before[i] as number) - (i === 0 ? volume : 0), 10),
    );
    expect(atTip).toBeCloseTo(
      shares.reduce((rest, share) => rest * (1 - share), volume),
      10,
    );
    const left = amounts(queues);
    for (const [mixture, amount] of held)
      expect((left.get(mixture) ?? 0) + (gone.get(mixture) ?? 0)).toBeCloseTo(amount, 10);
  });

  it('gives up to the last drop of its last segment, whatever rounding left', () => {
    const queue = filledQueue(1, 0);
    leave(queue, 1 + 1e-12, () => undefined);
    expect(Math.abs(queueVolume(queue))).toBeLessThan(1e-11);
  });

  it('drops what rounding left of a segment that has passed', () => {
    const queue: FluidQueue = { volumes: [20, 1e-13], mixtures: [1, 0] };
    dropSpentFront(queue, 0);
    expect(queue).toEqual({ volumes: [20 + 1e-13], mixtures: [1] });
  });

  it('does not drop the segment that follows when nothing was left', () => {
    const queue: FluidQueue = { volumes: [20, 30], mixtures: [2, 1] };
    dropSpentFront(queue, 0);
    expect(queue).toEqual({ volumes: [20, 30], mixtures: [2, 1] });
  });
});
