import { expect } from 'vitest';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import { granted, refused, type Claims } from './run.ts';

export const programs: Claims = {
  'programs/clinicians-bolus.yaml': {
    'intended and delivered stay together': ({ course }) => {
      // Basal 2 mg/day but for a quarter of a day, then 2.4; boluses of 0.2, 0.6 and three eighths of 0.6 mg.
      expect(course.intended().total).toBeAbout(2 * 2750 + 2400 + 200 + 600 + 225);
      expect(course.delivered().total).toBeAbout(course.intended().total, 1e-6);
    },
    'one that a stop halts for good': ({ course }) => {
      expect(course.facts('bolus-completed')).toHaveLength(2);
      expect(course.at('bolus-halted')).toBe(course.at('delivery-stopped'));
    },
  },
  'programs/replay-of-a-log.yaml': {
    'It stood still for six hours and missed 120 µg': ({ course }) => {
      const [from, to] = [30 * HOUR, 36 * HOUR];
      expect(course.intended().between(from, to)).toBeAbout(120);
      // What the line had stored still leaves it.
      expect(course.delivered().between(from, to)).toBeLessThan(0.01);
    },
    '24 an hour, 88 µg too much in all': ({ course }) => {
      const [from, to] = [50 * HOUR, 72 * HOUR];
      expect(course.delivered().between(from, to) - course.intended().between(from, to)).toBeAbout(
        4 * 22,
        1e-4,
      );
    },
    'the total of 1408 µg, 2.2 % below what was ordered': ({ course }) => {
      expect(course.delivered().total).toBeAbout(30 * 20 + 14 * 20 + 22 * 24, 1e-5);
      expect((1440 - 1408) / 1440).toBeAbout(0.022, 0.02);
    },
    'request is refused': (run) => expect(refused(run)).toEqual({ stopped: 1 }),
  },
  'programs/flex-schedule.yaml': {
    'more by day than by night, and less on weekends': ({ course }) => {
      // 4 h at 240 by night; from Monday to Friday 3 h at 450 in the morning; 300 µg/day in between.
      const weekday = (4 * 240 + 3 * 450 + 17 * 300) / 24;
      const weekend = (4 * 240 + 20 * 300) / 24;
      expect(course.intended().between(DAY, 2 * DAY)).toBeAbout(weekday);
      expect(course.intended().between(5 * DAY, 6 * DAY)).toBeAbout(weekend);
      expect(course.intended().total).toBeAbout(10 * weekday + 4 * weekend);
    },
    'A change of rate reaches the tip at once': ({ course }) => {
      expect(course.tipFlow(6 * HOUR + 5000)).toBeAbout(450 / 2 / 24, 1e-6);
    },
  },
  'programs/bolus-faster-than-the-pump.yaml': {
    'The bolus takes 61 minutes instead of 30': ({ course }) => {
      // 1 mL an hour, of which the basal takes 0.02: 1 mL of bolus at 0.98 mL/h.
      const took = course.at('bolus-completed') - course.at('bolus-started');
      expect(took).toBeAbout(HOUR / 0.98, 1e-6);
      expect(course.fact('rate-limited')).toMatchObject({ because: 'cap' });
    },
    'its dose stays exact': ({ course }) => {
      expect(course.delivered().total).toBeAbout(480 + 1000, 1e-6);
    },
  },
  'programs/dose-limit.yaml': {
    'the third request is refused, and the alarm tells of it': (run) => {
      expect(granted(run).slice(0, 2)).toEqual([8 * HOUR, 9 * HOUR]);
      expect(run.course.at('request-refused')).toBe(10 * HOUR);
      expect(refused(run)).toEqual({ dose_limit: 1 });
      expect(run.course.raised('dose-limit')[0]).toBe(10 * HOUR);
    },
    'Next morning, when the first two are a day old, two more are granted': (run) => {
      expect(granted(run).slice(2)).toEqual([DAY + 8.5 * HOUR, DAY + 9.5 * HOUR]);
    },
    'halted after two of its three hours': ({ course }) => {
      // Half a milligram an hour beside 2 mg of basal.
      expect(course.at('bolus-halted')).toBe(4 * DAY + 10 * HOUR);
      expect(course.raised('dose-limit')[1]).toBe(4 * DAY + 10 * HOUR);
    },
    'the window is full with 1 mg of it': ({ course }) => {
      const during = course.delivered().between(4 * DAY + 8 * HOUR, 4 * DAY + 11 * HOUR);
      expect(during).toBeAbout(1000 + 3 * (2000 / 24), 1e-5);
    },
  },
  'programs/lockout-from-the-end.yaml': {
    'only those at 08:00 and 13:00 are granted': (run) => {
      // The first ends at 09:00; four hours later is 13:00.
      expect(granted(run)).toEqual([8 * HOUR, 13 * HOUR]);
    },
    'three are refused because of the lockout': (run) => {
      expect(refused(run)).toEqual({ lockout: 3 });
    },
  },
  'programs/lockout-from-the-start.yaml': {
    'the requests at 08:00, 12:00 and 17:00 are granted': (run) => {
      expect(granted(run)).toEqual([8 * HOUR, 12 * HOUR, 17 * HOUR]);
      expect(run.course.delivered().total).toBeAbout(500 + 3 * 50, 1e-5);
    },
    'the one at 13:00 because of the lockout': ({ course }) => {
      expect(course.at('request-refused', { because: 'bolus' })).toBe(12.5 * HOUR);
      expect(course.at('request-refused', { because: 'lockout' })).toBe(13 * HOUR);
    },
  },
  'programs/most-per-calendar-day.yaml': {
    'all granted, four within four hours': (run) => {
      expect(granted(run)).toEqual([22 * HOUR, 23 * HOUR, 24.5 * HOUR, 25.5 * HOUR]);
      expect(refused(run)).toEqual({ max: 1 });
    },
  },
  'programs/most-per-rolling-day.yaml': {
    'because two were granted within the last 24 hours': (run) => {
      expect(refused(run)).toEqual({ max: 2 });
    },
    'granted at 22:00, exactly 24 hours after the first': (run) => {
      expect(granted(run)).toEqual([22 * HOUR, 23 * HOUR, 46 * HOUR]);
    },
  },
  'programs/new-program.yaml': {
    'the same dose a day, another course': ({ course }) => {
      expect(course.intended().between(2 * DAY, 3 * DAY)).toBeAbout(1200);
      // Boluses at 06, 12 and 18 o'clock on the day of the order, then at midnight too.
      expect(course.intended().between(3 * DAY, 4 * DAY)).toBeAbout(800 + 3 * 100);
      expect(course.intended().between(5 * DAY, 6 * DAY)).toBeAbout(800 + 4 * 100);
    },
    'the request on day 4 is granted': (run) => {
      expect(granted(run)).toEqual([4 * DAY + 15 * HOUR]);
      expect(run.course.intended().between(4 * DAY, 5 * DAY)).toBeAbout(800 + 4 * 100 + 50);
    },
  },
  'programs/scheduled-boluses.yaml': {
    'last 37.5 days at a basal of 0.4 mL a day': ({ scenario: { pump } }) => {
      expect((pump.filled - pump.low_at) / 400).toBe(37.5);
    },
    'the refill is due four days earlier, on day 33': ({ course }) => {
      // 15 mL at 0.45 mL a day: 33.333 days, give or take a part of a bolus.
      const [low = NaN] = course.raised('low-reservoir');
      expect(low).toBeAbout((15 / 0.45) * DAY, 1e-3);
    },
    'Five boluses a day': ({ course }) => {
      const day = course.facts('bolus-started').filter(({ at_ms: at }) => at >= DAY && at < 2 * DAY);
      expect(day).toHaveLength(5);
    },
  },
  'programs/slow-modes.yaml': {
    '10 µL an hour the patient gets 2.4 mg a day': ({ course }) => {
      expect(course.tipFlow(0.5 * DAY)).toBeAbout(10, 1e-6);
      expect(course.delivered().between(2.5 * DAY, 3 * DAY)).toBeAbout(1200, 1e-6);
    },
    'leaves 0.48 mg in a day': ({ course }) => {
      expect(course.delivered().between(DAY, 2 * DAY)).toBeAbout(480, 1e-4);
    },
    'leaves 0.06 mg, a fortieth': ({ course }) => {
      expect(course.delivered().between(3 * DAY, 4 * DAY)).toBeAbout(60, 1e-3);
    },
    'so they are what was intended': ({ course }) => {
      expect(course.intended().total).toBeAbout(3 * 2400 + 480 + 60);
    },
  },
  'programs/stopped-too-long.yaml': {
    'stopped on day 2, it raises a critical alarm on day 4': ({ course, result }) => {
      expect(course.raised('stopped-too-long')).toEqual([4 * DAY]);
      expect(result.alarms).toEqual([
        { kind: 'stopped-too-long', severity: 'critical', raised_at_ms: 4 * DAY, cleared_at_ms: 5 * DAY },
      ]);
    },
    'Nothing was intended while it was stopped': ({ course, result }) => {
      expect(course.intended().between(2 * DAY, 5 * DAY)).toBe(0);
      expect(result.drugs['morphine']?.error_percent).toBeCloseTo(0, 3);
    },
    'the 6 mg that the patient did without': ({ course }) => {
      expect(course.delivered().total).toBeAbout(5 * 2000, 1e-6);
    },
  },
  'programs/suspended-bolus.yaml': {
    'suspends it for half an hour': ({ course }) => {
      expect(course.at('bolus-suspended')).toBe(10 * HOUR);
      expect(course.at('bolus-resumed')).toBe(10.5 * HOUR);
    },
    'then it gives what is left, until 14:30': ({ course }) => {
      expect(course.at('bolus-completed', { bolus: 'clinician' })).toBe(14.5 * HOUR);
    },
    'Both doses are exact': ({ course }) => {
      // The clinician ordered the end at 14:00, whatever the pump makes of it.
      expect(course.delivered().total).toBeAbout(500 + 600 + 100, 1e-6);
      expect(course.intended().between(14 * HOUR + MINUTE, 14.5 * HOUR)).toBeAbout((500 * 29) / 1440);
    },
  },
  'programs/alarm-lowers-the-rate.yaml': {
    'from 4 mL to 2 mL in ten days': ({ course }) => {
      expect(course.at('alarm-raised', { alarm: 'low-reservoir' })).toBeAbout(10 * DAY, 1e-6);
    },
    'half of the flow comes, and after ten more days a quarter': ({ course }) => {
      expect(course.delivered().between(10 * DAY, 20 * DAY)).toBeAbout(10 * 1000, 1e-4);
      expect(course.delivered().between(20 * DAY, 30 * DAY)).toBeAbout(10 * 500, 1e-4);
    },
    'of 60 mg intended in a month 35 mg arrive': ({ course }) => {
      expect(course.intended().total).toBeAbout(60_000);
      expect(course.delivered().total).toBeAbout(35_000, 1e-4);
    },
  },
};
