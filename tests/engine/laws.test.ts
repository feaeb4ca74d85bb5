import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { Run } from '../../src/engine/run.ts';
import type { Observer } from '../../src/engine/system.ts';
import { aLevel, aTap, diary, level, tap, type Appointment, type Level, type LevelCommand } from './toys.ts';

const END = 3000;
const instant = fc.integer({ min: 0, max: END });
const bookings = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 5 }), lane: fc.constantFrom(0, 10, 20) }),
  { maxLength: 40 },
);

/** A level that is tossed about by chance and pushed at these instants. */
function tossed(pushes: readonly number[], observer: Observer<Level, LevelCommand> | null = null) {
  const run = new Run(level, aLevel(), 41, observer);
  run.book('toss', 0, 5);
  for (const at of pushes.slice(0, 1)) run.book('push', 10, at);
  return run;
}

const story = (run: Run<Level, LevelCommand, LevelCommand>) => ({
  state: run.state,
  facts: [...run.chronicle.entries()],
});

describe('the engine', () => {
  test.prop([bookings], { numRuns: 200, seed: 1 })(
    'keeps a total order: instant, lane, booking',
    (booked) => {
      const run = new Run(diary, { kept: [] as string[] }, 1);
      const all = booked.map((each, i): Appointment => ({ ...each, name: `${each.lane}/${i}` }));
      for (const each of all) run.book(each, each.lane, each.at);
      run.goOn(END);
      const sorted = [...all.entries()].sort(([i, a], [j, b]) => a.at - b.at || a.lane - b.lane || i - j);
      expect(run.state.kept).toEqual(sorted.map(([, { at, name }]) => `${at} ${name}`));
    },
  );

  test.prop(
    [fc.uniqueArray(fc.tuple(instant, fc.integer({ min: 0, max: 9 })), { selector: String }), fc.nat()],
    {
      numRuns: 100,
      seed: 2,
    },
  )('does not care in which order different lanes and instants were booked', (places, turn) => {
    const all = places.map(([at, lane]): Appointment => ({ at, lane, name: `lane ${lane}` }));
    const keep = (inOrder: readonly Appointment[]): readonly string[] => {
      const run = new Run(diary, { kept: [] as string[] }, 1);
      for (const each of inOrder) run.book(each, each.lane, each.at);
      run.goOn(END);
      return run.state.kept;
    };
    const cut = all.length > 0 ? turn % all.length : 0;
    expect(keep([...all.slice(cut), ...all.slice(0, cut)].reverse())).toEqual(keep(all));
  });

  test.prop([fc.array(instant)], { numRuns: 100, seed: 3 })(
    'is not changed by an event that does nothing',
    (moments) => {
      const plain = new Run(tap, aTap(), 1);
      plain.book('turn', 0, 1234);
      plain.goOn(END);
      const looked = new Run(tap, aTap(), 1);
      looked.book('turn', 0, 1234);
      for (const at of [...moments].sort((a, b) => a - b)) {
        looked.goOn(Math.max(0, at - 1));
        looked.book('look away', 50, at);
      }
      looked.goOn(END);
      expect({ ...looked.state, passed: [] }).toEqual({ ...plain.state, passed: [] });
      expect([...looked.chronicle.entries()]).toEqual([...plain.chronicle.entries()]);
    },
  );

  test.prop([fc.array(instant, { minLength: 1, maxLength: 6 })], { numRuns: 100, seed: 4 })(
    'goes on from a snapshot as if it had never stopped, chance included',
    (stops) => {
      const straight = tossed([700]);
      straight.goOn(END);
      let run = tossed([700]);
      for (const at of [...stops].sort((a, b) => a - b)) {
        run.goOn(at);
        const snapshot = run.snapshot();
        run.goOn(END);
        run = Run.from(level, snapshot);
      }
      run.goOn(END);
      expect(story(run)).toEqual(story(straight));
      expect(run.now).toBe(END);
    },
  );

  test.prop([instant], { numRuns: 50, seed: 5 })(
    'leaves a snapshot as it was, whoever goes on from it',
    (at) => {
      const run = tossed([700]);
      run.goOn(at);
      const snapshot = run.snapshot();
      const first = Run.from(level, snapshot);
      first.goOn(END);
      const second = Run.from(level, snapshot);
      second.goOn(END);
      expect(story(second)).toEqual(story(first));
      expect(snapshot.now).toBe(at);
    },
  );

  test.prop([fc.array(instant)], { numRuns: 50, seed: 6 })('cannot be bent by those who watch', (pushes) => {
    const seen: string[] = [];
    const watched = tossed(pushes, {
      before: (at, state, command) => seen.push(`${at} before ${command} at ${state.at}`),
      after: (at, state, command) => seen.push(`${at} after ${command} at ${state.at}`),
    });
    watched.goOn(END);
    const alone = tossed(pushes);
    alone.goOn(END);
    expect(story(watched)).toEqual(story(alone));
    expect(seen).toHaveLength(2 * alone.events);
  });
});
