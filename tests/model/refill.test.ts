import { describe, expect, it } from 'vitest';
import { aPump, bolus, mixture, refill } from '../support/a-pump.ts';
import type { Course } from '../support/course.ts';
import { DAY, HOUR } from '../support/course.ts';
import '../support/matchers.ts';

/** 20 mL of 1 mg/mL above a dead volume of 1.4 mL; 10 mL are left on day 20. */
const pump = aPump();
const strong = mixture('morphine 2 mg/mL');
const dayOf = (run: Course, day: number): number => run.pumped().between(day * DAY, (day + 1) * DAY);

describe('a refill', () => {
  it('mixes with the dead volume', () => {
    const run = pump.onDay(20, refill('18.6 mL', { drugs: strong })).until('day 22');
    // (1.4 · 1 + 18.6 · 2) / 20 = 1.93 mg/mL at 250 µL a day
    expect(dayOf(run, 21)).toBeAbout(250 * 1.93);
    expect(run.programmed().between(21 * DAY, 22 * DAY)).toBeAbout(500);
  });

  it('without aspiration mixes with all that is left, and nobody knows what was left', () => {
    const run = pump
      .onDay(20, refill('8.6 mL', { drugs: mixture('morphine 3 mg/mL'), aspirate: false }))
      .until('day 21');
    // (11.4 · 1 + 8.6 · 3) / 20 = 1.86 mg/mL at 166.7 µL a day
    expect(dayOf(run, 20)).toBeAbout((500 / 3) * 1.86);
    expect(run.believed(20 * DAY)).toBeAbout(18_600);
    expect(run.fact('refilled')).toMatchObject({
      aspirated_ul: 0,
      discrepancy_ul: null,
      discrepancy_percent: null,
      flagged: [],
    });
  });

  it('after rinses keeps next to nothing of the old drug', () => {
    const rinses = { n: 2, volume: '8.6 mL' };
    const run = pump.onDay(20, refill('18.6 mL', { drugs: strong, rinses })).until('day 21');
    // 1.4 mL of 1 in 10 mL twice: 0.14, then 0.0196 mg/mL; then (1.4 · 0.0196 + 37.2) / 20
    expect(dayOf(run, 20)).toBeAbout(250 * 1.861_372);
    expect(run.recording.drugs[0]?.aspirated).toBeAbout(10_000 + 8600 * 0.1596);
    expect(run.volumes.aspirated).toBeAbout(10_000 + 2 * 8600);
    expect(run.fact('refilled')['aspirated_ul']).toBeCloseTo(10_000, 6);
  });

  it('leaves the pump believing in the label, whatever the syringe held', () => {
    const run = pump
      .having({ dead_volume: '0 mL' })
      .onDay(20, refill('20 mL', { drugs: strong, holds: mixture('morphine 5 mg/mL') }))
      .until('day 21');
    expect(run.programmed().between(20 * DAY, 21 * DAY)).toBeAbout(500);
    expect(dayOf(run, 20)).toBeAbout(1250);
  });

  it('leaves the pump believing in what it was told instead', () => {
    const told = { volume: '15 mL', drugs: mixture('morphine 1.25 mg/mL') };
    const run = pump.having({ dead_volume: '0 mL' }).onDay(20, refill('20 mL', { told })).until('day 21');
    // 400 µL a day of 1 mg/mL instead of 500
    expect(run.believed(21 * DAY)).toBeAbout(14_600);
    expect(dayOf(run, 20)).toBeAbout(400);
    expect(run.programmed().between(20 * DAY, 21 * DAY)).toBeAbout(500);
    expect(run.intended().between(20 * DAY, 21 * DAY)).toBeAbout(500);
  });

  it('changes what is intended of the other drugs at once', () => {
    const run = aPump()
      .holding('morphine 1 mg/mL', 'bupivacaine 4 mg/mL')
      .onDay(20, refill('20 mL', { drugs: mixture('morphine 2 mg/mL', 'bupivacaine 3 mg/mL') }))
      .until('day 21');
    expect(run.intended('bupivacaine').between(19 * DAY, 20 * DAY)).toBeAbout(2000);
    expect(run.intended('bupivacaine').between(20 * DAY, 21 * DAY)).toBeAbout(750);
    expect(run.intended('morphine').between(20 * DAY, 21 * DAY)).toBeAbout(500);
  });

  it('may name another primary drug, of which boluses are then amounts', () => {
    const run = aPump()
      .holding('morphine 1 mg/mL', 'bupivacaine 4 mg/mL')
      .onDay(
        1,
        refill('20 mL', {
          drugs: mixture('morphine 1 mg/mL', 'bupivacaine 4 mg/mL'),
          primary: 'bupivacaine',
        }),
      )
      .onDay(2, bolus('0.4 mg', '1 h'))
      .until('day 3');
    expect(run.programmed('bupivacaine').between(2 * DAY, 2 * DAY + HOUR)).toBeAbout(400 + 2000 / 24);
    expect(run.programmed('morphine').between(2 * DAY, 2 * DAY + HOUR)).toBeAbout(100 + 500 / 24);
  });

  it('beside the port loses its share in the pocket', () => {
    const run = pump
      .onDay(20, refill('20 mL', { into: { reservoir: '25 %', pocket: '75 %' } }))
      .until('day 21');
    expect(run.reservoir(20 * DAY)).toBeAbout(5000);
    expect(run.believed(20 * DAY)).toBeAbout(20_000);
    expect(run.volumes.pocket).toBeAbout(15_000);
    expect(run.recording.drugs[0]?.pocket).toBeAbout(15_000);
  });

  it('that leaves the reservoir empty is recorded as having run dry', () => {
    const run = pump.onDay(20, refill('20 mL', { into: { pocket: '100 %' } })).until('day 21');
    expect(run.at('ran-dry')).toBe(20 * DAY);
    expect(dayOf(run, 20)).toBe(0);
  });

  it('over the capacity is refused and changes nothing', () => {
    const full = pump.onDay(20, refill('12 mL', { drugs: strong, aspirate: false })).until('day 22');
    expect(full.fact('order-refused')['because']).toBe('capacity');
    expect(full).not.toRecord('refilled');
    expect(full.volumes).toEqual(pump.until('day 22').volumes);
  });

  it('fits into a metered pump as soon as its pulses have made room', () => {
    const metered = pump.having({ model: 'prometra' }).onDay(2, refill('0.9 mL', { aspirate: false }));
    const run = metered.until('day 2');
    expect(run).not.toRecord('order-refused');
    expect(run.volumes.reservoirTrue).toBeAbout(19_900);
  });

  it('has no percentage when nothing was programmed since the last one', () => {
    const run = aPump().delivering('off').onDay(1, refill('20 mL')).until('day 2');
    expect(run.fact('refilled')).toMatchObject({ discrepancy_ul: 0, discrepancy_percent: null });
  });

  it('measures its percentage by what was programmed since the last fill, not since the start', () => {
    const run = aPump()
      .having({ gain: 1.1 })
      .onDay(20, refill('20 mL'))
      .onDay(30, refill('20 mL'))
      .until('day 30');
    expect(run.facts('refilled').map((fact) => fact['discrepancy_ul'])).toEqual([
      expect.closeTo(1000, 6),
      expect.closeTo(500, 6),
    ]);
    for (const fact of run.facts('refilled')) expect(fact['discrepancy_percent']).toBeCloseTo(10, 8);
  });

  it('predicts the low alarm from the program in force, day and night', () => {
    const basal = [
      { from: '00:00', rate: '0.4 mg/day' },
      { from: '12:00', rate: '0.8 mg/day' },
    ];
    const run = aPump().delivering(basal).onDay(1, refill('8.2 mL')).until('day 15');
    // 0.6 mL a day: 6.2 mL last ten days, and 0.2 mL that take the twelve hours of the slow half.
    expect(run.fact('refilled')['predicted_low_at_ms']).toBe(11.5 * DAY);
    expect(run.raised('low-reservoir')).toEqual([11.5 * DAY]);
  });
});
