import { describe, expect, it } from 'vitest';
import { aPump, bolus, occlusion, refill, resume, setProgram, stop } from '../support/a-pump.ts';
import type { Course } from '../support/course.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

const granted = (run: Course): readonly number[] =>
  run.facts('request-granted').map(({ at_ms }) => at_ms / HOUR);
/** Hour and reason of every refusal. */
const refusals = (run: Course): readonly unknown[] =>
  run.facts('request-refused').map(({ at_ms, because }) => [at_ms / HOUR, because]);

/** 0.1 mg over 10 min, with more said of it. */
const asking = (more: Readonly<Record<string, unknown>> = {}) =>
  aPump().programmed({ patient_bolus: { dose: '0.1 mg', over: '10 min', ...more } });

describe('a request', () => {
  it('that is granted begins a bolus at once, beside the basal', () => {
    const run = asking().asked('8 h').until('day 1');
    expect(run.at('bolus-started')).toBe(8 * HOUR);
    expect(run.recording.facts[run.fact('bolus-started').cause as number]?.kind).toBe('request-granted');
    expect(run.at('bolus-completed')).toBe(8 * HOUR + 10 * MINUTE);
    expect(run.programmed().between(8 * HOUR, 8 * HOUR + 10 * MINUTE)).toBeAbout(100 + 500 / 144);
    expect(run.intended().total).toBeAbout(600);
  });

  it('that is refused calls for nothing', () => {
    const run = asking({ lockout: '4 h' }).asked('8 h', '9 h').until('day 1');
    expect(run.intended().total).toBeAbout(600);
    expect(run.recording.requests).toMatchObject({ made: 2, granted: 1 });
  });
});

describe('the lockout', () => {
  it('from the start of the last one lets the next begin that long after it', () => {
    const run = asking({ over: '1 h', lockout: '4 h', lockout_from: 'start' })
      .asked('8 h', '719 min', '12 h')
      .until('day 1');
    expect(granted(run)).toEqual([8, 12]);
    expect(refusals(run)).toEqual([[719 / 60, 'lockout']]);
  });

  it('from the end of the last one counts from its last millisecond', () => {
    const run = asking({ over: '1 h', lockout: '4 h', lockout_from: 'end' })
      .asked('8 h', '12 h', '12 h 59 min 59.999 s', '13 h')
      .until('day 1');
    expect(granted(run)).toEqual([8, 13]);
    expect(refusals(run).map((each) => (each as unknown[])[1])).toEqual(['lockout', 'lockout']);
  });

  it('counts as the pump has it when the program does not say', () => {
    const late = asking({ over: '1 h', lockout: '4 h' }).having({ lockout_from: 'end' });
    expect(granted(late.asked('8 h', '12 h', '13 h').until('day 1'))).toEqual([8, 13]);
    const soon = asking({ over: '1 h', lockout: '4 h' });
    expect(granted(soon.asked('8 h', '12 h', '13 h').until('day 1'))).toEqual([8, 12]);
  });

  it('from the end counts from the halt of a bolus that was halted', () => {
    const run = asking({ over: '1 h', lockout: '4 h', lockout_from: 'end' })
      .at('8 h 30 min', stop({ for: '1 min' }))
      .asked('8 h', '749 min', '750 min')
      .until('day 1');
    expect(granted(run)).toEqual([8, 12.5]);
  });

  it('from the end counts from the end of a bolus that the greatest flow has held up', () => {
    // 79.17 µL an hour are left for 100 µg: 75.8 min instead of 10.
    const run = asking({ lockout: '1 h', lockout_from: 'end' })
      .having({ max_rate: '100 uL/h' })
      .asked('8 h', '10 h 15 min', '10 h 16 min')
      .until('day 1');
    expect(granted(run)).toEqual([8, 10 + 16 / 60]);
  });
});

describe('the most that may be granted', () => {
  it('in a rolling window counts a grant while it is younger than the window', () => {
    const run = asking({ max: 2, per: '24 h' })
      .asked('8 h', '9 h', '10 h', '1919 min', '32 h', '32 h 10 min', '33 h')
      .until('day 2');
    expect(granted(run)).toEqual([8, 9, 32, 33]);
    expect(refusals(run)).toEqual([
      [10, 'max'],
      [1919 / 60, 'max'],
      [32 + 1 / 6, 'max'],
    ]);
  });

  it('in a calendar day counts from midnight to midnight', () => {
    const run = asking({ max: 2, per: 'day' })
      .starting('2026-01-05T20:00')
      .asked('1 h', '2 h', '3 h', '239 min 59 s', '4 h', '5 h', '6 h')
      .until('day 1');
    expect(granted(run)).toEqual([1, 2, 4, 5]);
    expect(refusals(run).map((each) => (each as unknown[])[1])).toEqual(['max', 'max', 'max']);
  });
});

describe('a request is refused because', () => {
  it.each([
    ['the pump is stopped', 'stopped', asking().at('7 h', stop())],
    [
      'an alarm’s rate is in force',
      'alarm',
      asking()
        .having({ occlusion_at: '10 kPa', after_alarm: { occlusion: 'kvo' } })
        .at('2 h', occlusion()),
    ],
    ['the pump believes to hold too little for it', 'reservoir', asking().having({ filled: '0.26 mL' })],
    ['a bridge runs', 'bridge', asking().at('7 h', refill('18 mL', { bridge: true }))],
    ['the last one is still being given', 'bolus', asking({ over: '1 h' }).at('7 h 30 min', setProgram({}))],
  ])('%s', (_, because, pump) => {
    const story = because === 'bolus' ? asking({ over: '1 h' }).asked('7.5 h', '8 h') : pump.asked('8 h');
    const run = story.until('day 1');
    expect(refusals(run)).toEqual([[8, because]]);
  });

  it('the pump would believe in less than its empty threshold, and not when just that is left', () => {
    // 0.3 mL less 8 h of basal are 133.3 µL, less a bolus of 100 they are 33.3.
    const left = (empty: string) =>
      asking().having({ filled: '0.3 mL', low_at: '0.2 mL', empty_at: empty }).asked('8 h').until('9 h');
    expect(refusals(left('0.034 mL'))).toEqual([[8, 'reservoir']]);
    expect(granted(left('0.033 mL'))).toEqual([8]);
  });

  it('the first of all that hold', () => {
    const all = asking({ over: '1 h', lockout: '4 h', max: 1, per: '24 h' }).programmed({
      dose_limit: { dose: '0.6 mg', per: '24 h' },
      patient_bolus: { dose: '0.1 mg', over: '1 h', lockout: '4 h', max: 1, per: '24 h' },
    });
    const run = all.asked('8 h', '8 h 30 min', '9 h', '13 h', '33 h').until('day 2');
    // While it is given; within four hours; within a day of one grant; then nothing is in its way.
    expect(refusals(run)).toEqual([
      [8.5, 'bolus'],
      [9, 'lockout'],
      [13, 'max'],
    ]);
    const stopped = all.at('8 h 10 min', stop()).asked('8 h', '9 h').until('day 1');
    expect(refusals(stopped)).toEqual([[9, 'stopped']]);
    const bridged = all
      .having({ filled: '0.3 mL', after_alarm: { empty: 'continue' } })
      .at('9 h', refill('0.05 mL', { bridge: true }))
      .asked('10 h')
      .until('day 1');
    expect(refusals(bridged)).toEqual([[10, 'reservoir']]);
  });
});

describe('a request at the instant at which', () => {
  it('the pump resumes is judged after it', () => {
    const run = asking().at('7 h', stop()).at('8 h', resume()).asked('8 h').until('day 1');
    expect(granted(run)).toEqual([8]);
  });

  it('a stop for a time is over is granted', () => {
    const run = asking()
      .at('7 h', stop({ for: '1 h' }))
      .asked('8 h')
      .until('day 1');
    expect(granted(run)).toEqual([8]);
  });

  it('the last one has been given is judged by the lockout', () => {
    const run = asking({ over: '1 h' }).asked('8 h', '9 h').until('day 1');
    expect(granted(run)).toEqual([8, 9]);
  });

  it('a clinician’s bolus ends lets that be complete', () => {
    const run = asking().at('7 h', bolus('0.1 mg', '1 h')).asked('8 h').until('day 1');
    expect(run).not.toRecord('bolus-suspended');
    expect(granted(run)).toEqual([8]);
  });
});

describe('a patient who presses at random', () => {
  const awake = aPump()
    .programmed({ patient_bolus: { dose: '1 ug', over: '1 min' } })
    .having({ model: 'synchromed-ii-40', low_at: '0 mL' });
  const pressed = (run: Course): readonly number[] =>
    run.recording.facts.filter(({ kind }) => kind.startsWith('request-')).map(({ at_ms }) => at_ms);

  it('presses so often a day on average', () => {
    // 60 days at 10 a day: 600, give or take 24.
    const run = awake.asked({ mean_per_day: 10 }).until('day 60');
    expect(Math.abs(pressed(run).length - 600)).toBeLessThan(4 * 24.5);
  });

  it('presses while awake only, and as often', () => {
    const run = awake.asked({ mean_per_day: 10, between: ['22:00', '06:00'] }).until('day 60');
    const hours = pressed(run).map((at) => (at % DAY) / HOUR);
    expect(hours.every((hour) => hour >= 22 || hour < 6)).toBe(true);
    expect(Math.abs(hours.length - 600)).toBeLessThan(4 * 24.5);
  });
});
