import { expect } from 'vitest';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import { noAlarm, refused, type Claims } from './run.ts';

export const faultsOfThePump: Claims = {
  'faults/motor-stall.yaml': {
    'stands for eight hours and is noticed after twenty minutes': ({ course, fault }) => {
      expect(course.at('motor-recovered') - course.at('motor-stalled')).toBe(8 * HOUR);
      expect(fault).toMatchObject({ detected_by: 'motor-stall', detected_after_ms: 20 * MINUTE });
    },
    'what was missed is not made up for': ({ course, fault }) => {
      // A third of 400 µg.
      expect(fault.missed_ug['baclofen']).toBeAbout(400 / 3, 1e-6);
      expect(course.intended().total - course.delivered().total).toBeAbout(400 / 3, 1e-5);
    },
    'believes that it gave the first twenty minutes': ({ course }) => {
      expect(course.programmed().total - course.pumped().total).toBeAbout(400 / 72, 1e-6);
    },
  },
  'faults/over-infusion-runs-dry.yaml': {
    '14.5 % more than it is told to': ({ course }) => {
      expect(course.pumped().at(10 * DAY)).toBeAbout(1.145 * course.intended().at(10 * DAY));
    },
    'due on day 36 whatever the truth': ({ course }) => {
      expect(course.raised('low-reservoir')).toEqual([36 * DAY]);
    },
    'The reservoir is dry on day 34.9': ({ course }) => {
      // 20 mL at 0.5725 mL a day.
      expect(course.at('ran-dry')).toBeAbout((20 / 0.5725) * DAY, 1e-9);
    },
    'for more than a day before the alarm nothing is delivered': ({ course }) => {
      expect(36 * DAY - course.at('ran-dry')).toBeAbout(1.0655 * DAY, 1e-4);
      expect(course.delivered().between(course.at('ran-dry') + MINUTE, 40 * DAY)).toBeLessThan(1e-9);
    },
  },
  'faults/battery-depletion.yaml': {
    'On day 10 the pump asks to be replaced and goes on as programmed': ({ course, fault }) => {
      expect(course.raised('replace-soon')).toEqual([10 * DAY]);
      expect(course.delivered().between(10 * DAY, 30 * DAY)).toBeAbout(20 * 2000, 1e-6);
      expect(fault).toMatchObject({ detected_by: 'replace-soon', detected_after_ms: 0 });
    },
    '20 days later its service ends, it stops, and a critical alarm says so': ({ course, result }) => {
      expect(course.raised('end-of-service')).toEqual([30 * DAY]);
      expect(result.alarms[1]).toMatchObject({ severity: 'critical' });
    },
    'From then on nothing is delivered, at all': ({ course }) => {
      expect(course.delivered().between(30 * DAY + MINUTE, 35 * DAY)).toBeLessThan(1e-9);
    },
  },
  'faults/mri-reservoir-dumps.yaml': {
    '18 mL of morphine at 5 mg/mL, 90 mg within the ten minutes of the scan': ({ course, fault }) => {
      expect(course.reservoir(5 * DAY)).toBeAbout(18_000, 2e-4);
      // And the pulse that was due at the onset.
      expect(course.delivered().between(5 * DAY, 5 * DAY + 11 * MINUTE)).toBeAbout(90_000, 1e-3);
      expect(fault.excess_ug['morphine']).toBeAbout(90_000, 1e-3);
    },
    "45 days' dose": ({ course }) => {
      expect(course.intended().between(0, DAY) * 45).toBeAbout(90_000);
    },
    'the pump still believes in its 18 mL': (run) => {
      const { course } = run;
      expect(course.believed(5 * DAY + 10 * MINUTE)).toBeAbout(18_000, 1e-3);
      expect(course.reservoir(5 * DAY + 10 * MINUTE)).toBeCloseTo(0, 6);
      expect(course.delivered().between(6 * DAY, 20 * DAY)).toBeLessThan(1e-6);
      noAlarm(run);
    },
  },
  'faults/mri-rotor-stalls.yaml': {
    'nine hours after the scan began': ({ course }) => {
      expect(course.at('motor-recovered') - course.at('motor-stalled')).toBe(9 * HOUR);
    },
    '150 µg of baclofen are missing': ({ fault }) => {
      expect(fault.missed_ug['baclofen']).toBeAbout((400 * 9) / 24, 1e-6);
    },
    'The alarm rings after twenty minutes': ({ fault }) => {
      expect(fault).toMatchObject({ detected_by: 'motor-stall', detected_after_ms: 20 * MINUTE });
    },
  },
  'faults/mri-valve-shuts.yaml': {
    'It lets 10 microlitres through': ({ course, fault }) => {
      // 60 µg of drug: 10 µL, and the pulse of 2 µL that was due at the onset.
      const through = course.delivered().between(5 * DAY - 1, 5 * DAY + HOUR);
      expect(through).toBeGreaterThanOrEqual(50 - 1e-3);
      expect(through).toBeLessThan(60 + 1e-3);
      expect(fault.excess_ug['morphine']).toBeAbout(60, 2e-2);
    },
    'stays shut after the scan until somebody resets the pump, here a day later': ({ course }) => {
      expect(course.delivered().between(5 * DAY + HOUR, 6 * DAY)).toBeLessThan(1e-6);
      expect(course.delivered().between(7 * DAY, 8 * DAY)).toBeAbout(2000, 1e-6);
    },
  },
  'faults/pump-reset.yaml': {
    'In two days the patient gets 0.06 mg instead of 4.4': ({ course }) => {
      // A quarter of a microlitre an hour at 5 µg per µL; ordered were 2 mg and a bolus of 0.2 mg a day.
      expect(course.delivered().between(4 * DAY, 6 * DAY)).toBeAbout(0.25 * 48 * 5, 1e-3);
      expect(course.intended().between(4 * DAY, 6 * DAY)).toBeAbout(4400);
    },
    'skips its boluses and refuses every request as if it were stopped': (run) => {
      expect(run.course.facts('bolus-skipped').map(({ at_ms }) => at_ms)).toEqual([4.5 * DAY, 5.5 * DAY]);
      expect(refused(run)).toEqual({ stopped: 1 });
    },
    'so the refill finds what was expected': (run) => {
      expect(run.refill.discrepancy_ul).toBeCloseTo(0, 6);
      noAlarm(run);
      expect(run.fault.detected_by).toBeNull();
    },
  },
  'faults/reservoir-leak.yaml': {
    'the 20 mL are gone on day 40, when the pump still believes in 12': ({ course, result }) => {
      expect(course.at('ran-dry')).toBe(40 * DAY);
      expect(course.believed(40 * DAY)).toBeAbout(12_000);
      expect(result.volumes.pocket_ul).toBeAbout(40 * 300);
    },
    'Its low-reservoir alarm is due on day 90': ({ course, fault }) => {
      expect(course.raised('low-reservoir')).toEqual([90 * DAY]);
      expect(fault.detected_by).toBeNull();
    },
  },
  'faults/stall-after-the-third-bolus.yaml': {
    'five minutes into the third bolus that the patient is granted': ({ course, fault }) => {
      expect(course.facts('bolus-started').map(({ at_ms }) => at_ms)).toEqual([
        8 * HOUR,
        12 * HOUR,
        16 * HOUR,
      ]);
      expect(fault.from_ms).toBe(16 * HOUR + 5 * MINUTE);
    },
    'the fourth request, because one of them is refused': (run) => {
      expect(run.result.requests.made).toBe(4);
      expect(refused(run)).toEqual({ lockout: 1 });
    },
    'Half of that bolus never arrives': ({ fault }) => {
      // Half of 100 µg, and three hours of a milligram a day.
      expect(fault.missed_ug['morphine']).toBeAbout(50 + 3 * (1000 / 24), 1e-3);
    },
  },
  'faults/stall-unnoticed.yaml': {
    '4.8 mg of baclofen less, and no alarm rings': (run) => {
      expect(run.fault.missed_ug['baclofen']).toBeAbout(12 * 400, 1e-6);
      noAlarm(run);
    },
    '2.4 mL too much in the reservoir, seventeen days after the onset': ({ refill, fault }) => {
      // 0.2 mL a day for twelve days.
      expect(refill.discrepancy_ul).toBeAbout(-2400, 1e-9);
      expect(fault).toMatchObject({ detected_by: 'refill', detected_after_ms: 17 * DAY });
    },
  },
  'faults/stall-for-good.yaml': {
    'the alarm after twenty minutes is all that there is': ({ course, fault, result }) => {
      expect(course.raised('motor-stall')).toEqual([4 * DAY + 2 * HOUR + 20 * MINUTE]);
      expect(result.alarms).toHaveLength(1);
      expect(fault.until_ms).toBeNull();
    },
    'from there on the pump gives nothing': ({ course }) => {
      expect(course.delivered().between(4 * DAY + 2 * HOUR + 1000, 10 * DAY)).toBeLessThan(1e-4);
    },
  },
  'faults/over-infusion-noticed.yaml': {
    'the low-reservoir alarm rings on day 31.4, while 2 mL are still': ({ course, fault }) => {
      // 18 mL at 0.5725 mL a day.
      const [low = NaN] = course.raised('low-reservoir');
      expect(low).toBeAbout((18 / 0.5725) * DAY, 1e-9);
      expect(course.reservoir(low)).toBeAbout(2000, 1e-6);
      expect(fault).toMatchObject({ detected_by: 'low-reservoir', detected_after_ms: low });
    },
    'Three and a half days': ({ course }) => {
      // 2 mL at 0.5725 mL a day.
      const [low = NaN] = course.raised('low-reservoir');
      expect(course.at('ran-dry') - low).toBeAbout(3.4934 * DAY, 1e-4);
    },
  },
};
