import { describe, expect, it } from 'vitest';
import { Run } from '../../src/engine/run.ts';
import type { Observer, System } from '../../src/engine/system.ts';

type Call = 'tick' | 'alarm';

/** A clock that ticks every 10 ms and takes its ticks many at once, up to whatever else is due. */
const clock = (strides: boolean): System<{ passed: number }, Call, Call> => ({
  attention: 'alarm',
  advance(state, during) {
    state.passed += during;
  },
  foresee: () => Infinity,
  handle(_, call, run) {
    run.record(call, -1, run.now, 0);
    if (call === 'tick') run.book('tick', 0, run.now + 10);
  },
  ...(strides
    ? {
        stride(state, run, end) {
          const until = Math.min(run.nextWithout(['tick']), end + 1);
          let at = run.dueAt('tick');
          for (; at < until; at += 10) {
            state.passed += at - run.now;
            run.takeAt(at);
            run.record('tick', -1, at, 0);
          }
          run.book('tick', 0, at);
        },
      }
    : {}),
});

function ran(strides: boolean, observer: Observer<{ passed: number }, Call> | null = null) {
  const run = new Run(clock(strides), { passed: 0 }, 1, observer);
  run.book('tick', 0, 10);
  run.book('alarm', 1, 35);
  run.goOn(62);
  return run;
}

describe('a stride', () => {
  it('leaves what its commands leave one by one', () => {
    const [many, single] = [ran(true), ran(false)];
    expect(many.chronicle.entries()).toEqual(single.chronicle.entries());
    expect(many.chronicle.entries().map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '10 tick',
      '20 tick',
      '30 tick',
      '35 alarm',
      '40 tick',
      '50 tick',
      '60 tick',
    ]);
    expect([many.events, many.now, many.state.passed]).toEqual([7, 62, 62]);
    expect([single.events, single.now, single.state.passed]).toEqual([7, 62, 62]);
  });

  it('is not taken while somebody watches every command', () => {
    const seen: string[] = [];
    ran(true, { before: (at, _, call) => seen.push(`${at} ${call}`) });
    expect(seen).toHaveLength(7);
  });
});
