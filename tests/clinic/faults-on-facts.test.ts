import { describe, expect, it } from 'vitest';
import { aPump, leak, occlusion, overInfusion, refill, stall, stop } from '../support/a-pump.ts';
import type { Course } from '../support/course.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

const began = (run: Course, name: string): readonly number[] =>
  run.facts('fault-started', { name }).map(({ at_ms }) => at_ms);

/** The patient asks at 8, 9, 12, 16 and 20 o'clock; the second is refused. */
const patient = aPump()
  .programmed({ patient_bolus: { dose: '0.1 mg', over: '10 min', lockout: '2 h' } })
  .asked('8 h', '9 h', '12 h', '16 h', '20 h');

describe('a fault that waits for a fact', () => {
  it('begins so long after the third patient bolus, and lasts from then on', () => {
    const run = patient
      .whenever(
        { fact: 'bolus-started', bolus: 'patient', n: 3, plus: '5 min' },
        stall({ for: '2 h', detected_after: 'never', name: 'the stall' }),
      )
      .until('day 1');
    const onset = 16 * HOUR + 5 * MINUTE;
    expect(began(run, 'the stall')).toEqual([onset]);
    expect(run.at('fault-ended')).toBe(onset + 2 * HOUR);
    expect(run.pumped().between(onset, onset + 2 * HOUR)).toBe(0);
    // Half of the bolus and two hours of basal are missing.
    expect(run.programmed().total - run.pumped().total).toBeAbout(50 + 500 / 12);
  });

  it('is caused by that fact', () => {
    const run = patient
      .whenever({ fact: 'request-refused', because: 'lockout' }, occlusion({ for: '1 h' }))
      .until('day 1');
    const { cause, at_ms } = run.fact('fault-started');
    expect(run.recording.facts[cause as number]).toMatchObject({ kind: 'request-refused' });
    expect(at_ms).toBe(9 * HOUR);
  });

  it('begins at the very instant of its fact when nothing is said of a delay', () => {
    const run = aPump()
      .whenever({ fact: 'refilled', n: 2 }, overInfusion({ factor: 2 }))
      .onDay(1, refill('20 mL'))
      .onDay(2, refill('20 mL'))
      .until('day 3');
    expect(run.at('fault-started')).toBe(2 * DAY);
    expect(run.pumped().per('day')).toEqual(
      [500, 500, 1000].map((each) => expect.closeTo(each, 6) as unknown),
    );
  });

  it('never begins when its fact does not come, or comes too seldom', () => {
    const run = patient
      .whenever({ fact: 'bolus-started', bolus: 'patient', n: 5 }, stall({ name: 'a' }))
      .whenever({ fact: 'alarm-raised' }, stall({ name: 'b' }))
      .whenever({ fact: 'bolus-started', n: 4, plus: '5 h' }, stall({ name: 'c' }))
      .until('day 1');
    expect(run).not.toRecord('fault-started');
    expect(run.recording.onsets).toEqual([null, null, null]);
  });

  it('begins once, however often its fact comes again', () => {
    const run = patient
      .whenever({ fact: 'bolus-started' }, stall({ for: '1 h', name: 'once' }))
      .until('day 1');
    expect(began(run, 'once')).toEqual([8 * HOUR]);
  });

  it('may wait for another fault, and that one for an alarm', () => {
    const run = aPump()
      .having({ filled: '2.5 mL' })
      .whenever({ fact: 'alarm-raised', alarm: 'low-reservoir' }, occlusion({ for: '6 h', name: 'first' }))
      .whenever(
        { fact: 'fault-ended', name: 'first', plus: '1 h' },
        leak({ position: '50 %', share: '50 %', name: 'second' }),
      )
      .until('day 3');
    expect(began(run, 'first')).toEqual([DAY]);
    expect(began(run, 'second')).toEqual([DAY + 7 * HOUR]);
    expect(run.delivered().between(2 * DAY, 3 * DAY)).toBeAbout(250, 1e-6);
  });

  it('ends at a moment, when that is said', () => {
    const run = aPump()
      .onDay(1, stop({ for: '6 h' }))
      .whenever({ fact: 'delivery-resumed' }, stall({ until: '2 days', detected_after: 'never' }))
      .until('day 3');
    expect(run.at('fault-started')).toBe(1.25 * DAY);
    expect(run.at('fault-ended')).toBe(2 * DAY);
  });

  it('comes and goes from its onset on, when it is intermittent', () => {
    const run = aPump()
      .at('5 h', stop({ for: '1 h' }))
      .whenever(
        { fact: 'delivery-resumed' },
        occlusion({ for: '4 h', intermittent: { on: '30 min', off: '90 min' }, name: 'twice' }),
      )
      .until('day 1');
    expect(began(run, 'twice')).toEqual([6 * HOUR, 8 * HOUR]);
    expect(run.facts('fault-ended').map(({ at_ms }) => at_ms)).toEqual([6.5 * HOUR, 8.5 * HOUR]);
  });
});
