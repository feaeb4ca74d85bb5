import { describe, expect, it } from 'vitest';
import { aPump, bolus, request, setProgram, stop, type Event } from '../support/a-pump.ts';
import { HOUR } from '../support/course.ts';
import '../support/matchers.ts';

/** A clinician's 0.6 mg over 6 h from 08:00; the patient may ask for 0.1 mg over 30 min. */
const long = aPump()
  .programmed({ patient_bolus: { dose: '0.1 mg', over: '30 min' } })
  .at('8 h', bolus('0.6 mg', '6 h'));

describe('a clinician’s bolus that a patient’s suspends', () => {
  it('waits for its end and then gives exactly what is left', () => {
    const run = long.asked('10 h').until('day 1');
    expect(run.at('bolus-suspended')).toBe(10 * HOUR);
    expect(run.at('bolus-resumed')).toBe(10.5 * HOUR);
    expect(run.at('bolus-completed', { bolus: 'clinician' })).toBe(14.5 * HOUR);
    expect(run.programmed().between(8 * HOUR, 10 * HOUR)).toBeAbout(200 + 500 / 12);
    expect(run.programmed().between(10 * HOUR, 10.5 * HOUR)).toBeAbout(100 + 500 / 48);
    expect(run.programmed().between(10.5 * HOUR, 14.5 * HOUR)).toBeAbout(400 + 500 / 6);
    expect(run.programmed().total).toBeAbout(500 + 600 + 100);
  });

  it('waits again for every other one', () => {
    const run = long.asked('9 h', '12 h', '14 h').until('day 1');
    expect(run.facts('bolus-suspended').map(({ at_ms }) => at_ms / HOUR)).toEqual([9, 12, 14]);
    expect(run.at('bolus-completed', { bolus: 'clinician' })).toBe(15.5 * HOUR);
    expect(run.programmed().total).toBeAbout(500 + 600 + 300);
  });

  it('is intended as it was ordered all the same', () => {
    const run = long.asked('10 h').until('day 1');
    expect(run.intended().between(10 * HOUR, 10.5 * HOUR)).toBeAbout(50 + 100 + 500 / 48);
    expect(run.intended().between(14 * HOUR, 15 * HOUR)).toBeAbout(500 / 24);
    expect(run.intended().total).toBeAbout(500 + 600 + 100);
  });

  it('does not resume when a stop has halted both', () => {
    const run = long
      .asked('10 h')
      .at('10 h 15 min', stop({ for: '1 h' }))
      .until('day 1');
    expect(run.facts('bolus-halted').map(({ bolus }) => bolus)).toEqual(['clinician', 'patient']);
    expect(run).not.toRecord('bolus-resumed');
    expect(run.programmed().total).toBeAbout((500 * 23) / 24 + 200 + 50);
  });

  it('waits from the start when it is ordered while a patient’s is given', () => {
    const run = aPump()
      .programmed({ patient_bolus: { dose: '0.1 mg', over: '30 min' } })
      .asked('8 h')
      .at('8 h 10 min', bolus('0.2 mg', '1 h'))
      .until('day 1');
    expect(run.at('bolus-resumed')).toBe(8.5 * HOUR);
    expect(run.at('bolus-completed', { bolus: 'clinician' })).toBe(9.5 * HOUR);
    expect(run.programmed().total).toBeAbout(500 + 300);
  });
});

describe('a bolus that is scheduled', () => {
  it('is not suspended: the patient’s adds to it', () => {
    const run = aPump()
      .programmed({
        boluses: [{ dose: '0.1 mg', over: '1 h', every: '1 day', first: '10:00' }],
        patient_bolus: { dose: '0.1 mg', over: '30 min' },
      })
      .asked('10 h 15 min')
      .until('day 1');
    expect(run).not.toRecord('bolus-suspended');
    expect(run.programmed().between(10.25 * HOUR, 10.75 * HOUR)).toBeAbout(50 + 100 + 500 / 48);
  });
});

describe('the greatest flow of a pump', () => {
  it('is shared: what has begun first is served first, and every dose stays exact', () => {
    // 100 µL an hour at most, of which the basal takes 20.83; the first bolus asks for 60, the second for 60.
    const run = aPump()
      .having({ max_rate: '100 uL/h' })
      .programmed({
        boluses: [{ dose: '0.06 mg', over: '1 h', every: '1 day', first: '06:00' }],
        patient_bolus: { dose: '0.06 mg', over: '1 h' },
      })
      .asked('6 h')
      .until('day 1');
    expect(run.at('bolus-completed', { bolus: 'scheduled' })).toBe(7 * HOUR);
    // 19.17 µL in the first hour; the other 40.83 at 60 an hour.
    const left = 60 - (100 - 500 / 24 - 60);
    expect(run.at('bolus-completed', { bolus: 'patient' }) / HOUR).toBeCloseTo(7 + left / 60, 6);
    expect(run.programmed().total).toBeAbout(500 + 120);
    expect(run.intended().between(6 * HOUR, 7 * HOUR)).toBeAbout(120 + 500 / 24);
  });
});

describe('a patient’s request that is ordered', () => {
  const bolusOnRequest = aPump().programmed({ patient_bolus: { dose: '0.1 mg', over: '10 min' } });

  it.each<[string, Event, string | null]>([
    ['when nothing is in its way', setProgram({ basal: '0.5 mg/day' }), null],
    ['when the pump has been stopped at that very moment', stop(), 'stopped'],
  ])('is judged after the orders that stand before it: %s', (_, before, because) => {
    const run = bolusOnRequest.at('8 h', before, request()).until('day 1');
    if (because === null) expect(run).toRecord('request-granted');
    else expect(run.fact('request-refused')['because']).toBe(because);
  });
});
