import { describe, expect, it } from 'vitest';
import {
  aPump,
  bolus,
  kink,
  occlusion,
  overInfusion,
  refill,
  resetAlarms,
  resume,
  setBasal,
  stall,
  stop,
} from '../support/a-pump.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

describe('a new rate', () => {
  it('reaches the tip at once', () => {
    const run = aPump().onDay(2, setBasal('1 mg/day')).until('day 4');
    expect(run.delivered().between(2 * DAY - HOUR, 2 * DAY)).toBeAbout(500 / 24, 1e-6);
    expect(run.delivered().between(2 * DAY + MINUTE, 2 * DAY + HOUR + MINUTE)).toBeAbout(1000 / 24, 1e-6);
    expect(run.tipFlow(2 * DAY + 2000)).toBeAbout(1000 / 24, 1e-4);
  });

  it('that is ordered while the pump is stopped waits for the pump to resume', () => {
    const run = aPump().onDay(1, stop()).onDay(2, setBasal('1 mg/day')).onDay(3, resume()).until('day 4');
    expect(run.programmed().per('day')[2]).toBe(0);
    expect(run.programmed().per('day')[3]).toBeAbout(1000);
  });
});

describe('a bolus', () => {
  it('comes on top of the basal and gives its dose in its time', () => {
    const run = aPump().onDay(1, bolus('0.2 mg', '15 min')).until('day 2');
    expect(run.programmed().between(DAY, DAY + 15 * MINUTE)).toBeAbout(200 + 500 / 96);
    expect(run.at('bolus-completed')).toBe(DAY + 15 * MINUTE);
    expect(run.programmed().total).toBeAbout(1200);
  });

  it('that the greatest rate holds back takes longer and gives its dose all the same', () => {
    // 100 µL/h at most, 20.83 of them for the basal: 100 µg at 79.17 an hour take 75.8 minutes.
    const run = aPump().having({ max_rate: '100 uL/h' }).onDay(1, bolus('0.1 mg', '15 min')).until('day 2');
    expect(run).toRecord('rate-limited', { because: 'cap' });
    expect((run.at('bolus-completed') - DAY) / MINUTE).toBeCloseTo(60 * (100 / (100 - 500 / 24)), 4);
    expect(run.programmed().total).toBeAbout(1100);
    expect(run.intended().between(DAY, DAY + 15 * MINUTE)).toBeAbout(100 + 500 / 96);
  });

  it('is halted for good by a stop', () => {
    const run = aPump()
      .onDay(1, bolus('0.2 mg', '1 h'))
      .at('1 day 30 min', stop())
      .at('1 day 40 min', resume())
      .until('day 2');
    expect(run.at('bolus-halted')).toBe(DAY + 30 * MINUTE);
    expect(run).not.toRecord('bolus-completed');
    expect(run.programmed().total).toBeAbout(1000 + 100 - 500 / 144);
    expect(run.intended().total).toBeAbout(1000 + 100 - 500 / 144);
  });

  it('is halted for good by an alarm that stops the pump, though it stays intended', () => {
    const run = aPump()
      .at('1 day 10 min', stall({ detected_after: '5 min', for: '1 h' }))
      .onDay(1, bolus('0.24 mg', '2 h'))
      .until('day 2');
    expect(run.at('bolus-halted')).toBe(DAY + 15 * MINUTE);
    expect(run.programmed().between(DAY, DAY + 15 * MINUTE)).toBeAbout(30 + 500 / 96);
    expect(run.intended().total).toBeAbout(1240);
  });

  it('is refused while another one runs, and granted when that is over', () => {
    const run = aPump()
      .onDay(1, bolus('0.1 mg', '1 h'))
      .at('1 day 30 min', bolus('0.1 mg', '1 h'))
      .at('1 day 1 h', bolus('0.1 mg', '1 h'))
      .until('day 2');
    expect(run.facts('order-refused').map(({ at_ms, because }) => [at_ms, because])).toEqual([
      [DAY + 30 * MINUTE, 'bolus'],
    ]);
    expect(run.intended().total).toBeAbout(1200);
  });

  it.each([
    ['stopped', aPump().onDay(1, stop())],
    ['alarm', aPump().onDay(1, stall())],
    ['reservoir', aPump().having({ filled: '1 mL' })],
  ])('is refused because of: %s', (because, pump) => {
    const run = pump.at('1 day 1 h', bolus('0.5 mg', '1 h')).until('day 2');
    expect(run.fact('order-refused')['because']).toBe(because);
    expect(run).not.toRecord('bolus-started');
  });

  it('keeps its dose through a refill with another concentration', () => {
    const run = aPump()
      .onDay(1, bolus('0.2 mg', '2 h'))
      .at('1 day 1 h', refill('20 mL', { drugs: { morphine: '2 mg/mL' } }))
      .until('day 2');
    expect(run.at('bolus-completed')).toBe(DAY + 2 * HOUR);
    expect(run.programmed().total).toBeAbout(1200);
    // Half of the bolus and the basal since then take half of the volume.
    expect(run.volumes.pumped).toBeAbout(500 * (25 / 24) + 100 + 250 * (23 / 24) + 50);
  });
});

describe('a stop', () => {
  it('for a time ends by itself', () => {
    const run = aPump()
      .onDay(1, stop({ for: '6 h' }))
      .until('day 2');
    expect(run).toRecordInOrder('delivery-stopped', 'delivery-resumed');
    expect(run.at('delivery-resumed')).toBe(1.25 * DAY);
    expect(run.ledTo('delivery-resumed')).toEqual(['delivery-stopped']);
    expect(run.programmed().total).toBeAbout(875);
    expect(run.intended().total).toBeAbout(875);
  });

  it('that is ordered again without an end stays', () => {
    const run = aPump()
      .onDay(1, stop({ for: '6 h' }))
      .at('27 h', stop())
      .until('day 2');
    expect(run).not.toRecord('delivery-resumed');
    expect(run.programmed().total).toBeAbout(500);
  });
});

describe('the rate after an alarm', () => {
  const occluded = aPump()
    .having({ occlusion_at: '100 kPa', after_alarm: { occlusion: 'stop' } })
    .onDay(1, occlusion({ for: '1 day' }));

  it('holds until the alarms are reset', () => {
    const run = occluded.onDay(3, resetAlarms()).until('day 4');
    // 100 kPa in 0.52 µL/kPa at 20.83 µL/h: 2.496 h
    expect(run.raised('occlusion')[0]).toBeLessThanOrEqual(DAY + 2.496 * HOUR);
    expect(run.programmed().between(2 * DAY, 3 * DAY)).toBe(0);
    expect(run.programmed().between(3 * DAY, 4 * DAY)).toBeAbout(500);
    expect(run.intended().per('day')).toLieWithin('0.0000001 %', 500);
  });

  it('holds until the pump is told to resume', () => {
    const run = occluded.onDay(3, resume()).until('day 4');
    expect(run.programmed().between(3 * DAY, 4 * DAY)).toBeAbout(500);
  });

  it('is not removed by the end of the occlusion, which clears the alarm', () => {
    const run = occluded.until('day 4');
    expect(run.at('alarm-cleared', { alarm: 'occlusion' }) - 2 * DAY).toBeLessThanOrEqual(1);
    expect(run.programmed().between(2 * DAY, 4 * DAY)).toBe(0);
  });

  it('ends with the stall that brought it', () => {
    const run = aPump()
      .onDay(1, stall({ for: '1 day' }))
      .until('day 3');
    expect(run.programmed().between(2 * DAY, 3 * DAY)).toBeAbout(500);
  });

  it('of an empty reservoir ends with the refill', () => {
    const run = aPump().having({ filled: '1 mL' }).onDay(4, refill('20 mL')).until('day 5');
    expect(run.raised('empty-reservoir')).toEqual([2 * DAY]);
    expect(run.delivered().between(3 * DAY, 4 * DAY)).toBeLessThan(1e-9);
    expect(run.delivered().between(4 * DAY, 5 * DAY)).toBeAbout(500, 1e-5);
  });

  it('may be the minimum rate, or the keep-open rate but never more than the program', () => {
    const after = (low: string, basal: unknown) =>
      aPump()
        .having({ filled: '2.5 mL', kvo_rate: '4 uL/h', minimum_mode_rate: '1 uL/h', after_alarm: { low } })
        .delivering(basal)
        .until('day 3')
        .programmed()
        .between(2 * DAY, 3 * DAY);
    expect(after('minimum', '0.5 mg/day')).toBeAbout(24);
    expect(after('kvo', '0.5 mg/day')).toBeAbout(96);
    expect(
      after('kvo', [
        { from: '00:00', rate: '0.5 mg/day' },
        { from: '00:00', to: '12:00', rate: 'off' },
      ]),
    ).toBeAbout(48);
    expect(after('stop', '0.5 mg/day')).toBe(0);
    expect(after('continue', '0.5 mg/day')).toBeAbout(500);
  });

  it('is the lowest of several', () => {
    const run = aPump()
      .having({
        filled: '2.5 mL',
        kvo_rate: '0.5 uL/h',
        minimum_mode_rate: '1 uL/h',
        after_alarm: { low: 'minimum', stall: 'kvo' },
      })
      .onDay(2, stall({ detected_after: '0 min' }))
      .until('day 3');
    expect(run.programmed().between(2 * DAY, 3 * DAY)).toBeAbout(12);
  });
});

describe('the low-reservoir alarm', () => {
  it('of a pump that measures comes when the reservoir is low, whatever was programmed', () => {
    const measured = aPump().having({ accounting: 'measured' });
    const run = measured.onDay(0, overInfusion({ factor: 1.25 })).until('day 30');
    // 18 mL at 0.625 mL a day
    expect(run.raised('low-reservoir')).toEqual([28.8 * DAY]);
    expect(run.reservoir(28.8 * DAY)).toBeAbout(2000);
  });

  it('of a pump that believes comes early when it is told too little at the refill', () => {
    const run = aPump()
      .onDay(10, refill('20 mL', { told: { volume: '10 mL' } }))
      .until('day 40');
    expect(run.raised('low-reservoir')).toEqual([26 * DAY]);
    expect(run.fact('refilled')['predicted_low_at_ms']).toBe(26 * DAY);
    expect(run.reservoir(26 * DAY)).toBeAbout(12_000);
  });

  it('stays until a refill, and may come again', () => {
    const run = aPump().having({ filled: '3 mL' }).onDay(3, refill('3 mL')).until('day 6');
    expect(run.raised('low-reservoir')).toEqual([2 * DAY, 5 * DAY]);
    expect(run.at('alarm-cleared')).toBe(3 * DAY);
  });
});

describe('what the clinician intends', () => {
  it('is not changed by any fault or alarm', () => {
    const healthy = aPump().onDay(3, bolus('0.1 mg', '30 min')).until('day 6');
    const sick = aPump()
      .onDay(3, bolus('0.1 mg', '30 min'))
      .onDay(1, occlusion({ for: '1 day' }), overInfusion({ factor: 1.5 }))
      .onDay(2, kink({ passes: '10 %' }))
      .onDay(4, stall())
      .until('day 6');
    for (const [day, amount] of healthy.intended().per('day').entries())
      expect(sick.intended().per('day')[day]).toBeAbout(amount);
    expect(sick.delivered().total).not.toBeAbout(healthy.delivered().total, 0.01);
  });
});
