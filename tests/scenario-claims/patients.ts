import { expect } from 'vitest';
import { DAY, HOUR } from '../support/course.ts';
import { granted, inFluid, refused, type Claims } from './run.ts';

export const patients: Claims = {
  'patients/a-bolus-in-csf.yaml': {
    'half of the 50 µg of baclofen in every 1.51 hours': (run) => {
      const after = (hours: number) => inFluid(run, 'baclofen', (12 + hours) * HOUR);
      // 50 µg into 100 mL: half a microgram per mL, but for what goes in its first minutes.
      expect(after(0.5)).toBeAbout(0.5 * 2 ** (-0.5 / 1.51), 0.01);
      expect(after(6) / after(3)).toBeAbout(2 ** (-3 / 1.51), 1e-4);
    },
    '1.6 % of it is left nine hours later': (run) => {
      expect(inFluid(run, 'baclofen', 21 * HOUR)).toBeAbout(0.016 * 0.5, 0.02);
    },
  },
  'patients/a-month-of-requests.yaml': {
    'about six times a day, between eight and ten': ({ result, course }) => {
      // A Poisson process with a mean of 180: within three times its standard deviation.
      expect(Math.abs(result.requests.made - 180)).toBeLessThan(3 * Math.sqrt(180));
      for (const { at_ms } of [...course.facts('request-granted'), ...course.facts('request-refused')]) {
        expect(at_ms % DAY).toBeGreaterThanOrEqual(8 * HOUR);
        expect(at_ms % DAY).toBeLessThan(22 * HOUR);
      }
    },
    'four boluses a day, no two within two hours': (run) => {
      const moments = granted(run);
      const perDay = new Array<number>(30).fill(0);
      for (const at of moments) perDay[Math.floor(at / DAY)]! += 1;
      expect(Math.max(...perDay)).toBe(4);
      const gaps = moments.slice(1).map((at, i) => at - (moments[i] ?? NaN));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * HOUR);
    },
    'less than two thirds of her requests are granted': ({ result: { requests } }) => {
      expect(requests.granted / requests.made).toBeLessThan(2 / 3);
      expect(requests.refused.lockout).toBeGreaterThan(requests.refused.max);
    },
    'she gets less than she is allowed': ({ result, course }) => {
      expect(result.requests.granted).toBeLessThan(4 * 30);
      expect(course.delivered().total).toBeAbout(30 * 1000 + result.requests.granted * 100, 1e-6);
    },
  },
  'patients/why-a-request-is-refused.yaml': {
    'Of ten requests here two are granted': (run) => {
      expect(run.result.requests.made).toBe(10);
      expect(granted(run)).toEqual([8 * HOUR, 12 * HOUR]);
    },
    'refused for a reason of its own': ({ course }) => {
      const reasons = course.facts('request-refused').map(({ because }) => because);
      expect(reasons).toEqual([
        'bolus',
        'lockout',
        'max',
        'dose-limit',
        'stopped',
        'bridge',
        'alarm',
        'reservoir',
      ]);
    },
    'a bolus is running, the lockout, the most in a day': (run) => {
      expect(Object.keys(refused(run))).toHaveLength(8);
    },
  },
  'patients/ziconotide-in-csf.yaml': {
    'half of the way to its steady concentration takes 4.7 hours': (run) => {
      // k = 0.38 mL/min/155 mL = 0.14710 per hour, ln 2/k = 4.712 h. A quarter of the day: 1 − e^(−0.14710·6).
      expect(inFluid(run, 'ziconotide', 6 * HOUR)).toBeAbout(0.004386 * (1 - Math.exp(-0.1471 * 6)), 1e-3);
    },
    'at 2.4 µg a day that concentration is 4.386 ng/mL': ({ result }) => {
      // 0.1 µg/h over 22.8 mL/h.
      expect(result.drugs['ziconotide']?.csf).toMatchObject({ peak_at_ms: 4 * DAY });
      expect(result.drugs['ziconotide']?.csf?.['peak_ug_per_ml'] as number).toBeAbout(0.1 / 22.8, 1e-5);
    },
    'gone again by half in another 4.7 hours': (run) => {
      const after = (hours: number) => inFluid(run, 'ziconotide', 4 * DAY + hours * HOUR);
      expect(after(5) / after(0)).toBeAbout(2 ** (-5 / 4.712), 1e-3);
    },
  },
};
