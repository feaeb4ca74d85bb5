import { describe, expect, it } from 'vitest';
import { EndlessInstant, Run } from '../../src/engine/run.ts';
import type { System } from '../../src/engine/system.ts';
import { aLevel, aTap, diary, level, tap, type Appointment } from './toys.ts';

/** Keep appointments until an instant, in the order in which they are given. */
function kept(appointments: readonly Appointment[], end = 1000): readonly string[] {
  const run = new Run(diary, { kept: [] }, 1);
  for (const each of appointments) run.book(each, each.lane, each.at);
  run.goOn(end);
  return run.state.kept;
}

describe('a dripping tap', () => {
  it('drops when the drop has grown for its time, without anything booked', () => {
    const run = new Run(tap, aTap(), 1);
    run.goOn(2500);
    expect([...run.chronicle.entries()].map(({ at }) => at)).toEqual([700, 1400, 2100]);
    expect(run.state.grown).toBe(400);
  });

  it('is told of whole milliseconds only, and never of none', () => {
    const run = new Run(tap, aTap(), 1);
    run.book('turn', 0, 1111);
    run.goOn(5000);
    expect(run.state.passed.every((ms) => Number.isInteger(ms) && ms > 0)).toBe(true);
    expect(run.state.passed.reduce((sum, ms) => sum + ms, 0)).toBe(5000);
  });

  it('takes up its drop where the turning off left it', () => {
    const run = new Run(tap, aTap(), 1);
    run.book('turn', 0, 500);
    run.goOn(10_000);
    run.book('turn', 0, 10_000);
    run.goOn(10_200);
    expect([...run.chronicle.entries()].map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '500 closed',
      '10000 opened',
      '10200 drop-fell',
    ]);
  });

  it('lets the drop fall first when it is turned off on the same millisecond', () => {
    const run = new Run(tap, aTap(), 1);
    run.book('turn', 0, 700);
    run.goOn(700);
    expect([...run.chronicle.entries()].map(({ kind }) => kind)).toEqual(['drop-fell', 'closed']);
  });
});

describe('a bouncing level', () => {
  it('turns at the first whole millisecond at which it stands at its mark', () => {
    const run = new Run(level, aLevel(), 1);
    run.goOn(700);
    // 1000/3 = 333.3: it turns at 334, 2 above the mark, and at 0 again 1002/3 = 334 later.
    expect([...run.chronicle.entries()].map(({ at, x }) => [at, x])).toEqual([
      [334, 1002],
      [668, 0],
    ]);
  });

  it('foresees its turn afresh after every push', () => {
    const run = new Run(level, aLevel(), 1);
    run.book('push', 0, 100);
    run.goOn(280);
    // 300 by 100 ms, then 4 a millisecond: 700/4 = 175 more.
    expect([...run.chronicle.entries()].map(({ at, kind }) => [at, kind])).toEqual([
      [100, 'push'],
      [275, 'bounce'],
    ]);
  });
});

describe('the order of a run', () => {
  const [late, early] = [20, 10];

  it('is by instant, whatever was booked first', () => {
    expect(
      kept([
        { name: 'second', lane: 0, at: late },
        { name: 'first', lane: 0, at: early },
      ]),
    ).toEqual(['10 first', '20 second']);
  });

  it('is by lane on one millisecond, whatever was booked first', () => {
    expect(
      kept([
        { name: 'alarm', lane: 40, at: early },
        { name: 'care', lane: 10, at: early },
        { name: 'fault', lane: 0, at: early },
      ]),
    ).toEqual(['10 fault', '10 care', '10 alarm']);
  });

  it('is by booking within a lane', () => {
    const names = ['a', 'b', 'c', 'd'];
    expect(kept(names.map((name) => ({ name, lane: 3, at: early })))).toEqual(
      names.map((name) => `10 ${name}`),
    );
  });

  it('keeps an appointment that was booked again at its new time only', () => {
    const moved: Appointment = { name: 'moved', lane: 0, at: early };
    const run = new Run(diary, { kept: [] as string[] }, 1);
    run.book(moved, 0, 10);
    run.book(moved, 0, 30);
    run.goOn(100);
    expect(run.state.kept).toEqual(['30 moved']);
  });

  it('puts an appointment that was booked again behind those of its lane', () => {
    const run = new Run(diary, { kept: [] as string[] }, 1);
    const [a, b]: [Appointment, Appointment] = [
      { name: 'a', lane: 0, at: 10 },
      { name: 'b', lane: 0, at: 10 },
    ];
    for (const each of [a, b, a]) run.book(each, 0, 10);
    run.goOn(10);
    expect(run.state.kept).toEqual(['10 b', '10 a']);
  });

  it('drops an appointment that is cancelled or booked for never', () => {
    const dropped: Appointment = { name: 'dropped', lane: 0, at: late };
    expect(kept([dropped, { name: 'canceller', lane: 0, at: early, cancels: dropped }])).toEqual([
      '10 canceller',
    ]);
    const run = new Run(diary, { kept: [] as string[] }, 1);
    run.book(dropped, 0, 20);
    run.book(dropped, 0, Infinity);
    run.goOn(100);
    expect(run.state.kept).toEqual([]);
  });

  it('includes what is due at the last millisecond, and nothing after it', () => {
    const appointments = [999, 1000, 1001].map((at) => ({ name: 'due', lane: 0, at }));
    expect(kept(appointments, 1000)).toEqual(['999 due', '1000 due']);
  });

  it('includes what is booked at the last millisecond for the last millisecond', () => {
    const makes = [{ name: 'at once', lane: 0, at: 0 }];
    expect(kept([{ name: 'last', lane: 40, at: 1000, makes }], 1000)).toEqual(['1000 last', '1000 at once']);
  });

  it('takes what is booked for the past at once', () => {
    const makes = [{ name: 'overdue', lane: 0, at: 3 }];
    expect(kept([{ name: 'late', lane: 0, at: 10, makes }])).toEqual(['10 late', '10 overdue']);
  });
});

describe('an instant that never ends', () => {
  it('is taken for a bug, not waited for', () => {
    const restless: System<object, 'attend', never> = {
      attention: 'attend',
      advance: () => undefined,
      foresee: () => 50,
      handle: () => undefined,
    };
    expect(() => new Run(restless, {}, 1).goOn(100)).toThrow(EndlessInstant);
    expect(() => new Run(restless, {}, 1).goOn(100)).toThrow(/50 ms/);
  });

  it('is not suspected of a busy instant, nor of many of them', () => {
    const busy = Array.from({ length: 5000 }, (_, i) => ({ name: `${i}`, lane: 0, at: i % 2 }));
    expect(kept(busy, 1)).toHaveLength(5000);
  });
});
