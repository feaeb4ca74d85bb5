import { describe, expect, it } from 'vitest';
import { aPump, occlusion, overInfusion, scan } from '../support/a-pump.ts';
import type { Course } from '../support/course.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

const times = (run: Course, kind: string): readonly number[] => run.facts(kind).map(({ at_ms }) => at_ms);

describe('an intermittent fault', () => {
  it('begins with an on-phase, comes and goes, and is off for good at its end', () => {
    const run = aPump()
      .onDay(1, occlusion({ for: '5 h', intermittent: { on: '40 min', off: '80 min' } }))
      .until('day 2');
    const begin = [0, 2, 4].map((hour) => DAY + hour * HOUR);
    expect(times(run, 'fault-started')).toEqual(begin);
    expect(times(run, 'fault-ended')).toEqual(begin.map((at) => at + 40 * MINUTE));
  });

  it('is cut short by its end', () => {
    const run = aPump()
      .onDay(1, occlusion({ for: '130 min', intermittent: { on: '40 min', off: '80 min' } }))
      .until('day 2');
    expect(times(run, 'fault-ended')).toEqual([DAY + 40 * MINUTE, DAY + 130 * MINUTE]);
  });

  it('acts only between its hours, over midnight too', () => {
    const run = aPump()
      .onDay(
        1,
        occlusion({
          for: '2 days',
          intermittent: { on: '30 days', off: '1 min', between: ['22:00', '06:00'] },
        }),
      )
      .until('day 4');
    expect(times(run, 'fault-started')).toEqual([DAY, DAY + 22 * HOUR, 2 * DAY + 22 * HOUR]);
    expect(times(run, 'fault-ended')).toEqual([DAY + 6 * HOUR, 2 * DAY + 6 * HOUR, 3 * DAY]);
  });

  it('lets its phases run on outside its hours', () => {
    const run = aPump()
      .onDay(
        1,
        occlusion({ for: '1 day', intermittent: { on: '3 h', off: '2 h', between: ['08:00', '12:00'] } }),
      )
      .until('day 3');
    // On from 0, 5, 10, 15 and 20 o’clock for three hours each; of that between 8 and 12: 10 to 12.
    expect(times(run, 'fault-started')).toEqual([DAY + 10 * HOUR]);
    expect(times(run, 'fault-ended')).toEqual([DAY + 12 * HOUR]);
  });

  it('knows what its onset found, also when it comes to act only later', () => {
    // 20 mL less ten days of 0.5 are 15 mL, which open valves would let out in ten days: 62.5 µL an hour.
    const run = aPump()
      .having({ model: 'prometra', drive: 'peristaltic' })
      .onDay(
        10,
        scan({ for: '10 days', intermittent: { on: '30 days', off: '1 min', between: ['12:00', '18:00'] } }),
      )
      .until('day 11');
    const [from, to] = [10 * DAY + 12 * HOUR, 10 * DAY + 18 * HOUR].map((at) => run.reservoir(at));
    expect((from ?? NaN) - (to ?? NaN)).toBeAbout(6 * 62.5);
  });

  it('of drawn phases has whole milliseconds, their mean, and another course for another seed', () => {
    const drawn = aPump().onDay(
      0,
      overInfusion({ factor: 2, intermittent: { on: { mean: '10 min' }, off: { mean: '30 min' } } }),
    );
    const run = drawn.until('day 30');
    const [on, off] = [times(run, 'fault-started'), times(run, 'fault-ended')];
    expect([...on, ...off].every(Number.isInteger)).toBe(true);
    expect(on.length).toBeGreaterThan(900);
    const lengths = off.map((at, i) => at - (on[i] as number));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean / MINUTE).toBeGreaterThan(9);
    expect(mean / MINUTE).toBeLessThan(11);
    expect(times(drawn.until('day 30'), 'fault-started')).toEqual(on);
    expect(times(drawn.with({ seed: 2 }).until('day 30'), 'fault-started')).not.toEqual(on);
  });
});
