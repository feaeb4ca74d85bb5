import { expect } from 'vitest';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import { granted, noAlarm, pathVolume, type Claims } from './run.ts';

export const care: Claims = {
  'care/concentration-change.yaml': {
    'from 0.5 to 2 mg/mL': ({ course, refill }) => {
      expect(refill).toMatchObject({ aspirated_ul: 16_600, expected_ul: 16_600 });
      expect(course.tipFlow(6 * DAY) / course.tipFlow(23 * DAY)).toBeCloseTo(4, 9);
    },
    'for almost a week the patient gets a quarter of the dose': ({ course }) => {
      // 0.3358 mL at 0.05 mL/day: 6.716 days at 25 µg/day.
      const front = course.at('front-reached-tip');
      expect(front - 7 * DAY).toBeAbout(6.716 * DAY, 1e-6);
      expect(course.delivered().between(7 * DAY + MINUTE, front)).toBeAbout(25 * 6.716, 2e-4);
      expect(course.delivered().between(front, front + DAY)).toBeAbout(100, 1e-6);
    },
  },
  'care/refill-discrepancy.yaml': {
    'The first finds what was expected': ({ refill }) => {
      expect(refill).toMatchObject({ aspirated_ul: 3000, expected_ul: 3000, flagged: [] });
    },
    'almost 3 mL too little: more than 2 mL and more than 14.5 %': ({ result }) => {
      // 15 mL programmed, 18 mL given but for the two days in which the fault grew: 0.1 mL.
      expect(result.refills[1]).toMatchObject({
        aspirated_ul: 100,
        expected_ul: 3000,
        discrepancy_ul: 2900,
        flagged: ['volume', 'percent'],
      });
      expect(result.refills[1]?.discrepancy_percent).toBeCloseTo(100 * (2.9 / 15), 9);
    },
    'the fault that no alarm noticed is found by the needle': (run) => {
      noAlarm(run);
      expect(run.fault).toMatchObject({ detected_by: 'refill', detected_after_ms: 30 * DAY });
    },
  },
  'care/bridge-bolus.yaml': {
    'until it has pushed that out, 2417.76 minutes long': ({ course }) => {
      // 0.3358 mL at 0.2 mL a day.
      expect(course.at('bridge-ended') - course.at('bridge-started')).toBeAbout(2417.76 * MINUTE);
      expect(course.tipFlow(8 * DAY)).toBeAbout(200 / 24, 1e-6);
      expect(course.tipFlow(10 * DAY)).toBeAbout(50 / 24, 1e-6);
    },
    'The patient notices nothing: 100 µg on every day': ({ course }) => {
      expect(course.delivered().per('day')).toLieWithin('0.01 %', 100);
    },
  },
  'care/entry-error.yaml': {
    'within twelve hours the patient gets 10 mg, 9 mg too much': ({ course }) => {
      const during = [3 * DAY, 3.5 * DAY] as const;
      expect(course.delivered().between(...during)).toBeAbout(10_000, 1e-5);
      expect(course.intended().between(...during)).toBeAbout(1000);
    },
    'for to the pump this is the program': ({ course, result }) => {
      expect(course.programmed().total).toBeAbout(course.pumped().total, 1e-6);
      expect(result.alarms).toEqual([]);
    },
  },
  'care/pocket-fill.yaml': {
    'run into the pocket under the skin, and 72 mg of morphine with them': ({ result }) => {
      expect(result.volumes.pocket_ul).toBeAbout(14_400);
      expect(result.drugs['morphine']).toMatchObject({
        lost_ug: { pocket: expect.closeTo(72_000, 6) as number },
      });
    },
    'its alarm is due on day 50': ({ course }) => {
      // 16 mL down to the threshold at 0.4 mL a day.
      expect(course.raised('low-reservoir')).toEqual([50 * DAY]);
    },
    'The 3.6 mL that it truly got are gone on day 19': ({ course }) => {
      expect(course.at('ran-dry')).toBe(19 * DAY);
      expect(course.delivered().between(19 * DAY + MINUTE, 50 * DAY)).toBeLessThan(1e-9);
    },
  },
  'care/refill-trend.yaml': {
    'The refills find 2, 4, 6 and 8 % of the programmed volume left over': ({ result: { refills } }) => {
      // 12 mL programmed in a month.
      [240, 480, 720, 960].forEach((surplus, i) => {
        expect(refills[i]?.discrepancy_ul).toBeAbout(-surplus, 1e-9);
        expect(refills[i]?.discrepancy_percent).toBeAbout(-surplus / 120, 1e-9);
      });
    },
    'none is flagged': (run) => {
      for (const { flagged } of run.result.refills) expect(flagged).toEqual([]);
      for (const { detected_by } of run.result.faults) expect(detected_by).toBeNull();
      noAlarm(run);
    },
    'Only the line through them is not level': ({ result: { refills } }) => {
      expect(refills.map(({ trend_percent }) => trend_percent)).toEqual([
        null,
        ...[1, 2, 3].map(() => expect.closeTo(-2, 9) as number),
      ]);
    },
  },
  'care/rinses.yaml': {
    'would still hold a tenth of the bupivacaine': ({ scenario: { pump } }) => {
      expect(pump.dead_volume / (pump.dead_volume + 12_600)).toBeCloseTo(0.1, 12);
    },
    'leave a twenty-fifth of that': ({ scenario: { pump } }) => {
      expect((pump.dead_volume / (pump.dead_volume + 5600)) ** 2).toBeCloseTo(1 / 25, 12);
    },
    '0.02 mg/mL instead of 0.5': ({ course }) => {
      // 0.2 mL a day, long after the front.
      expect(course.delivered('bupivacaine').between(20 * DAY, 21 * DAY)).toBeAbout(200 * 0.02, 1e-6);
    },
    'thins the new morphine by almost a tenth': ({ course }) => {
      // 12.6 parts of 14 at 10 mg/mL, and the rest at 0.4.
      const concentration = (12.6 * 10 + 1.4 * 0.4) / 14;
      expect(concentration).toBeCloseTo(9.04, 12);
      expect(course.delivered('morphine').between(20 * DAY, 21 * DAY)).toBeAbout(200 * concentration, 1e-6);
    },
  },
  'care/told-too-much.yaml': {
    'it comes 36 days after the refill': ({ course, refill }) => {
      expect(refill.at_ms).toBe(5 * DAY);
      expect(course.raised('low-reservoir')).toEqual([41 * DAY]);
    },
    '36 days is just what 18 mL last': ({ course }) => {
      expect(course.at('ran-dry')).toBe(41 * DAY);
    },
  },
  'care/wrong-concentration.yaml': {
    'For 40 hours nothing happens': ({ course, scenario }) => {
      const [stronger] = course.facts('front-reached-tip');
      const front = (stronger?.at_ms ?? NaN) - 5 * DAY;
      expect(front).toBeAbout((pathVolume(scenario) / 200) * DAY, 1e-5);
      expect(course.delivered().between(5 * DAY, 5 * DAY + 40 * HOUR)).toBeAbout((2000 * 40) / 24, 1e-6);
    },
    'then the patient gets twice the dose': ({ course }) => {
      expect(course.delivered().between(10 * DAY, 30 * DAY)).toBeAbout(20 * 4000, 1e-6);
    },
    'so that refill finds nothing either': (run) => {
      expect(run.result.refills[1]).toMatchObject({ at_ms: 35 * DAY, flagged: [] });
      expect(run.result.refills[1]?.discrepancy_ul).toBeCloseTo(0, 6);
      noAlarm(run);
    },
  },
  'care/weaker-vial.yaml': {
    'For 40 hours the path gives the old drug': ({ course }) => {
      expect(course.delivered().between(5 * DAY, 5 * DAY + 40 * HOUR)).toBeAbout((2000 * 40) / 24, 1e-6);
    },
    'then the patient gets half the dose, 1 mg a day': ({ course }) => {
      expect(course.delivered().between(10 * DAY, 30 * DAY)).toBeAbout(20 * 1000, 1e-6);
    },
    'no test of the pump or of the catheter finds anything': (run) => {
      expect(run.result.refills[1]).toMatchObject({ at_ms: 35 * DAY, flagged: [] });
      expect(run.result.refills[1]?.discrepancy_ul).toBeCloseTo(0, 6);
      noAlarm(run);
    },
  },
  'care/wrong-port.yaml': {
    "36 mg, 360 days' dose, within three minutes": ({ course }) => {
      const during = course.delivered().between(5 * DAY, 5 * DAY + 3 * MINUTE + 1000);
      expect(during).toBeAbout(18_000 * 2, 1e-4);
      expect(course.intended().per('day')).toLieWithin('0.01 %', 100);
    },
    'twenty days later with its low-reservoir alarm': ({ course, result }) => {
      // 1.25 mL down to the threshold at 0.05 mL a day.
      expect(course.raised('low-reservoir')).toEqual([25 * DAY]);
      expect(result.refills).toEqual([]);
    },
  },
  'care/at-the-same-instant.yaml': {
    'Of six requests, two come with a stop and with a fault and are refused': ({ course, result }) => {
      expect(result.requests).toMatchObject({ made: 6, granted: 4 });
      expect(course.facts('request-refused').map(({ at_ms }) => at_ms)).toEqual([2 * DAY, 3 * DAY]);
    },
    'they come with the end of the stop, with the end of the fault, with the end of a bridge': (run) => {
      expect(granted(run).slice(0, 2)).toEqual([2 * DAY + 2 * HOUR, 3 * DAY + HOUR]);
      // 0.3358 mL at 0.2 mL a day.
      expect(granted(run)[2]).toBe(4 * DAY + 2417.76 * MINUTE);
      expect(run.course.at('bridge-ended')).toBe(4 * DAY + 2417.76 * MINUTE);
    },
    'with an alarm that then halts the bolus': (run) => {
      expect(granted(run)[3]).toBe(8 * DAY + 20 * MINUTE);
      expect(run.course.raised('motor-stall')).toEqual([8 * DAY + 20 * MINUTE]);
      expect(run.course.at('bolus-halted')).toBe(8 * DAY + 20 * MINUTE);
    },
  },
  'care/one-limit-at-a-time.yaml': {
    'less than 14.5 %, but 2.1 mL of a full reservoir': ({ result: { refills } }) => {
      expect(refills[0]?.discrepancy_ul).toBeAbout(0.14 * 15_000);
      expect(refills[0]).toMatchObject({ flagged: ['volume'] });
    },
    '20 % too much are 1 mL, far below 2 mL, but more than 14.5 %': ({ result: { refills } }) => {
      expect(refills[1]?.discrepancy_ul).toBeAbout(0.2 * 5000);
      expect(refills[1]).toMatchObject({ flagged: ['percent'] });
    },
    'Each is found, by one': ({ result: { faults } }) => {
      expect(faults.map((fault) => [fault.detected_by, fault.detected_after_ms])).toEqual([
        ['refill', 30 * DAY],
        ['refill', 10 * DAY],
      ]);
    },
  },
};
