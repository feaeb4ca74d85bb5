import { describe, expect, it } from 'vitest';
import { aPump, bolus, request, refill } from '../support/a-pump.ts';
import { HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

/** 50 µL an hour of basal, an alarm at 1 mL, and never more than 100 µL an hour. */
const pump = aPump()
  .delivering('1.2 mg/day')
  .having({ filled: '1.6 mL', low_at: '1 mL', max_rate: '100 uL/h' });

describe('the moment at which a pump will be low', () => {
  it('knows that a bolus takes longer where the maximum holds it back', () => {
    // 500 µL by 10:00; the other 100 take an hour at the maximum, while the bolus alone would give 200 an hour.
    const run = pump
      .programmed({ boluses: [{ dose: '0.1 mg', over: '30 min', every: '1 day', first: '10:00' }] })
      .until('day 1');
    expect(run.fact('run-started')['predicted_low_at_ms']).toBe(11 * HOUR);
    expect(run.raised('low-reservoir')).toEqual([11 * HOUR]);
  });

  it('is told to within one bolus where it takes hundreds of thousands of them', () => {
    // 0.1 µL a minute out of 20 mL: 200 000 minutes, in 400 000 changes of the flow.
    const run = aPump()
      .delivering('off')
      .programmed({ boluses: [{ dose: '0.1 ug', over: '1 s', every: '1 min', first: '00:00' }] })
      .until('1 h');
    const predicted = run.fact('run-started')['predicted_empty_at_ms'] as number;
    expect(Math.abs(predicted - 200_000 * MINUTE)).toBeLessThanOrEqual(MINUTE);
  });

  it('knows that boluses share what the basal leaves of the maximum', () => {
    // From 06:00 on 100 an hour: 60 µL and 120 µL fill the 50 beside the basal for 3.6 h, of which 3 are enough.
    const run = pump
      .programmed({
        boluses: [
          { dose: '60 ug', over: '1 h', every: '1 day', first: '06:00' },
          { dose: '120 ug', over: '1 h', every: '1 day', first: '07:00' },
        ],
      })
      .until('day 1');
    expect(run.fact('run-started')['predicted_low_at_ms']).toBe(9 * HOUR);
    expect(run.raised('low-reservoir')).toEqual([9 * HOUR]);
  });

  it('counts what is left of a bolus that is held back when it is foreseen anew', () => {
    // 1.5 mL at 02:00: what is left of 400 µL from 01:00 on at 50 an hour lasts until 09:00; 500 µL last 5 h at 100.
    const run = pump.at('1 h', bolus('0.4 mg', '1 h')).at('2 h', refill('1.5 mL')).until('day 1');
    expect(run.fact('refilled')['predicted_low_at_ms']).toBe(7 * HOUR);
    expect(run.raised('low-reservoir')).toEqual([7 * HOUR]);
  });

  it('counts what is left of a clinician’s bolus that waits for the patient’s', () => {
    // Beside the basal: the patient’s 50 µL until 02:00, then the clinician’s 150 at 50 an hour until 05:00.
    const run = pump
      .having({ max_rate: '1 mL/h' })
      .programmed({ patient_bolus: { dose: '50 ug', over: '1 h' } })
      .at('30 min', bolus('0.175 mg', '3 h 30 min'))
      .at('1 h', request())
      .at('90 min', refill('1.4 mL'))
      .until('day 1');
    // 400 µL: 50 by 02:00, 300 by 05:00, and the last 50 in an hour.
    expect(run.fact('refilled')['predicted_low_at_ms']).toBe(6 * HOUR);
    expect(run.raised('low-reservoir')).toEqual([6 * HOUR]);
  });

  it('counts a bolus under way at the old concentration while a bridge runs, and at the new one after it', () => {
    // 335.8 µL of the path at 150 an hour; then 25 an hour of basal, and until the bolus is over 50 an hour of it.
    const run = pump
      .having({ max_rate: '1 mL/h' })
      .at('1 h', bolus('0.4 mg', '4 h'))
      .at('2 h', refill('1.5 mL', { drugs: { morphine: '2 mg/mL' }, bridge: true }))
      .until('day 1');
    const bridged = 335.8 / 150;
    const after = 335.8 + 75 * (3 - bridged);
    const low = run.fact('refilled')['predicted_low_at_ms'] as number;
    expect(low / HOUR).toBeCloseTo(5 + (500 - after) / 25, 6);
    expect(run.raised('low-reservoir')).toEqual([low]);
  });
});
