import { describe, expect, it } from 'vitest';
import { aPump, bolus, mixture, refill, resetAlarms, resume, setProgram } from '../support/a-pump.ts';
import type { Course } from '../support/course.ts';
import { DAY, HOUR } from '../support/course.ts';
import '../support/matchers.ts';

const granted = (run: Course): readonly number[] =>
  run.facts('request-granted').map(({ at_ms }) => at_ms / HOUR);
const refused = (run: Course): readonly unknown[] =>
  run.facts('request-refused').map(({ at_ms, because }) => [at_ms / HOUR, because]);

/** A patient's bolus of 0.1 mg over 10 min, and no more than so much in so long a window. */
const limited = (dose: string, per: string) =>
  aPump().programmed({
    patient_bolus: { dose: '0.1 mg', over: '10 min' },
    dose_limit: { dose, per },
  });

describe('the dose limit of a request', () => {
  it('is met with the basal as if it had run throughout', () => {
    // 500 µg of basal a day, and so room for three boluses of 100 from the first hour on.
    const run = limited('0.8 mg', '24 h').asked('1 h', '2 h', '3 h', '4 h').until('day 1');
    expect(granted(run)).toEqual([1, 2, 3]);
    expect(refused(run)).toEqual([[4, 'dose-limit']]);
  });

  it('may be reached exactly: a window may lose as much as it gains', () => {
    const run = limited('0.8 mg', '24 h')
      .asked('1 h', '2 h', '3 h', '1499 min', '25 h', '26 h')
      .until('day 2');
    expect(granted(run)).toEqual([1, 2, 3, 25, 26]);
    expect(refused(run)).toEqual([[1499 / 60, 'dose-limit']]);
  });

  it.each([
    ['0.354 mg', false],
    ['0.355 mg', true],
  ])('looks ahead at the basal to come: %s', (dose, isGranted) => {
    // 2.4 mg a day from 06:00 to 09:00. The three hours up to 08:30 begin with the bolus of 05:30: 100 µg of it, half an
    // hour at 8.33 and two and a half at 100 an hour are 354.17.
    const run = limited(dose, '3 h')
      .delivering([
        { from: '00:00', rate: '0.2 mg/day' },
        { from: '06:00', to: '09:00', rate: '2.4 mg/day' },
      ])
      .asked('5 h 30 min')
      .until('day 1');
    expect(granted(run)).toEqual(isGranted ? [5.5] : []);
  });

  it('counts the boluses that are scheduled in the time ahead', () => {
    const daily = { dose: '0.2 mg', over: '10 min', every: '1 day', first: '06:00' };
    const run = limited('0.75 mg', '24 h')
      .programmed({ boluses: [daily] })
      .asked('5 h')
      .until('day 1');
    expect(refused(run)).toEqual([[5, 'dose-limit']]);
    const more = limited('0.801 mg', '24 h')
      .programmed({ boluses: [daily] })
      .asked('5 h')
      .until('day 1');
    expect(granted(more)).toEqual([5]);
  });

  it('counts what is left of a clinician’s bolus', () => {
    const run = limited('0.75 mg', '24 h').at('4 h', bolus('0.2 mg', '2 h')).asked('5 h').until('day 1');
    expect(refused(run)).toEqual([[5, 'dose-limit']]);
  });

  it('counts of a clinician’s bolus what is given and what is left, and nothing twice', () => {
    // 500 of basal, 150 given, 50 left, 100 asked for.
    const run = limited('0.85 mg', '24 h').at('4 h', bolus('0.2 mg', '4 h')).asked('7 h').until('day 1');
    expect(granted(run)).toEqual([7]);
  });

  it('knows that the pump gives no more than its greatest flow, whatever is asked of it at once', () => {
    // 100 µL an hour at most: no hour can hold more than 0.1 mg.
    const run = aPump()
      .delivering('off')
      .having({ max_rate: '100 uL/h' })
      .programmed({
        boluses: [{ dose: '0.1 mg', over: '30 min', every: '1 day', first: '10:00' }],
        patient_bolus: { dose: '0.1 mg', over: '1 h' },
        dose_limit: { dose: '0.12 mg', per: '1 h' },
      })
      .asked('10 h')
      .until('day 1');
    expect(granted(run)).toEqual([10]);
  });

  it('is of the primary drug, whatever else is in the mixture', () => {
    const run = limited('0.8 mg', '24 h')
      .holding('morphine 1 mg/mL', 'bupivacaine 40 mg/mL')
      .asked('1 h', '2 h', '3 h', '4 h')
      .until('day 1');
    expect(granted(run)).toEqual([1, 2, 3]);
  });

  it('counts the drug that is primary now, also before it was', () => {
    // Every bolus of 0.1 mg of morphine holds 0.4 mg of bupivacaine: two were given before it became primary.
    const both = mixture('morphine 1 mg/mL', 'bupivacaine 4 mg/mL');
    const run = limited('1 mg', '24 h')
      .delivering('off')
      .with({ drugs: both })
      .at(
        '12 h',
        refill('18 mL', { drugs: both, primary: 'bupivacaine' }),
        setProgram({ dose_limit: { dose: '1 mg', per: '24 h' } }),
      )
      .asked('6 h', '7 h', '13 h')
      .until('day 1');
    expect(refused(run)).toEqual([[13, 'dose-limit']]);
  });

  it('may be set anew', () => {
    const run = limited('0.8 mg', '24 h')
      .at('4 h', setProgram({ dose_limit: { dose: '0.9 mg', per: '24 h' } }))
      .asked('1 h', '2 h', '3 h', '4 h', '5 h')
      .until('day 1');
    expect(granted(run)).toEqual([1, 2, 3, 4]);
  });
});

describe('the dose limit of a clinician’s bolus', () => {
  it('halts it when the window is full', () => {
    // 500 µg of basal in any day: 300 more, which 200 an hour give in an hour and a half.
    const run = limited('0.8 mg', '24 h').at('48 h', bolus('0.6 mg', '3 h')).until('day 4');
    expect(run.at('bolus-halted')).toBe(49.5 * HOUR);
    expect(run.raised('dose-limit')).toEqual([49.5 * HOUR]);
    expect(run.programmed().between(25.5 * HOUR, 49.5 * HOUR)).toBeAbout(800);
    expect(run.intended().between(2 * DAY, 3 * DAY)).toBeAbout(500 + 600);
    expect(run.programmed().total).toBeAbout(4 * 500 + 300);
  });

  it('counts what was programmed and nothing before the start', () => {
    const run = limited('0.8 mg', '24 h').at('1 h', bolus('0.6 mg', '1 h')).until('day 1');
    expect(run.at('bolus-completed')).toBe(2 * HOUR);
  });

  it('goes by what falls out of the window behind', () => {
    // 300 µg at 08:00 of day 2; from 08:00 of day 3 on they fall out as fast as others are given.
    const run = limited('0.8 mg', '24 h')
      .at('56 h', bolus('0.3 mg', '1 h'))
      .at('80 h', bolus('0.3 mg', '1 h'))
      .until('day 5');
    expect(run.facts('bolus-completed')).toHaveLength(2);
    expect(run).not.toRecord('alarm-raised');
  });

  it('holds back no bolus that is scheduled', () => {
    const run = limited('0.6 mg', '24 h')
      .programmed({ boluses: [{ dose: '0.1 mg', over: '10 min', every: '3 h' }] })
      .until('day 2');
    expect(run).not.toRecord('bolus-halted');
    expect(run.programmed().between(DAY, 2 * DAY)).toBeAbout(500 + 800);
  });
});

describe('the dose-limit alarm', () => {
  const pump = limited('0.6 mg', '24 h').asked('1 h', '2 h', '4 h', '6 h');

  it.each([
    ['reset', resetAlarms()],
    ['told to resume', resume()],
  ])('rings once until it is %s, and then again', (_, order) => {
    const run = pump.at('5 h', order).until('day 1');
    expect(granted(run)).toEqual([1]);
    expect(run.raised('dose-limit')).toEqual([2 * HOUR, 6 * HOUR]);
    expect(run.at('alarm-cleared')).toBe(5 * HOUR);
    const [cause] = run.facts('alarm-raised').map((fact) => run.recording.facts[fact.cause as number]);
    expect(cause).toMatchObject({ kind: 'request-refused', because: 'dose-limit' });
  });

  it('changes no rate, unless the table of rates says so', () => {
    expect(pump.until('day 1').programmed().total).toBeAbout(600);
    const slow = pump.having({ kvo_rate: '1 uL/h', after_alarm: { dose_limit: 'kvo' } }).until('day 1');
    expect(slow.programmed().between(2 * HOUR, DAY)).toBeAbout(22);
  });
});
