import { expect } from 'vitest';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import { noAlarm, pathVolume, type Claims } from './run.ts';

export const careOfThePath: Claims = {
  'care/dye-study.yaml': {
    '0.3358 mL of baclofen at 2000 µg/mL are 671.6 µg within a minute': ({ scenario, course }) => {
      expect(pathVolume(scenario)).toBeAbout(335.8);
      const minute = course.delivered().between(5 * DAY, 5 * DAY + MINUTE + 1000);
      expect(minute).toBeAbout(671.6, 2e-3);
    },
    "more than six days' dose at 100 µg a day": ({ course }) => {
      expect(course.intended().per('day')).toLieWithin('0.01 %', 100);
      expect(671.6 / 100).toBeGreaterThan(6);
    },
    'for almost seven days nothing arrives at all': ({ course }) => {
      // 0.3358 mL at 0.05 mL a day: 6.716 days.
      expect(course.delivered().between(5 * DAY + HOUR, 11.7 * DAY)).toBeLessThan(0.2);
      expect(course.delivered().between(12 * DAY, 13 * DAY)).toBeAbout(100, 1e-3);
    },
  },
  'care/over-priming.yaml': {
    'Priming by that number is 0.059 mL too much': ({ scenario }) => {
      const [priming] = scenario.orders;
      const [given, ordered] = [priming?.entered?.['volume'], priming?.values['volume']];
      expect((given as number) - (ordered as number)).toBeAbout(199 - 140);
    },
    'at 2000 µg/mL a bolus of 118 µg of baclofen': ({ course }) => {
      expect(course.delivered().total - course.intended().total).toBeAbout(118, 1e-5);
    },
    'within the last five minutes of the priming': ({ course }) => {
      expect(course.at('front-reached-tip')).toBeGreaterThan(25 * MINUTE);
      expect(course.delivered().between(25 * MINUTE, 30 * MINUTE)).toBeGreaterThan(118);
    },
  },
  'care/priming-bolus.yaml': {
    'Pump path and catheter hold 0.3358 mL of saline': ({ scenario, course }) => {
      expect(pathVolume(scenario)).toBeAbout(335.8);
      // The basal runs beside the priming, so that the tip is reached a little early.
      const perHour = 2 * 335.8 + 200 / 24;
      expect(course.at('front-reached-tip')).toBeAbout((335.8 / perHour) * HOUR, 1e-4);
    },
    'exactly the 10 mg that were intended have been delivered': ({ course }) => {
      expect(course.intended().total).toBeAbout(10_000);
      expect(course.delivered().total).toBeAbout(10_000, 1e-5);
    },
  },
  'care/side-port-aspiration.yaml': {
    'The old drug is drawn out of the catheter through its side port': ({ result, scenario }) => {
      // The path, beside what the refill takes out of the reservoir: 18 mL less seven days.
      expect(result.volumes.aspirated_ul).toBeAbout(pathVolume(scenario) + 16_600, 1e-6);
    },
    'fills the path with the new drug in half an hour': ({ course }) => {
      expect(course.delivered().between(7 * DAY, 7 * DAY + 29 * MINUTE)).toBeLessThan(0.01);
      expect(course.delivered().between(7 * DAY + HOUR, 8 * DAY + HOUR)).toBeAbout(100, 1e-3);
    },
    'No week at a quarter of the dose': ({ course, result }) => {
      expect(course.delivered().total).toBeAbout(course.intended().total, 1e-5);
      expect(result.drugs['baclofen']?.worst_windows[0]?.under_percent).toBeLessThan(3);
    },
  },
  'care/side-port-blocked.yaml': {
    'the draw of 1 mL succeeds, and costs twenty hours of drug': ({ course, scenario }) => {
      // 0.3358 mL at 0.4 mL a day: 20.148 h.
      const hours = (pathVolume(scenario) / 400) * 24;
      expect(hours).toBeAbout(20.148, 1e-4);
      expect(course.delivered().between(3 * DAY + MINUTE, 3 * DAY + 20 * HOUR)).toBeLessThan(1e-3);
      expect(course.delivered().between(4 * DAY, 5 * DAY)).toBeAbout(2000, 1e-3);
    },
    'on day 8 the same draw fails': ({ course }) => {
      expect(course.at('side-port-blocked')).toBe(8 * DAY);
    },
    'It changes nothing in the line, and it is no alarm': (run) => {
      expect(run.course.pressure(8 * DAY + 1)).toBeAbout(run.course.pressure(8 * DAY - 1), 1e-6);
      noAlarm(run);
      expect(run.fault.detected_by).toBeNull();
    },
  },
};
