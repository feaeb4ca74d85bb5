import { expect } from 'vitest';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import { noAlarm, pathVolume, type Claims } from './run.ts';

export const basics: Claims = {
  'basics/saline-primed-catheter.yaml': {
    '0.3358 mL of saline': ({ scenario }) => {
      expect(pathVolume(scenario)).toBeAbout(335.8);
    },
    'more than 40 hours': ({ course }) => {
      // 0.3358 mL at 0.2 mL/day: 40.296 h, and a moment more for what the line stores. From then on 2 mg a day.
      expect(course.at('front-reached-tip')).toBeAbout(40.296 * HOUR, 1e-5);
      expect(course.delivered().total).toBeAbout((2000 / DAY) * (5 * DAY - 40.296 * HOUR), 1e-5);
    },
  },
  'basics/steady-delivery.yaml': {
    'Full at 20 mL and emptied by 0.5 mL a day': ({ course }) => {
      expect(course.reservoir(0)).toBe(20_000);
      expect(course.at('ran-dry')).toBe(40 * DAY);
    },
    'believes itself low (2 mL) on day 36': ({ course }) => {
      expect(course.raised('low-reservoir')).toEqual([36 * DAY]);
    },
    'less than a thousandth of a microlitre': ({ result: { volumes } }) => {
      // 88.7 Pa per mL/h at 0.5 mL/day: 1.85 Pa. That many kPa times half a µL per kPa.
      expect(volumes.pumped_ul - volumes.delivered_ul).toBeLessThan(0.001);
    },
  },
  'basics/drug-in-units.yaml': {
    '40 IU a day from 400 IU/mL are 0.1 mL a day': ({ course }) => {
      expect(course.tipFlow(5 * DAY)).toBeAbout(100 / 24, 1e-6);
    },
    'ten days at nine tenths of that are 40 IU': ({ result, fault }) => {
      expect(result.drugs['insulin']).toMatchObject({ intended_iu: 1200 });
      expect(result.drugs['insulin']?.['delivered_iu'] as number).toBeAbout(1160, 1e-6);
      expect(fault.attributable_iu?.['insulin']).toBeAbout(40, 1e-6);
      expect(fault.attributable_ug).toEqual({});
    },
    'still lie in the reservoir': ({ result: { volumes } }) => {
      expect(volumes.reservoir_true_ul - volumes.reservoir_believed_ul).toBeAbout(100, 1e-6);
    },
  },
  'basics/gas-pump-at-altitude.yaml': {
    'the air presses 24 kPa less': ({ scenario: { faults } }) => {
      expect(faults[0]?.values).toMatchObject({ pressure: 101.3 - 24 });
    },
    '8 % more drug, every day': ({ course, fault }) => {
      // 324/300; fourteen days of 2 mg.
      expect(course.delivered().between(10 * DAY, 11 * DAY)).toBeAbout(2000 * 1.08, 1e-4);
      expect(fault.attributable_ug['morphine']).toBeAbout(-0.08 * 14 * 2000, 1e-3);
    },
    'until the patient is home again': ({ course }) => {
      expect(course.delivered().between(19 * DAY, 20 * DAY)).toBeAbout(2000, 1e-4);
    },
  },
  'basics/gas-pump-fever.yaml': {
    'Two degrees more raise the driving pressure by 8 %, and thin the fluid by 4 %': ({
      scenario: { pump },
    }) => {
      expect((2 * pump.gas_pressure_per_degree) / (pump.gas_pressure - 101.3)).toBeCloseTo(0.08, 12);
      expect(2 * pump.viscosity_per_degree).toBeCloseTo(0.04, 12);
    },
    'an eighth too much': ({ course }) => {
      // 1.08/0.96.
      expect(course.delivered().between(6 * DAY, 7 * DAY)).toBeAbout(2000 * 1.125, 1e-4);
      expect(course.delivered().between(10 * DAY, 11 * DAY)).toBeAbout(2000, 1e-4);
    },
    'It has no alarm': (run) => {
      noAlarm(run);
      expect(run.fault.detected_by).toBeNull();
    },
  },
  'basics/metered-pulses.yaml': {
    '50 pulses a day, one in every 28.8 minutes': ({ course }) => {
      const pulse = 28.8 * MINUTE;
      expect(course.pumped().at(pulse - 1)).toBe(0);
      expect(course.pumped().at(pulse + 1)).toBeAbout(10);
      expect(course.pumped().at(2 * pulse + 1)).toBeAbout(20);
      expect(course.pumped().at(DAY + 1)).toBeAbout(50 * 10);
    },
    'an hour holds two pulses or three, so by the hour the dose is 4 % short or 44 % too much': ({
      result,
    }) => {
      // Of 500/24 µg.
      const [hour] = result.drugs['morphine']?.worst_windows ?? [];
      expect(hour?.under_percent).toBeCloseTo(100 * (1 - (2 * 10 * 24) / 500), 2);
      expect(hour?.over_percent).toBeCloseTo(100 * ((3 * 10 * 24) / 500 - 1), 2);
    },
  },
  'basics/running-empty.yaml': {
    'the low threshold of 2 mL on day 72 and nothing on day 76': ({ course }) => {
      expect(course.raised('low-reservoir')).toEqual([72 * DAY]);
      expect(course.raised('empty-reservoir')).toEqual([76 * DAY]);
      expect(course.at('ran-dry')).toBe(76 * DAY);
    },
    'The first alarm changes nothing, the second stops the pump': ({ course }) => {
      expect(course.tipFlow(75 * DAY)).toBeAbout(500 / 24, 1e-6);
      expect(course.tipFlow(77 * DAY)).toBeAbout(0, 1e-9);
    },
    'until somebody fills it, here two days later': ({ course, refill }) => {
      expect(refill).toMatchObject({ at_ms: 78 * DAY, aspirated_ul: 0, expected_ul: 0 });
      expect(course.delivered().total).toBeAbout(88 * 2000, 1e-6);
    },
  },
  'basics/trumpet.yaml': {
    '23.2 % short of the set flow in some quarter of an hour': ({ result }) => {
      const rows = result.trumpet.map(({ window_ms, max_percent, min_percent }) => [
        window_ms / MINUTE,
        max_percent,
        min_percent,
      ]);
      const near = (value: number) => expect.closeTo(value, 2) as number;
      expect(rows).toEqual([
        [15, near(15.2), near(-23.2)],
        [60, near(5.6), near(-4)],
        [150, near(3.68), near(-0.16)],
        [330, near(1.2364), near(-0.5091)],
        [570, near(0.0421), near(-0.9684)],
        [930, near(0.3355), near(-0.2839)],
      ]);
    },
    '4 % in some hour, and less than 1 % in nine and a half hours': ({ result }) => {
      expect(result.trumpet[4]?.min_percent).toBeGreaterThan(-1);
    },
    'Over all 25 hours the pump is 0.16 % short': ({ result }) => {
      // 260 whole pulses of the 260.417 that were commanded.
      expect(result.startup?.overall_percent).toBeCloseTo(100 * (260 / 260.4166667 - 1), 6);
    },
  },
  'basics/two-drugs.yaml': {
    'takes half a millilitre a day, and with it come 250 µg of baclofen': ({ course }) => {
      expect(course.tipFlow(5 * DAY)).toBeAbout(500 / 24, 1e-6);
      expect(course.delivered('baclofen').between(5 * DAY, 6 * DAY)).toBeAbout(250, 1e-6);
    },
    'When the morphine is raised by half, so is the baclofen': ({ course }) => {
      expect(course.delivered('morphine').between(12 * DAY, 13 * DAY)).toBeAbout(750, 1e-6);
      expect(course.delivered('baclofen').between(12 * DAY, 13 * DAY)).toBeAbout(375, 1e-6);
    },
  },
  'basics/boluses-below-a-pulse.yaml': {
    'the first bolus gives nothing, the second one pulse': ({ course }) => {
      expect(course.pumped().between(0, HOUR)).toBe(0);
      expect(course.pumped().between(HOUR, 2 * HOUR)).toBeAbout(10);
    },
    'after ten boluses seven pulses have made 70 µg': ({ course }) => {
      expect(course.pumped().between(0, 10 * HOUR)).toBeAbout(70);
    },
    'nothing is lost in a day': ({ course }) => {
      // 24 boluses of 7 µL are 168 µL: 16 pulses, and eight tenths of one for the next day.
      expect(course.pumped().between(0, DAY)).toBeAbout(160);
      expect(course.pumped().total).toBeAbout(10 * 168);
    },
  },
};
