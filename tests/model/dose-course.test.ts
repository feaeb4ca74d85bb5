import { describe, expect, it } from 'vitest';
import { DoseCourse } from '../../src/model/controller/dose-course.ts';
import { courseOf, HOUR } from '../support/course.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import '../support/matchers.ts';

describe('the course of a dose', () => {
  it('adds up what was given, corner by corner', () => {
    const course = new DoseCourse([
      { at: 3 * HOUR, by: -2 },
      { at: HOUR, by: 2 },
      { at: 2 * HOUR, by: 1 },
    ]);
    expect([0, HOUR, 2 * HOUR, 3 * HOUR, 5 * HOUR].map((at) => course.upTo(at))).toEqual([0, 0, 2, 5, 7]);
  });

  it('is nothing without changes', () => {
    expect(new DoseCourse([]).upTo(HOUR)).toBe(0);
  });
});

/** A basal that leaves no room below the maximum until noon: what is asked for at 01:00 is given after noon. */
const crowded = (maximum: string) =>
  courseOf(
    readScenario(
      JSON.stringify({
        pumpsim: 1,
        duration: '2 days',
        pump: { max_rate: maximum, filled: '10 mL' },
        drugs: { morphine: '10 mg/mL' },
        program: {
          basal: [
            { from: '00:00', rate: '2 mg/day' },
            { from: '12:00', rate: '0.958 mg/day' },
          ],
          patient_bolus: { dose: '0.1 mg', over: '5 min' },
          dose_limit: { dose: '1.5 mg', per: '24 h' },
        },
        patient: { requests: ['1 h'] },
      }),
    ),
  );

describe('a request that the maximum rate holds back', () => {
  it.each(['0.2 mL/day', '0.2000001 mL/day', '24 mL/day'])(
    'is judged by what it will give, with at most %s',
    (maximum) => {
      expect(crowded(maximum)).toRecord('request-refused', { because: 'dose-limit' });
    },
  );
});
