import { expect } from 'vitest';
import { DAY, HOUR, MINUTE } from './support/course.ts';
import './support/matchers.ts';
import type { FaultResult, RefillResult, Result, Scenario } from '../src/index.ts';
import type { Course } from './support/course.ts';

/** A scenario that was run, in all the ways in which a claim about it may be judged. */
export interface Run {
  readonly scenario: Scenario;
  readonly result: Result;
  readonly course: Course;
  /** The first. */
  readonly fault: FaultResult;
  readonly refill: RefillResult;
}

/** What all of the line holds more for each kPa, µL. */
const compliance = ({ pump, catheter }: Scenario): number => pump.compliance + catheter.compliance;
const noAlarm = ({ result }: Run): void => expect(result.alarms).toEqual([]);

/** What a description says in numbers, word for word, and the physics behind it, worked out by hand. */
export const claims: Readonly<Record<string, Readonly<Record<string, (run: Run) => void>>>> = {
  'basics/saline-primed-catheter.yaml': {
    '0.3358 mL of saline': ({ scenario: { pump, catheter } }) => {
      expect(pump.path_volume + catheter.length * catheter.volume_per_length).toBeAbout(335.8);
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
  'faults/catheter-leak.yaml': {
    'loses 40 % of the flow': ({ result: { drugs, volumes } }) => {
      // 0.4 mL a day for 25 days: 10 mL, of which 4 mL.
      expect(volumes.leaked_ul).toBeAbout(4000, 1e-6);
      expect(drugs['morphine']).toMatchObject({ lost_ug: { leaked: expect.closeTo(20_000, 2) as number } });
      expect(drugs['bupivacaine']).toMatchObject({
        lost_ug: { leaked: expect.closeTo(40_000, 2) as number },
      });
    },
    'the volume at the refill is exactly what was expected': ({ refill, fault }) => {
      expect(refill).toMatchObject({ aspirated_ul: 6000, expected_ul: 6000, discrepancy_ul: 0 });
      expect(fault.detected_by).toBeNull();
    },
  },
  'faults/complete-occlusion.yaml': {
    'The tip is closed for 36 hours': ({ course }) => {
      expect(course.delivered().between(6 * DAY + 1000, 7.5 * DAY)).toBe(0);
    },
    'at 80 % of the stall pressure the pump begins to slip': ({ scenario, course }) => {
      // A closed line: p = Q t/C.
      const { stall_pressure: stall } = scenario.pump;
      const hours = (0.8 * stall * compliance(scenario)) / (400 / 24);
      expect(course.at('pressure-limited')).toBeAbout(6 * DAY + hours * HOUR, 1e-6);
      expect(course.pressure(course.at('pressure-limited'))).toBeAbout(0.8 * stall, 1e-6);
    },
    'a bolus of more than 100 microlitres': ({ scenario, course, fault }) => {
      expect(fault.release_bolus_ul).toBeGreaterThan(100);
      expect(fault.release_bolus_ul).toBeAbout(course.pressure(7.5 * DAY - 1) * compliance(scenario), 1e-4);
    },
    'no alarm, and a discrepancy at the refill too small to be flagged': (run) => {
      noAlarm(run);
      // What was ordered in 36 h, 600 µL, less what the line took up.
      expect(run.refill.discrepancy_ul).toBeAbout(run.fault.release_bolus_ul - 600, 1e-5);
      expect(run.refill.flagged).toEqual([]);
      expect(run.fault.detected_by).toBeNull();
    },
  },
  'faults/disconnection-behind-a-kink.yaml': {
    'all that was stored, and everything pumped from then on, is lost': ({ scenario, course, result }) => {
      // 0.4 mL a day for 4 days, and what pump and four fifths of the catheter held.
      const { pump, catheter } = scenario;
      const stored = course.pressure(9 * DAY - 1) * (pump.compliance + 0.8 * catheter.compliance);
      expect(stored).toBeGreaterThan(50);
      expect(result.volumes.leaked_ul).toBeAbout(1600 + stored, 1e-6);
      expect(course.delivered().between(9 * DAY, 13 * DAY)).toBe(0);
    },
  },
  'faults/intermittent-kink.yaml': {
    'for about an hour at a time, by day only, for ten days': ({ course }) => {
      const phases = course.facts('fault-started').map(({ at_ms: from }, n) => {
        return { from, until: course.facts('fault-ended')[n]?.at_ms ?? NaN };
      });
      const mean = phases.reduce((sum, { from, until }) => sum + until - from, 0) / phases.length;
      expect(mean).toBeGreaterThan(40 * MINUTE);
      expect(mean).toBeLessThan(100 * MINUTE);
      for (const { from, until } of phases) {
        expect(from % DAY).toBeGreaterThanOrEqual(8 * HOUR);
        expect(from % DAY).toBeLessThan(until % DAY);
        expect(until % DAY).toBeLessThanOrEqual(22 * HOUR);
      }
      expect(phases[0]?.from).toBeGreaterThanOrEqual(4 * DAY);
      expect(phases.at(-1)?.until).toBeLessThanOrEqual(14 * DAY);
    },
    'small losses and small release boluses': ({ course }) => {
      expect(course.facts('release-bolus')).toHaveLength(course.facts('fault-ended').length);
    },
    'a dose that is nearly right and never even': ({ result }) => {
      const morphine = result.drugs['morphine'];
      expect(Math.abs(morphine?.error_percent ?? NaN)).toBeLessThan(1);
      expect(morphine?.worst_windows[0]?.under_percent).toBeGreaterThan(90);
      expect(morphine?.worst_windows[0]?.over_percent).toBeGreaterThan(100);
    },
  },
  'faults/mild-kink.yaml': {
    'the pressure rises by a fraction of a pascal': ({ course }) => {
      // 88.7 Pa per mL/h for 89 cm, 0.4 mL/day; over 2 of the 89 cm sixteen times that.
      const clean = (88.7 * 0.4) / 24 / 1000;
      expect(course.pressure(2 * DAY)).toBeAbout(clean, 1e-3);
      expect(course.pressure(5 * DAY) - course.pressure(2 * DAY)).toBeAbout((clean * 15 * 2) / 89, 1e-3);
    },
    'the dose is late by milliseconds': ({ course, result }) => {
      const lateMs = (at: number) => ((course.intended().at(at) - course.delivered().at(at)) / 2000) * DAY;
      for (const at of [2, 3.5, 5, 6.9, 8].map((day) => day * DAY)) expect(lateMs(at)).toBeLessThan(250);
      expect(Math.abs(result.drugs['morphine']?.error_percent ?? NaN)).toBeLessThan(1e-4);
    },
  },
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
  'faults/partial-kink.yaml': {
    'A kink lets 40 % of the basal flow through': ({ course }) => {
      expect(course.tipFlow(19 * DAY - 1)).toBeAbout((0.4 * 400) / 24, 1e-6);
    },
    'arrives within a second': ({ course, fault }) => {
      const { duration_ms: duration } = course.fact('release-bolus');
      expect(duration).toBeLessThan(1000);
      expect(course.delivered().between(19 * DAY - 1, 19 * DAY + 1000)).toBeGreaterThan(
        0.95 * (fault.release_bolus_ug['morphine'] ?? NaN),
      );
    },
    'too small to be flagged': ({ refill, fault }) => {
      expect(refill.discrepancy_ul).toBeLessThan(0);
      expect(refill.flagged).toEqual([]);
      expect(fault.detected_by).toBeNull();
    },
    'No alarm rings': noAlarm,
  },
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
  'programs/flex-schedule.yaml': {
    'More by day than by night, and less on weekends': ({ course }) => {
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
};
