import { expect } from 'vitest';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import { compliance, noAlarm, type Claims } from './run.ts';

export const faultsOfTheCatheter: Claims = {
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
  'faults/granuloma.yaml': {
    'For seven weeks of its growth not half a per cent is missing': ({ course }) => {
      const [from, to] = [11 * DAY, 59 * DAY];
      expect(course.delivered().between(from, to)).toBeAbout(course.intended().between(from, to), 5e-3);
    },
    'In the eighth week the pressure comes to where the pump slips': ({ scenario, course }) => {
      // 0.4 mL a day against R kPa/(mL/day) is 160 kPa at R = 400, and R₀ is 88.7/24 Pa/(mL/day):
      // ln(400/R₀)/ln(2000/R₀) = 0.878 of 60 days, which the 56th of 64 steps is the first to pass: day 52.5.
      const slips = course.at('pressure-limited') - 10 * DAY;
      expect(slips).toBeGreaterThan(52.5 * DAY);
      expect(slips).toBeLessThan(53 * DAY);
      expect(course.pressure(course.at('pressure-limited'))).toBeAbout(
        0.8 * scenario.pump.stall_pressure,
        1e-4,
      );
    },
    'the patient gets less than a quarter of the dose': ({ course }) => {
      // x·0.4·2000 = 200 − 40 x: x = 200/840.
      expect(course.tipFlow(80 * DAY)).toBeAbout(((200 / 840) * 400) / 24, 1e-4);
    },
    'Nothing rings, and the first refill found nothing': (run) => {
      noAlarm(run);
      expect(run.refill).toMatchObject({ at_ms: 45 * DAY, flagged: [] });
      expect(run.refill.discrepancy_ul).toBeCloseTo(0, 0);
      expect(run.fault.detected_by).toBeNull();
    },
  },
  'faults/occlusion-alarm.yaml': {
    'climbs from 15 to 85 kPa in 210 seconds': ({ scenario, course }) => {
      expect(compliance(scenario)).toBe(10);
      expect(course.pressure(HOUR)).toBeAbout(15, 2e-3);
      // 70 kPa times 10 µL per kPa at 12 000 µL an hour.
      expect(course.pressure(HOUR + 210_000)).toBeAbout(85, 1e-3);
    },
    'the alarm wants to see it for 8 seconds more': ({ fault }) => {
      expect(fault.detected_by).toBe('occlusion');
      expect(fault.detected_after_ms).toBeAbout(218_000, 1e-3);
    },
    'the line holds almost 0.9 mL': ({ scenario, course, fault }) => {
      expect(fault.release_bolus_ul).toBeAbout(course.pressure(70 * MINUTE - 1) * compliance(scenario), 1e-6);
      expect(fault.release_bolus_ul).toBeAbout(850 + 8 * (12_000 / 3600), 1e-3);
    },
  },
  'faults/pulses-against-an-occlusion.yaml': {
    'Every pulse of 10 µL raises the pressure of the line by 20 kPa': ({ scenario, course }) => {
      expect(compliance(scenario)).toBeCloseTo(0.5, 12);
      // The first of them falls on the onset itself.
      for (const n of [1, 2, 5, 7])
        expect(course.pressure(12 * HOUR + (n - 0.5) * 28.8 * MINUTE)).toBeAbout(20 * n, 1e-3);
    },
    'Eight pulses bring it to where the pump begins to slip, at 160 kPa': ({ course }) => {
      expect(course.pressure(12 * HOUR + 7.5 * 28.8 * MINUTE)).toBeAbout(160, 1e-3);
    },
    'the stall pressure of 200 kPa is never passed': ({ course, result }) => {
      // Each pulse leaves e^(−10/(0.5·40)) of what was between it and the stall pressure; nine of them, 17 in all.
      expect(course.pressure(20 * HOUR - 1)).toBeAbout(200 - 40 * Math.exp(-9 / 2), 1e-4);
      expect(result.pressure.peak_kpa).toBeLessThan(200);
    },
    'On release all of it leaves at once': ({ course, fault }) => {
      expect(fault.release_bolus_ul).toBeAbout(0.5 * course.pressure(20 * HOUR - 1), 1e-4);
    },
  },
  'faults/tip-migration.yaml': {
    'The flow, the pressure and the volume at the refill are all as they should be': ({ course, refill }) => {
      expect(course.tipFlow(15 * DAY)).toBeAbout(course.tipFlow(5 * DAY));
      expect(course.pressure(15 * DAY)).toBeAbout(course.pressure(5 * DAY));
      expect(refill.discrepancy_ul).toBeCloseTo(0, 9);
    },
    '20 mg of morphine went beside the intrathecal space in ten days': (run) => {
      expect(run.result.drugs['morphine']).toMatchObject({
        lost_ug: { extrathecal: expect.closeTo(20_000, 2) as number },
      });
      expect(run.course.delivered().between(10 * DAY, 20 * DAY)).toBe(0);
      noAlarm(run);
      expect(run.fault.detected_by).toBeNull();
    },
  },
  'faults/disconnection.yaml': {
    '20 mg of morphine in the ten days before somebody mends it': ({ course, result }) => {
      expect(result.drugs['morphine']).toMatchObject({
        lost_ug: { leaked: expect.closeTo(20_000, 0) as number },
      });
      expect(course.intended().between(10 * DAY, 20 * DAY)).toBeAbout(20_000);
    },
    'so that nothing arrives': ({ course }) => {
      expect(course.delivered().between(10 * DAY + 1000, 20 * DAY)).toBe(0);
    },
    'the refill finds what was expected': (run) => {
      expect(run.refill.discrepancy_ul).toBeCloseTo(0, 3);
      expect(run.fault.detected_by).toBeNull();
      noAlarm(run);
    },
  },
  'faults/catheter-fracture.yaml': {
    'of 40 mg in twenty days 1.49 mg come to the tip': ({ course }) => {
      // Two ways out side by side: 0.1 Pa per mL/day, and 70 % of the 88.7 Pa per mL/h of the catheter.
      const onwards = 0.7 * (88.7 / 24);
      const arrives = 40_000 * (0.1 / (0.1 + onwards));
      expect(arrives).toBeAbout(1490, 2e-3);
      expect(course.delivered().between(10 * DAY + 1000, 30 * DAY)).toBeAbout(arrives, 1e-3);
    },
  },
  'faults/kink-found-by-the-refill.yaml': {
    '3.54 mL too much are in the reservoir at the refill': ({ scenario, refill }) => {
      // In µL and hours: full flow until 160 kPa, then what the line takes while the pump slips, then a tenth.
      const [flow, share] = [400 / 24, 0.1];
      const stretch = scenario.pump.compliance + 0.6 * scenario.catheter.compliance;
      const settled = 200 - share * 40;
      const through = (share * flow) / settled;
      const filling = -(stretch / through) * Math.log(1 - 160 / (flow / through));
      const slipping = ((1 - share) * flow * stretch) / (flow / 40 + through);
      const pumped = flow * filling + slipping + share * flow * (240 - filling);
      expect(refill.discrepancy_ul).toBeAbout(pumped - 4000, 1e-6);
      expect(refill.discrepancy_ul).toBeAbout(-3540, 1e-3);
    },
    'more than 2 mL and more than 14.5 %': (run) => {
      expect(run.refill.flagged).toEqual(['volume', 'percent']);
      noAlarm(run);
    },
    'found two weeks after the onset': ({ fault }) => {
      expect(fault).toMatchObject({ detected_by: 'refill', detected_after_ms: 14 * DAY });
    },
  },
};
