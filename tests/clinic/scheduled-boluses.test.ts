import { describe, expect, it } from 'vitest';
import { aPump, bolus, refill, resume, setProgram, stop } from '../support/a-pump.ts';
import type { Course } from '../support/course.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

/** 0.1 mg over 10 min every 6 h beside 0.5 mg a day. */
const everySixHours = { dose: '0.1 mg', over: '10 min', every: '6 h' };
const starts = (run: Course): readonly number[] =>
  run.facts('bolus-started', { bolus: 'scheduled' }).map(({ at_ms }) => at_ms / HOUR);

describe('scheduled boluses', () => {
  const pump = aPump().programmed({ boluses: [{ ...everySixHours, first: '06:00' }] });

  it('begin at their first time of day and come again, start to start', () => {
    const run = pump.until('day 2');
    expect(starts(run)).toEqual([6, 12, 18, 24, 30, 36, 42, 48]);
    expect(run.programmed().between(0, DAY)).toBeAbout(500 + 300);
    expect(run.programmed().between(DAY, 2 * DAY)).toBeAbout(500 + 400);
    expect(run.programmed().between(6 * HOUR, 6 * HOUR + 10 * MINUTE)).toBeAbout(100 + 500 / 144);
    expect(run.intended().total).toBeAbout(run.programmed().total);
  });

  it('wait for the first such time after the start of the run', () => {
    expect(starts(pump.starting('2026-01-05T08:00').until('day 1'))).toEqual([22]);
    expect(starts(pump.starting('2026-01-05T06:00').until('12 h'))).toEqual([0, 6, 12]);
  });

  it('may begin at a moment, or at once', () => {
    const at = (first: string) => aPump().programmed({ boluses: [{ ...everySixHours, first }] });
    expect(starts(at('20 h').until('day 2'))).toEqual([20, 26, 32, 38, 44]);
    expect(starts(at('day 1 03:00').until('day 2'))).toEqual([27, 33, 39, 45]);
    expect(
      starts(
        aPump()
          .programmed({ boluses: [everySixHours] })
          .until('12 h'),
      ),
    ).toEqual([0, 6, 12]);
  });

  it('of several series add to the basal and to one another', () => {
    const two = [
      { dose: '0.1 mg', over: '1 h', every: '1 day', first: '06:00' },
      { dose: '0.06 mg', over: '30 min', every: '1 day', first: '06:30' },
    ];
    const run = aPump().programmed({ boluses: two }).until('day 1');
    expect(run.programmed().between(6.5 * HOUR, 7 * HOUR)).toBeAbout(500 / 48 + 50 + 60);
  });

  it('that fill their interval are given without a break', () => {
    const run = aPump()
      .programmed({ boluses: [{ dose: '0.1 mg', over: '1 h', every: '1 h' }] })
      .until('5 h');
    expect(run.programmed().per('hour')).toLieWithin('0.0000001 %', 100 + 500 / 24);
    expect(run.facts('bolus-completed').map(({ at_ms }) => at_ms / HOUR)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are skipped while the pump is stopped, keep their rhythm, and are not called for then', () => {
    const run = pump.at('11 h', stop()).at('13 h', resume()).until('day 1');
    expect(starts(run)).toEqual([6, 18, 24]);
    expect(run.fact('bolus-skipped')).toMatchObject({ bolus: 'scheduled', because: 'stopped' });
    expect(run.at('bolus-skipped')).toBe(12 * HOUR);
    expect(run.ledTo('bolus-skipped')).toEqual(['delivery-stopped']);
    expect(run.intended().between(0, DAY)).toBeAbout((500 * 22) / 24 + 200);
  });

  it('are skipped while an alarm’s rate is in force, though they are called for', () => {
    // 0.3 mL at 20.83 µL an hour with 100 µL at 06:00: empty at 9.6 h.
    const run = pump.having({ filled: '0.3 mL' }).until('13 h');
    expect(run.raised('empty-reservoir')).toEqual([9.6 * HOUR]);
    expect(run.fact('bolus-skipped')).toMatchObject({ at_ms: 12 * HOUR, because: 'alarm' });
    expect(run.intended().total).toBeAbout((500 * 13) / 24 + 200);
  });

  it('are replaced by a new program, which leaves the rest as it is', () => {
    const other = [{ dose: '0.05 mg', over: '5 min', every: '4 h' }];
    const run = pump.at('13 h', setProgram({ boluses: other })).until('day 1');
    expect(starts(run)).toEqual([6, 12, 13, 17, 21]);
    expect(run.programmed().total).toBeAbout(500 + 2 * 100 + 3 * 50);
  });

  it('come to an end with a program that has none, but the one under way is given', () => {
    const run = pump.at('12 h 5 min', setProgram({ boluses: [] })).until('day 1');
    expect(starts(run)).toEqual([6, 12]);
    expect(run.programmed().total).toBeAbout(500 + 200);
  });

  it('of a new program begin at the next such time of day', () => {
    const run = aPump()
      .at('13 h', setProgram({ boluses: [{ ...everySixHours, first: '12:00' }] }))
      .until('day 2');
    expect(starts(run)).toEqual([36, 42, 48]);
  });

  it('keep their dose through a refill with another concentration', () => {
    const run = aPump()
      .programmed({ boluses: [{ dose: '0.2 mg', over: '2 h', every: '1 day', first: '06:00' }] })
      .having({ dead_volume: '0 mL' })
      .at('7 h', refill('20 mL', { drugs: { morphine: '2 mg/mL' } }))
      .until('day 1');
    expect(run.at('bolus-completed')).toBe(8 * HOUR);
    expect(run.programmed().total).toBeAbout(500 + 200);
    // Half of the dose at 1 mg/mL, half at 2.
    const inBolus = run.curve.programmedSoFar(...placeAt(run, 8 * HOUR));
    expect(inBolus).toBeAbout((500 * 7) / 24 + 100 + 500 / 48 + 50);
  });
});

const placeAt = ({ curve }: Course, at: number): [number, number] => [
  curve.find(at),
  curve.hours(curve.find(at), at),
];

describe('a square bolus', () => {
  it('is given evenly over its time', () => {
    const run = aPump().at('8 h', bolus('0.6 mg', '6 h')).until('day 1');
    for (const hour of [8, 9, 10, 11, 12, 13])
      expect(run.programmed().per('hour')[hour]).toBeAbout(100 + 500 / 24);
    expect(run.programmed().per('hour')[14]).toBeAbout(500 / 24);
  });
});
