import { describe, expect, it } from 'vitest';
import { aPump, bolus, occlusion, refill, setBasal, stall, stop } from '../support/a-pump.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

/** A sensor at 50 kPa, reached 1.248 h after the line closes; the pump goes on. */
const sensing = aPump().having({
  occlusion_at: '50 kPa',
  occlusion_latency: '30 min',
  after_alarm: { occlusion: 'continue' },
});
const REACHED = 1.248 * HOUR;
/** The line is not quite empty when it closes: what it holds is what 166 ms of flow bring. */
const EARLY = 166;

describe('the occlusion alarm', () => {
  it('comes when the pressure has held for the latency', () => {
    const run = sensing.onDay(1, occlusion({ for: '4 h' })).until('day 2');
    expect(run.raised('occlusion')).toEqual([DAY + REACHED + 30 * MINUTE - EARLY]);
    // From the slip pressure to 50 kPa with τ = 166 ms.
    expect(run.at('alarm-cleared') - DAY - 4 * HOUR).toBe(194);
  });

  it('does not come when the pressure falls before the latency is over, however often', () => {
    const run = sensing
      .onDay(1, occlusion({ for: '1 day', intermittent: { on: '1 h 44 min', off: '16 min' } }))
      .until('day 3');
    expect(run.facts('fault-started')).toHaveLength(12);
    expect(run).not.toRecord('alarm-raised');
  });

  it('comes again after it has cleared', () => {
    const run = sensing
      .onDay(1, occlusion({ for: '6 h', intermittent: { on: '2 h', off: '1 h' } }))
      .until('day 2');
    expect(run.raised('occlusion')).toEqual([
      DAY + REACHED + 30 * MINUTE - EARLY,
      DAY + 3 * HOUR + REACHED + 30 * MINUTE - EARLY,
    ]);
    expect(run.facts('alarm-cleared')).toHaveLength(2);
  });

  it('goes on through a stop, because the pressure does', () => {
    const run = sensing.onDay(1, occlusion()).at('26 h', stop()).until('day 3');
    expect(run.pressure(3 * DAY)).toBeAbout(run.pressure(26 * HOUR), 1e-12);
    expect(run).not.toRecord('alarm-cleared');
  });

  it('is not there without a sensor', () => {
    expect(aPump().onDay(1, occlusion()).until('day 5')).not.toRecord('alarm-raised');
  });
});

describe('the motor-stall alarm', () => {
  it('comes when the pump notices, is cleared by the recovery, and names the stall as its cause', () => {
    const run = aPump()
      .onDay(1, stall({ for: '3 h', detected_after: '20 min' }))
      .until('day 2');
    expect(run.raised('motor-stall')).toEqual([DAY + 20 * MINUTE]);
    expect(run.at('alarm-cleared')).toBe(DAY + 3 * HOUR);
    const { cause } = run.fact('alarm-raised');
    expect(run.recording.facts[cause as number]?.kind).toBe('motor-stalled');
  });

  it('does not come for a stall that is over before the pump notices', () => {
    const run = aPump()
      .onDay(1, stall({ for: '19 min', detected_after: '20 min' }))
      .until('day 2');
    expect(run).toRecordInOrder('motor-stalled', 'motor-recovered');
    expect(run).not.toRecord('alarm-raised');
  });

  it('counts for every stall from its own beginning', () => {
    const run = aPump()
      .onDay(1, stall({ detected_after: 'never', name: 'silent' }))
      .at('34 h', stall({ detected_after: '3 h', name: 'noticed' }))
      .until('day 2');
    expect(run.raised('motor-stall')).toEqual([37 * HOUR]);
  });

  it('stays, and so does what the pump believes, until no stall is left', () => {
    const run = aPump()
      .having({ believes_through_stall: false, after_alarm: { stall: 'continue' } })
      .onDay(1, stall({ detected_after: 'never', for: '1 day', name: 'silent' }))
      .at('25 h', stall({ detected_after: '20 min', for: '1 h', name: 'noticed' }))
      .until('day 3');
    expect(run.raised('motor-stall')).toEqual([25 * HOUR + 20 * MINUTE]);
    expect(run.at('alarm-cleared')).toBe(2 * DAY);
    expect(run.believed(2 * DAY)).toBeAbout(20_000 - (500 / 24) * (25 + 1 / 3));
  });
});

describe('the end of a stall', () => {
  it('lifts the rate at once: what is due at that instant is given and granted', () => {
    const run = aPump()
      .programmed({
        boluses: [{ dose: '0.1 mg', over: '10 min', every: '10 h', first: '10:00' }],
        patient_bolus: { dose: '0.1 mg', over: '5 min' },
      })
      .asked('10 h')
      .at('8 h', stall({ for: '2 h', detected_after: '20 min' }))
      .at('10 h', bolus('0.1 mg', '1 h'))
      .until('12 h');
    const kinds = run.recording.facts.filter(({ at_ms }) => at_ms === 10 * HOUR).map(({ kind }) => kind);
    expect(kinds).toContain('request-granted');
    expect(kinds.filter((kind) => kind === 'bolus-started')).toHaveLength(3);
    expect(kinds).not.toContain('bolus-skipped');
    expect(kinds).not.toContain('order-refused');
    expect(kinds.at(-1)).toBe('alarm-cleared');
  });

  it('comes too late for a bolus that its alarm has skipped, and names', () => {
    const run = aPump()
      .programmed({ boluses: [{ dose: '0.1 mg', over: '10 min', every: '10 h', first: '10:00' }] })
      .at('8 h', stall({ for: '3 h', detected_after: '20 min' }))
      .until('12 h');
    expect(run.fact('bolus-skipped')['because']).toBe('alarm');
    expect(run.ledTo('bolus-skipped')).toEqual(['alarm-raised']);
  });

  it('ends its alarm although another begins with it, which is noticed in its own time', () => {
    const run = aPump()
      .at('12 h', stall({ name: 'one', for: '12 h', detected_after: '20 min' }))
      .at('24 h', stall({ name: 'other', for: '12 h', detected_after: '20 min' }))
      .until('60 h');
    expect(run.raised('motor-stall')).toEqual([12 * HOUR + 20 * MINUTE, 24 * HOUR + 20 * MINUTE]);
    expect(run.facts('alarm-cleared').map(({ at_ms }) => at_ms)).toEqual([24 * HOUR, 36 * HOUR]);
    // Programmed but for the two times in which the pump had stopped: 36 h 40 min of 60 h.
    expect(run.programmed().total).toBeAbout((500 / 24) * (36 + 2 / 3));
  });
});

describe('what falls on one millisecond', () => {
  it('is taken lane by lane: fault, care, program, alarm', () => {
    const basal = [
      { from: '00:00', rate: '0.5 mg/day' },
      { from: '12:00', rate: '1 mg/day' },
    ];
    const run = aPump()
      .having({ filled: '2.25 mL' })
      .delivering(basal)
      .at('12 h', bolus('0.1 mg', '1 h'), stall())
      .until('day 1');
    const noon = run.recording.facts.filter(({ at_ms }) => at_ms === 12 * HOUR).map(({ kind }) => kind);
    expect(noon).toEqual([
      'fault-started',
      'motor-stalled',
      'bolus-started',
      'basal-changed',
      'alarm-raised',
    ]);
  });

  it('spares a pump the low alarm that is refilled on that millisecond', () => {
    const run = aPump().onDay(36, refill('20 mL')).until('day 40');
    expect(run).not.toRecord('alarm-raised');
  });

  it('grants a bolus at the instant at which another one ends', () => {
    const run = aPump().onDay(1, bolus('0.1 mg', '1 h')).at('25 h', bolus('0.1 mg', '1 h')).until('day 2');
    expect(run.facts('bolus-started')).toHaveLength(2);
    expect(run.facts('bolus-completed').map(({ at_ms }) => at_ms)).toEqual([25 * HOUR, 26 * HOUR]);
  });

  it('lets a bolus end in time, whatever else falls on its end', () => {
    const given = aPump().onDay(1, bolus('0.1 mg', '1 h'));
    for (const event of [occlusion(), setBasal('0.6 mg/day'), refill('20 mL'), stall()]) {
      const run = given.at('25 h', event, bolus('0.1 mg', '1 h')).until('day 2');
      expect(run.facts('bolus-completed')[0]?.at_ms).toBe(25 * HOUR);
      expect(run).not.toRecord('order-refused');
    }
  });
});
