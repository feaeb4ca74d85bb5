import { describe, expect, it } from 'vitest';
import {
  aPump,
  bolus,
  kvo,
  minimumRate,
  pumpReset,
  request,
  resetAlarms,
  resume,
  setBasal,
  stop,
} from '../support/a-pump.ts';
import { DAY, HOUR } from '../support/course.ts';
import '../support/matchers.ts';

/** 20.83 µL an hour by its program, 4 to keep open, 1 in minimum-rate mode. */
const pump = aPump().having({ kvo_rate: '4 uL/h', minimum_mode_rate: '1 uL/h' });

describe.each([
  ['the keep-open rate', kvo(), 96],
  ['minimum-rate mode', minimumRate(), 24],
])('%s', (_, order, perDay) => {
  it('is given and intended until the pump is to resume', () => {
    const run = pump.onDay(1, order).onDay(2, resume()).until('day 3');
    expect(run.fact('rate-limited')).toMatchObject({ at_ms: DAY, because: 'order' });
    expect(run.at('delivery-resumed')).toBe(2 * DAY);
    for (const dose of [run.programmed(), run.intended()]) {
      expect(dose.between(DAY, 2 * DAY)).toBeAbout(perDay);
      expect(dose.total).toBeAbout(1000 + perDay);
    }
  });

  it('halts a bolus for good, skips those that are scheduled, and refuses the others as a stop would', () => {
    const run = pump
      .programmed({
        boluses: [{ dose: '0.1 mg', over: '10 min', every: '1 day', first: '12:00' }],
        patient_bolus: { dose: '0.1 mg', over: '10 min' },
      })
      .at('7 h', bolus('0.2 mg', '2 h'))
      .at('8 h', order)
      .at('9 h', bolus('0.2 mg', '2 h'), request())
      .at('13 h', resume())
      .until('day 1');
    expect(run.at('bolus-halted')).toBe(8 * HOUR);
    expect(run.fact('bolus-skipped')['because']).toBe('stopped');
    expect(run.ledTo('bolus-skipped')).toEqual(['rate-limited']);
    expect(run.ledTo('delivery-resumed')).toEqual(['rate-limited']);
    expect(run.fact('order-refused')['because']).toBe('stopped');
    expect(run.fact('request-refused')['because']).toBe('stopped');
    expect(run.programmed().total).toBeAbout((500 * 19) / 24 + 100 + (perDay * 5) / 24);
    expect(run.intended().total).toBeAbout(run.programmed().total);
  });

  it('takes the place of a stop, and a stop takes its place', () => {
    const run = pump
      .onDay(1, stop({ for: '12 h' }))
      .at('30 h', order)
      .onDay(2, stop())
      .onDay(3, resume())
      .until('day 4');
    expect(run.programmed().between(DAY, 30 * HOUR)).toBe(0);
    expect(run.programmed().between(30 * HOUR, 2 * DAY)).toBeAbout((perDay * 18) / 24);
    expect(run.programmed().between(2 * DAY, 3 * DAY)).toBe(0);
    expect(run.programmed().between(3 * DAY, 4 * DAY)).toBeAbout(500);
  });
});

describe('the keep-open rate', () => {
  it('is never above the program’s own', () => {
    const basal = [
      { from: '00:00', rate: '0.06 mg/day' },
      { from: '12:00', rate: '0.5 mg/day' },
      { from: '18:00', rate: 'off' },
    ];
    const run = pump.delivering(basal).at('0 h', kvo()).until('day 1');
    // Half a day at 2.5 µL an hour, a quarter at 4, a quarter at none.
    expect(run.programmed().per('hour').slice(0, 12)).toLieWithin('0.0000001 %', 2.5);
    expect(run.programmed().between(12 * HOUR, 18 * HOUR)).toBeAbout(24);
    expect(run.programmed().between(18 * HOUR, DAY)).toBe(0);
  });

  it('follows a program that is set meanwhile, which comes into force with the end of it', () => {
    const run = pump.onDay(1, kvo()).at('30 h', setBasal('0.06 mg/day')).onDay(2, resume()).until('day 3');
    expect(run.programmed().between(DAY, 30 * HOUR)).toBeAbout(24);
    expect(run.programmed().between(30 * HOUR, 2 * DAY)).toBeAbout(18 * 2.5);
    expect(run.programmed().between(2 * DAY, 3 * DAY)).toBeAbout(60);
  });
});

describe('an alarm’s rate on top of an ordered one', () => {
  it('is the lower of the two, and leaves the ordered one when it is reset', () => {
    const run = pump
      .having({ filled: '2.5 mL', after_alarm: { low: 'minimum' } })
      .at('0 h', kvo())
      .onDay(6, resetAlarms())
      .until('day 7');
    // 500 µL at 4 an hour: low after 125 h.
    expect(run.raised('low-reservoir')).toEqual([125 * HOUR]);
    expect(run.programmed().between(125 * HOUR, 6 * DAY)).toBeAbout(19);
    expect(run.programmed().between(6 * DAY, 7 * DAY)).toBeAbout(96);
  });
});

describe('a pump that has lost its program', () => {
  const lost = pump
    .programmed({
      boluses: [{ dose: '0.1 mg', over: '10 min', every: '1 day', first: '12:00' }],
      patient_bolus: { dose: '0.1 mg', over: '10 min' },
    })
    .onDay(1, pumpReset({ for: '1 day' }));

  it('gives the minimum rate, and its program when that is there again', () => {
    const run = lost.until('day 3');
    expect(run.programmed().per('day')).toEqual([
      expect.closeTo(600, 6),
      expect.closeTo(24, 6),
      expect.closeTo(600, 6),
    ]);
    expect(run.delivered().between(DAY + HOUR, 2 * DAY)).toBeAbout(23, 1e-4);
  });

  it('is intended to give what was ordered', () => {
    expect(lost.until('day 3').intended().per('day')).toLieWithin('0.0000001 %', 600);
  });

  it('skips and refuses as a stopped one', () => {
    const run = lost.at('30 h', bolus('0.1 mg', '1 h')).asked('31 h').until('day 2');
    expect(run.facts('bolus-skipped').map(({ at_ms, because }) => [at_ms, because])).toEqual([
      [36 * HOUR, 'stopped'],
    ]);
    expect(run.ledTo('bolus-skipped')).toEqual(['fault-started']);
    expect(run.fact('order-refused')['because']).toBe('stopped');
    expect(run.fact('request-refused')['because']).toBe('stopped');
  });

  it('has halted the bolus that was under way', () => {
    const run = lost.at('23 h', bolus('0.2 mg', '2 h')).until('day 2');
    expect(run.at('bolus-halted')).toBe(DAY);
    expect(run.programmed().between(23 * HOUR, DAY)).toBeAbout(100 + 500 / 24);
  });

  it('stays stopped where a stop was ordered', () => {
    const run = lost.at('12 h', stop()).until('day 2');
    expect(run.programmed().between(DAY, 2 * DAY)).toBe(0);
  });
});

describe('the alarm of a pump that is stopped too long', () => {
  it('comes after 48 hours, and goes when it resumes', () => {
    const run = pump.onDay(1, stop()).onDay(4, resume()).until('day 5');
    expect(run.raised('stopped-too-long')).toEqual([3 * DAY]);
    expect(run.at('alarm-cleared')).toBe(4 * DAY);
    expect(run.recording.facts[run.fact('alarm-raised').cause as number]?.kind).toBe('delivery-stopped');
  });

  it('does not come when it resumes in time, nor for a slow rate', () => {
    const soon = pump.onDay(1, stop()).at('72 h', resume()).at('73 h', stop()).until('day 5');
    expect(soon).not.toRecord('alarm-raised');
    expect(pump.onDay(1, minimumRate()).until('day 5')).not.toRecord('alarm-raised');
  });

  it('goes with the end of a stop for a time', () => {
    const run = pump.onDay(1, stop({ for: '3 days' })).until('day 5');
    expect(run.raised('stopped-too-long')).toEqual([3 * DAY]);
    expect(run.at('alarm-cleared')).toBe(4 * DAY);
  });

  it('is not put off by another order to stop', () => {
    const run = pump.onDay(1, stop()).onDay(2, stop()).until('day 5');
    expect(run.raised('stopped-too-long')).toEqual([3 * DAY]);
  });
});
