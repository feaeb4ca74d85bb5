import { describe, expect, it } from 'vitest';
import { sentenceOf, sentences } from '../../../src/report/narrative/sentences.ts';
import { factWords } from '../../../src/scenario/fact-words.ts';
import {
  aPump,
  bolus,
  kink,
  overInfusion,
  priming,
  refill,
  request,
  resume,
  setBasal,
  stall,
  stop,
} from '../../support/a-pump.ts';
import { tellingOf } from '../../support/a-story.ts';
import type { Course } from '../../support/course.ts';

/** The sentences of all facts of a kind, in order. */
function told({ scenario }: Course, kind: string): readonly string[] {
  const telling = tellingOf(scenario);
  return telling.facts.flatMap((fact, index) => (fact.kind === kind ? [sentenceOf(telling, index)] : []));
}

describe('the narrative', () => {
  it('has a sentence for every kind of fact', () => {
    expect(Object.keys(sentences).sort()).toEqual([...factWords].sort());
  });

  it('begins with what the pump holds and gives, and ends with what was delivered', () => {
    // 20 mL at 0.5 mL a day: 2 mL are left on day 36, nothing on day 40.
    const run = aPump().until('4 days');
    expect(told(run, 'run-started')).toEqual([
      'The run began. The pump holds 20 mL and gives 500 ug/day of morphine. By its own reckoning it will be low on day 36 00:00 and empty on day 40 00:00.',
    ]);
    expect(told(run, 'run-ended')).toEqual([
      'The run ended. In all, 2 mg morphine was delivered of 2 mg intended (0 %).',
    ]);
  });

  it('names a fault as the scenario does, and says how long it lasted', () => {
    const run = aPump()
      .onDay(1, stall({ name: 'the stall', for: '3 h' }))
      .until('2 days');
    expect(told(run, 'fault-started')).toEqual(['"the stall" (motor stall) began.']);
    expect(told(run, 'fault-ended')).toEqual(['"the stall" (motor stall) ended after 3 h.']);
    expect(told(run, 'motor-stalled')).toEqual(['The motor stalled, because of "the stall" (motor stall).']);
    expect(told(run, 'motor-recovered')).toEqual([
      'The motor turns again after standing for 3 h; what was missed is not made up for.',
    ]);
  });

  it('says why the line came to a pressure', () => {
    // The pump slips from 0.8 of 200 kPa.
    const run = aPump()
      .onDay(1, kink({ name: 'the kink', passes: '40 %' }))
      .until('4 days');
    expect(told(run, 'pressure-limited')).toEqual([
      'The line reached 160 kPa, against which the pump gives less than it is told, because "the kink" (catheter kink) began day 1 00:00.',
    ]);
  });

  it('says what a dry reservoir was believed to hold', () => {
    // At twice the rate 2 mL last 2 days, in which the pump believes it gave 1 mL.
    const run = aPump()
      .having({ filled: '2 mL', low_at: '0.1 mL' })
      .onDay(0, overInfusion({ factor: 2 }))
      .until('3 days');
    expect(told(run, 'ran-dry')).toEqual([
      'The reservoir ran dry, although the pump still believed in 1 mL.',
    ]);
  });

  it('tells a low reservoir with what is believed and what is true', () => {
    const run = aPump()
      .having({ filled: '4 mL', low_at: '2 mL' })
      .onDay(0, overInfusion({ factor: 1.5 }))
      .until('5 days');
    // Believed 2 mL after 4 days; 3 mL are gone.
    expect(told(run, 'alarm-raised')[0]).toBe(
      'ALARM low reservoir (non-critical): the pump believes that 2 mL is left; in truth it is 1 mL.',
    );
  });

  it('tells who halted a bolus', () => {
    const stopped = aPump()
      .onDay(1, bolus('0.2 mg', '2 h'))
      .at('25 h', stop())
      .at('30 h', resume())
      .until('2 days');
    expect(told(stopped, 'bolus-halted')).toEqual([
      "The clinician's bolus was halted before it had given its dose, because the pump was stopped by order.",
    ]);
    expect(told(stopped, 'delivery-resumed')).toEqual(['The program goes on, stopped since day 1 01:00.']);
    const full = aPump()
      .programmed({ dose_limit: { dose: '0.6 mg', per: '24 h' } })
      .onDay(1, bolus('0.2 mg', '2 h'))
      .until('2 days');
    expect(told(full, 'bolus-halted')).toEqual([
      "The clinician's bolus was halted before it had given its dose, because the dose limit was reached.",
    ]);
  });

  it('tells a step of the program from an order', () => {
    const steps = [
      { from: '00:00', rate: '0.5 mg/day' },
      { from: '12:00', rate: '1 mg/day' },
    ];
    const run = aPump().delivering(steps).at('20 h', setBasal('2 mg/day')).until('1 day');
    expect(told(run, 'basal-changed')).toEqual([
      'The basal rate became 1 mg/day of morphine, a step of the program.',
      'The basal rate became 2 mg/day of morphine, as entered by order.',
    ]);
  });

  it('tells what a refill found', () => {
    const run = aPump()
      .having({ filled: '10 mL' })
      .onDay(0, overInfusion({ factor: 2 }))
      .onDay(6, refill('20 mL'))
      .until('7 days');
    // 3 mL programmed and 6 mL given: 4 mL where 7 were believed, all of what was programmed too much.
    expect(told(run, 'refilled')[0]).toContain(
      'The reservoir was filled with 20 mL. 4 mL was found in it where the pump believed in 7 mL, a discrepancy of 3 mL (+100 %). That is beyond the limit for the volume and for the share: FLAGGED.',
    );
  });

  it('tells requests with their reasons, and orders that were refused', () => {
    const run = aPump()
      .programmed({ patient_bolus: { dose: '0.1 mg', over: '5 min', lockout: '4 h' } })
      .asked('1 h', '2 h')
      .at('3 h', stop(), request(), priming('0.1 mL', '10 min'))
      .until('1 day');
    expect(told(run, 'request-refused')).toEqual([
      'The patient asked for a bolus; it was refused, because the lockout was not over.',
      'The patient asked for a bolus; it was refused, because the pump was stopped.',
    ]);
    expect(told(run, 'order-refused')).toEqual([
      'Priming bolus was ordered and refused, because the pump was stopped.',
    ]);
  });
});
