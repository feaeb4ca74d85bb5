import { describe, expect, it } from 'vitest';
import {
  aPump,
  disconnection,
  kink,
  leak,
  mixture,
  occlusion,
  overInfusion,
  refill,
  stall,
} from '../support/a-pump.ts';
import type { Course } from '../support/course.ts';
import { DAY, HOUR } from '../support/course.ts';
import '../support/matchers.ts';

/** A pump of 0.5 mg and 0.5 mL a day that is refilled on day 20, when it believes in 10 mL. */
const refilled = () => aPump().onDay(20, refill('20 mL'));

/** What the clinician reads at that refill, mL. */
const residual = (run: Course) => (run.fact('refilled')['aspirated_ul'] as number) / 1000;
const dayOf = (run: Course, day: number): number => run.delivered().between(day * DAY, (day + 1) * DAY);

/** The table of signatures of a displacement pump, row by row, as far as there are such faults. */
describe('the signature of a healthy pump', () => {
  const run = refilled().until('day 21');

  it('is the dose as ordered, next to no pressure, the expected residual and no alarm', () => {
    expect(run.delivered().per('day')).toLieWithin('0.001 %', 500);
    expect(run.recording.peakPressure).toBeLessThan(0.01);
    expect(residual(run)).toBeCloseTo(10, 9);
    expect(run.fact('refilled')['flagged']).toEqual([]);
    expect(run).not.toRecord('alarm-raised');
  });
});

describe('the signature of a complete occlusion', () => {
  const run = refilled()
    .onDay(12, occlusion({ for: '8 days' }))
    .until('day 21');

  it('is no dose from then on', () => {
    expect(run.delivered().between(12 * DAY, 20 * DAY - 1)).toBe(0);
  });

  it('is a pressure that rises with flow over compliance and ends at the stall pressure', () => {
    expect(run.pressure(12 * DAY + HOUR) - run.pressure(12 * DAY)).toBeAbout(500 / 24 / 0.52);
    expect(run.pressure(20 * DAY - 1)).toBeAbout(200);
  });

  it('is a high residual: all but what the line has stored', () => {
    expect(residual(run)).toBeCloseTo(10 + 4 - 0.104, 5);
    expect(run.fact('refilled')['flagged']).toEqual(['volume', 'percent']);
  });

  it('is no alarm, because an implant has no pressure sensor', () => {
    expect(run).not.toRecord('alarm-raised');
  });

  it('is the stored volume at once when it clears', () => {
    expect(run.delivered().between(20 * DAY - 1, 20 * DAY + 2000)).toBeAbout(104, 1e-3);
    expect(run.fact('release-bolus')['duration_ms']).toBeLessThan(1000);
  });
});

describe('the signature of a partial kink', () => {
  const run = refilled()
    .onDay(12, kink({ resistance: '100 kPa/(mL/day)' }))
    .until('day 21');

  it('is a delay and then the dose as ordered', () => {
    // What is late is what the line stores: 50 kPa in 0.05 µL/kPa of the pump and 0.47 of the catheter.
    expect(500 - dayOf(run, 12)).toBeAbout(26, 1e-3);
    for (const day of [13, 16, 19]) expect(dayOf(run, day)).toBeAbout(500, 1e-6);
  });

  it('is a raised pressure, a normal residual and no alarm', () => {
    expect(run.pressure(15 * DAY)).toBeAbout(50, 1e-4);
    expect(residual(run)).toBeCloseTo(10, 9);
    expect(run).not.toRecord('alarm-raised');
  });

  it('is less than ordered only when resistance times flow nears the stall pressure', () => {
    const nearlyShut = refilled()
      .onDay(12, kink({ passes: '40 %' }))
      .until('day 21');
    expect(dayOf(nearlyShut, 18)).toBeAbout(200, 1e-6);
    expect(nearlyShut.pressure(18 * DAY)).toBeGreaterThan(160);
    expect(residual(nearlyShut)).toBeGreaterThan(12);
  });
});

describe('the signature of an intermittent occlusion', () => {
  const comesAndGoes = { on: '3 h', off: '21 h' };
  const run = refilled()
    .onDay(10, occlusion({ for: '10 days', intermittent: comesAndGoes }))
    .until('day 21');

  it('is a release bolus each time, with nothing between', () => {
    expect(run.facts('release-bolus')).toHaveLength(10);
    for (const day of [10, 14, 19]) {
      const onset = day * DAY;
      expect(run.delivered().between(onset, onset + 3 * HOUR - 1)).toBe(0);
      // Three hours at 20.83 µL/h are 62.5 µL, below the 83 at which it slips: all comes, late.
      expect(dayOf(run, day)).toBeAbout(500, 1e-4);
    }
  });

  it('is a pressure like the teeth of a saw', () => {
    expect(run.pressure(14 * DAY + HOUR)).toBeAbout(500 / 24 / 0.52, 1e-4);
    expect(run.pressure(14 * DAY + 3 * HOUR - 1)).toBeAbout(1500 / 24 / 0.52, 1e-4);
    expect(run.pressure(14 * DAY + 4 * HOUR)).toBeLessThan(0.01);
  });

  it('is a loss in every window long enough to slip, and a residual slightly high', () => {
    const longer = refilled()
      .onDay(10, occlusion({ for: '10 days', intermittent: { on: '18 h', off: '6 h' } }))
      .until('day 21');
    // 18 h at 20.83 µL/h are 375 µL; what comes back is at most the 104 µL of a line at 200 kPa.
    expect(dayOf(longer, 14)).toBeGreaterThan(125 + 83);
    expect(dayOf(longer, 14)).toBeLessThan(125 + 104.1);
    expect(residual(longer)).toBeGreaterThan(12.5);
    expect(longer).not.toRecord('alarm-raised');
  });
});

describe('the signature of a leak', () => {
  const run = refilled()
    .onDay(12, leak({ position: '50 %', share: '30 %' }))
    .until('day 21');

  it('is a share of the dose lost outside the intrathecal space', () => {
    expect(dayOf(run, 15)).toBeAbout(350, 1e-6);
    expect(run.recording.drugs[0]?.leaked).toBeAbout(9 * 150, 1e-4);
  });

  it('is low pressure, a normal residual and no alarm', () => {
    expect(run.pressure(15 * DAY)).toBeLessThan(run.pressure(11 * DAY));
    expect(residual(run)).toBeCloseTo(10, 9);
    expect(run).not.toRecord('alarm-raised');
  });
});

describe('the signature of a disconnection', () => {
  const run = refilled()
    .onDay(12, disconnection({ position: '20 %' }))
    .until('day 21');

  it('is the whole dose lost, with a normal residual and no alarm', () => {
    expect(run.delivered().between(12 * DAY, 21 * DAY)).toBe(0);
    expect(run.recording.drugs[0]?.leaked).toBeAbout(9 * 500, 1e-6);
    expect(residual(run)).toBeCloseTo(10, 9);
    expect(run).not.toRecord('alarm-raised');
  });
});

describe('the signature of a stall', () => {
  it('is no dose and no catching up', () => {
    const run = refilled()
      .onDay(12, stall({ for: '2 days' }))
      .until('day 21');
    expect(run.delivered().between(12 * DAY, 14 * DAY)).toBeLessThan(0.01);
    expect(dayOf(run, 14)).toBeAbout(500, 1e-4);
    expect(run.intended().total - run.delivered().total).toBeAbout(1000, 1e-4);
  });

  it('is an alarm when the pump notices it', () => {
    const run = refilled()
      .onDay(12, stall({ for: '2 days', detected_after: '20 min' }))
      .until('day 21');
    expect(run.raised('motor-stall')).toEqual([12 * DAY + HOUR / 3]);
    expect(run.at('alarm-cleared')).toBe(14 * DAY);
  });

  it('is a pressure that falls, where there was any', () => {
    const run = aPump()
      .onDay(1, kink({ resistance: '100 kPa/(mL/day)' }))
      .onDay(3, stall())
      .until('day 5');
    expect(run.pressure(3 * DAY)).toBeAbout(50, 1e-4);
    expect(run.pressure(5 * DAY)).toBeLessThan(1e-3);
  });

  it('is a residual that is high by flow times time, as long as the pump does not notice', () => {
    const run = refilled()
      .onDay(12, stall({ for: '5 days', detected_after: 'never' }))
      .until('day 21');
    expect(residual(run)).toBeCloseTo(10 + 2.5, 9);
    expect(run).not.toRecord('alarm-raised');
  });
});

describe('the signature of an over-infusion', () => {
  it('is the dose times the factor, and a low residual', () => {
    const run = refilled()
      .onDay(10, overInfusion({ factor: 1.3 }))
      .until('day 21');
    expect(dayOf(run, 15)).toBeAbout(650, 1e-6);
    expect(residual(run)).toBeCloseTo(10 - 1.5, 9);
  });

  it('may run dry before the low alarm', () => {
    const run = aPump()
      .onDay(0, overInfusion({ factor: 1.3 }))
      .until('day 40');
    expect(run.at('ran-dry')).toBeLessThan(31 * DAY);
    expect(run.raised('low-reservoir')).toEqual([36 * DAY]);
  });
});

describe('the signature of a pocket fill', () => {
  const run = aPump()
    .onDay(20, refill('20 mL', { into: { reservoir: '30 %', pocket: '70 %' } }))
    .onDay(40, refill('20 mL'))
    .until('day 41');

  it('is the dose as before until the pump is empty early', () => {
    expect(dayOf(run, 25)).toBeAbout(500, 1e-6);
    // 6 mL at 0.5 mL a day
    expect(run.at('ran-dry')).toBe(32 * DAY);
    expect(dayOf(run, 35)).toBe(0);
  });

  it('is nothing at all at the fill, and an empty reservoir against 10 mL expected at the next', () => {
    const [missed, next] = run.facts('refilled');
    expect(missed?.['flagged']).toEqual([]);
    expect(next?.['expected_ul']).toBeCloseTo(10_000, 6);
    expect(next?.['aspirated_ul']).toBe(0);
    expect(next?.['flagged']).toEqual(['volume', 'percent']);
    expect(run).not.toRecord('alarm-raised');
  });
});

describe('the signature of a wrong concentration', () => {
  const drugs = mixture('morphine 1 mg/mL');
  const run = aPump()
    .having({ dead_volume: '0 mL' })
    .onDay(10, refill('20 mL', { drugs, holds: mixture('morphine 2 mg/mL') }))
    .onDay(20, refill('20 mL', { drugs }))
    .until('day 21');

  it('is the dose times true over programmed concentration, a path volume later', () => {
    expect(dayOf(run, 10) / 500).toBeGreaterThan(1);
    expect(run.delivered().between(10 * DAY, 10.67 * DAY)).toBeAbout(0.67 * 500, 1e-6);
    expect(dayOf(run, 11)).toBeAbout(1000, 1e-6);
    expect(run.intended().per('day')).toLieWithin('0.0000001 %', 500);
  });

  it('is a normal residual and no alarm', () => {
    expect(run.facts('refilled')[1]?.['aspirated_ul']).toBeCloseTo(15_000, 6);
    expect(run.facts('refilled')[1]?.['flagged']).toEqual([]);
    expect(run).not.toRecord('alarm-raised');
  });
});
