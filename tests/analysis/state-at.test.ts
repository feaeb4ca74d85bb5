import { describe, expect, it } from 'vitest';
import { stateAt } from '../../src/analysis/state-at.ts';
import { aPump, bolus, fault, kvo, occlusion, refill, resetAlarms, resume, stop } from '../support/a-pump.ts';
import { DAY, HOUR } from '../support/course.ts';
import type { Course } from '../support/course.ts';

const at = ({ scenario, recording }: Course, moment: number) => stateAt(scenario, recording, moment);

describe('the state at a moment', () => {
  it('tells levels, flows, rates and doses of a pump that is well', () => {
    // 0.5 mg a day of 1 mg/mL is 0.5 mL a day; two days take 1 mL of 20.
    const { before, after, facts } = at(aPump().until('4 days'), 2 * DAY);
    expect(facts).toEqual([]);
    expect(after.reservoir_true_ul).toBeCloseTo(19_000, 1);
    expect(after.reservoir_believed_ul).toBeCloseTo(19_000, 6);
    expect(after.pump_flow_ul_per_h).toBeCloseTo(500 / 24, 9);
    expect(after.believed_flow_ul_per_h).toBeCloseTo(500 / 24, 9);
    expect(after.tip_flow_ul_per_h).toBeCloseTo(500 / 24, 6);
    expect(after.drugs['morphine']).toMatchObject({
      intended_ug: expect.closeTo(1000, 6) as number,
      programmed_ug: expect.closeTo(1000, 6) as number,
      intended_ug_per_h: expect.closeTo(500 / 24, 9) as number,
      in_reservoir_ug_per_ml: 1000,
      at_tip_ug_per_ml: 1000,
    });
    expect(before).toEqual(after);
  });

  it('has nothing before the start', () => {
    expect(at(aPump().until('1 day'), 0).before).toBeNull();
  });

  it('tells both sides of a refill, and which mixture is where', () => {
    const run = aPump()
      .onDay(2, refill('20 mL', { drugs: { morphine: '4 mg/mL' } }))
      .until('4 days');
    const { before, after, facts } = at(run, 2 * DAY);
    expect(facts.map((index) => run.recording.facts[index]?.kind)).toContain('refilled');
    expect(before?.reservoir_believed_ul).toBeCloseTo(19_000, 6);
    expect(after.reservoir_believed_ul).toBeCloseTo(20_000, 6);
    expect(before?.drugs['morphine']?.['in_reservoir_ug_per_ml']).toBe(1000);
    expect(after.drugs['morphine']).toMatchObject({ at_tip_ug_per_ml: 1000 });
    expect(after.drugs['morphine']?.['in_reservoir_ug_per_ml']).toBeGreaterThan(3000);
  });

  it('tells the pressure on both sides of an opening', () => {
    const run = aPump()
      .onDay(1, occlusion({ for: '1 h' }))
      .until('2 days');
    const { before, after } = at(run, DAY + HOUR);
    // Closed for an hour: 20.83 µL into the compliance of pump and catheter.
    expect(before?.tip_flow_ul_per_h).toBe(0);
    expect(before?.pressure_kpa).toBeGreaterThan(10);
    expect(after.pressure_kpa).toBeCloseTo(before?.pressure_kpa ?? 0, 6);
    expect(after.tip_flow_ul_per_h).toBeGreaterThan(1000);
  });
});

describe('what stands at a moment', () => {
  const kindsOf = ({ recording }: Course, indexes: readonly number[]) =>
    indexes.map((index) => recording.facts[index]?.kind);

  it('holds faults and alarms from their begin to their end', () => {
    const stalled = fault('motor-stall', { for: '4 h', detected_after: '1 h' });
    const run = aPump().onDay(1, stalled).until('3 days');
    const early = at(run, DAY + HOUR / 2).standing;
    expect(kindsOf(run, early.faults)).toEqual(['fault-started']);
    expect(early.alarms).toEqual([]);
    expect(early.stalled).not.toBeNull();
    const late = at(run, DAY + 2 * HOUR).standing;
    expect(kindsOf(run, late.alarms)).toEqual(['alarm-raised']);
    expect(late.limited).not.toBeNull();
    expect(at(run, DAY + 4 * HOUR).standing).toMatchObject({
      faults: [],
      alarms: [],
      stalled: null,
      limited: null,
    });
  });

  it('holds a bolus while it is given', () => {
    const run = aPump().onDay(1, bolus('0.2 mg', '4 h')).until('2 days');
    expect(at(run, DAY + HOUR).standing.boluses).toHaveLength(1);
    expect(at(run, DAY + 4 * HOUR).standing.boluses).toEqual([]);
  });

  it('holds a stop and a slow rate until delivery resumes', () => {
    const run = aPump().at('10 h', stop()).at('20 h', kvo()).at('30 h', resume()).until('2 days');
    expect(at(run, 15 * HOUR).standing).toMatchObject({
      stopped: expect.any(Number) as number,
      slowed: null,
    });
    expect(at(run, 25 * HOUR).standing).toMatchObject({
      stopped: null,
      slowed: expect.any(Number) as number,
    });
    expect(at(run, 30 * HOUR).standing).toMatchObject({ stopped: null, slowed: null });
  });

  it('no longer holds the rate of an alarm that was reset', () => {
    const run = aPump().having({ filled: '1 mL', low_at: '0.1 mL' }).onDay(3, resetAlarms()).until('4 days');
    expect(at(run, 3 * DAY - 1).standing.limited).not.toBeNull();
    expect(at(run, 3 * DAY).standing.limited).toBeNull();
    expect(at(run, 3 * DAY).standing.dry).not.toBeNull();
  });
});
