import { describe, expect, it } from 'vitest';
import { aPump, mixture, order, priming, refill, resetAlarms, setBasal } from '../support/a-pump.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

/** A line that stores nothing to speak of, and no dead volume. */
const STIFF = { compliance: '0.000000001 uL/kPa' };

describe('what is entered by mistake', () => {
  it('is programmed, while what was ordered is intended: a basal', () => {
    const entered = order('set-basal', { basal: '0.4 mg/day', entered: { basal: '4 mg/day' } });
    const run = aPump().onDay(1, entered).onDay(2, setBasal('0.4 mg/day')).until('day 3');
    expect(run.intended().per('day')).toEqual([
      expect.closeTo(500, 6),
      expect.closeTo(400, 6),
      expect.closeTo(400, 6),
    ]);
    expect(run.programmed().per('day')).toEqual([
      expect.closeTo(500, 6),
      expect.closeTo(4000, 6),
      expect.closeTo(400, 6),
    ]);
    expect(run.fact('basal-changed', { at_ms: DAY })['rate_ug_per_h']).toBeCloseTo(4000 / 24, 9);
  });

  it('is given: a bolus of ten times the dose, in half the time', () => {
    const entered = { dose: '1 mg', over: '30 min' };
    const run = aPump()
      .onDay(1, order('bolus', { dose: '0.1 mg', over: '1 h', entered }))
      .until('day 2');
    expect(run.fact('bolus-started')['dose_ug']).toBeCloseTo(1000, 9);
    expect(run.intended().between(DAY, DAY + HOUR)).toBeAbout(100 + 500 / 24);
    expect(run.intended().between(DAY, DAY + 30 * MINUTE)).toBeAbout(50 + 500 / 48);
    // 1000 µL an hour at most: the bolus is capped, and takes 61 minutes; its dose stays exact.
    expect(run.programmed().total).toBeAbout(1000 + 1000);
  });

  it('is what the patient gets: a bolus of another program', () => {
    const asked = { dose: '0.1 mg', over: '10 min' };
    const run = aPump()
      .onDay(
        1,
        order('set-program', {
          patient_bolus: asked,
          entered: { patient_bolus: { ...asked, dose: '0.4 mg' } },
        }),
      )
      .asked('30 h')
      .until('day 2');
    expect(run.programmed().total).toBeAbout(1000 + 400);
    expect(run.intended().total).toBeAbout(1000 + 100);
  });

  it('is the schedule: what was ordered is called for at its own times', () => {
    const daily = { dose: '0.1 mg', over: '10 min', every: '1 day', first: '12:00' };
    const run = aPump()
      .onDay(
        1,
        order('set-program', { boluses: [daily], entered: { boluses: [{ ...daily, every: '2 h' }] } }),
      )
      .until('day 2');
    expect(run.intended().between(DAY, 2 * DAY)).toBeAbout(500 + 100);
    expect(run.programmed().between(DAY, 2 * DAY)).toBeAbout(500 + 600);
  });

  it('is what a pump goes by after a refill: half the concentration, and so twice the flow', () => {
    const told = refill('20 mL', { entered: { drugs: mixture('morphine 0.5 mg/mL') } });
    const run = aPump().onDay(1, told).until('day 2');
    expect(run.pumped().between(DAY, 2 * DAY)).toBeAbout(1000);
    expect(run.programmed().between(DAY, 2 * DAY)).toBeAbout(500);
    expect(run.intended().between(DAY, 2 * DAY)).toBeAbout(500);
  });

  it('is the volume that it believes in: an alarm that comes ten days late', () => {
    const run = aPump()
      .onDay(1, refill('10 mL', { entered: { volume: '15 mL' } }))
      .until('day 30');
    // 10 mL are gone after 20 days; 13 mL above the threshold would last 26.
    expect(run.at('ran-dry')).toBe(21 * DAY);
    expect(run.raised('low-reservoir')).toEqual([27 * DAY]);
  });
});

describe('a priming bolus', () => {
  it('drives what stands in the path out of the tip, and is intended by nobody', () => {
    // 335.8 µL in half an hour beside the basal: the drug is at the tip after 29.1 min.
    const run = aPump()
      .having(STIFF)
      .through({ ...STIFF, primed_with: 'saline' })
      .at('0 h', priming('0.3358 mL', '30 min'))
      .until('day 1');
    expect(run.at('front-reached-tip') / HOUR).toBeCloseTo(335.8 / (671.6 + 500 / 24), 5);
    expect(run.intended().total).toBeAbout(500);
    expect(run.programmed().total).toBeAbout(500 + 335.8);
    expect(run.volumes.pumped).toBeAbout(500 + 335.8);
    expect(run.delivered().total).toBeAbout(500, 1e-6);
    expect(run.fact('bolus-started')).toMatchObject({ bolus: 'priming', volume_ul: 335.8 });
  });

  it('is the same volume whatever the concentration, also one that the pump is told on the way', () => {
    const run = aPump()
      .having({ dead_volume: '0 mL' })
      .delivering('off')
      .at('1 h', priming('0.2 mL', '1 h'))
      .at('90 min', refill('20 mL', { drugs: mixture('morphine 4 mg/mL') }))
      .until('day 1');
    expect(run.volumes.pumped).toBeAbout(200);
    expect(run.programmed().total).toBeAbout(100 + 400);
  });

  it('is refused while a clinician’s bolus runs, and a clinician’s while it does', () => {
    const run = aPump()
      .at('1 h', order('bolus', { dose: '0.1 mg', over: '1 h' }))
      .at('90 min', priming('0.1 mL', '10 min'))
      .at('3 h', priming('0.1 mL', '1 h'))
      .at('210 min', order('bolus', { dose: '0.1 mg', over: '1 h' }))
      .until('day 1');
    expect(run.facts('order-refused').map(({ at_ms, because }) => [at_ms / HOUR, because])).toEqual([
      [1.5, 'bolus'],
      [3.5, 'bolus'],
    ]);
  });

  it('too large by mistake over-doses by what was entered too much', () => {
    const run = aPump()
      .at('1 h', priming('0.14 mL', '20 min', { entered: { volume: '0.199 mL' } }))
      .until('day 1');
    expect(run.delivered().total).toBeAbout(500 + 199, 1e-4);
  });
});

describe('a wrong vial', () => {
  it('is given by its true concentration, and counted as the label says', () => {
    const run = aPump()
      .having({ dead_volume: '0 mL' })
      .onDay(1, refill('20 mL', { drugs: mixture('morphine 1 mg/mL'), holds: mixture('morphine 5 mg/mL') }))
      .until('day 4');
    expect(run.delivered().between(2 * DAY, 4 * DAY)).toBeAbout(5000, 1e-6);
    expect(run.intended().between(2 * DAY, 4 * DAY)).toBeAbout(1000);
    expect(run).not.toRecord('alarm-raised');
  });

  it('may hold another drug altogether', () => {
    const run = aPump()
      .having({ dead_volume: '0 mL' })
      .onDay(1, refill('20 mL', { drugs: mixture('morphine 1 mg/mL'), holds: mixture('baclofen 2 mg/mL') }))
      .until('day 4');
    expect(run.delivered('baclofen').between(2 * DAY, 4 * DAY)).toBeAbout(2000, 1e-6);
    expect(run.delivered('morphine').between(2 * DAY, 4 * DAY)).toBeLessThan(1e-9);
    expect(run.intended('baclofen').total).toBe(0);
  });
});

describe('an alarm whose rate is reset', () => {
  it('goes on ringing, and rings again only after it has cleared', () => {
    const run = aPump()
      .having({ filled: '2.5 mL', after_alarm: { low: 'stop' } })
      .onDay(2, resetAlarms())
      .onDay(4, refill('2.5 mL'))
      .until('day 6');
    expect(run.raised('low-reservoir')).toEqual([DAY, 5 * DAY]);
    expect(run.at('alarm-cleared')).toBe(4 * DAY);
    expect(run.programmed().per('day')).toEqual(
      [500, 0, 500, 500, 500, 0].map((amount) => expect.closeTo(amount, 6) as unknown),
    );
  });
});
