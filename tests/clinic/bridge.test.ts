import { describe, expect, it } from 'vitest';
import { aPump, bolus, mixture, priming, refill, setProgram, stall, stop } from '../support/a-pump.ts';
import type { Course } from '../support/course.ts';
import { DAY, HOUR } from '../support/course.ts';
import '../support/matchers.ts';

/** A line that stores nothing to speak of, and no dead volume: what leaves the pump is one mixture or the other. */
const STIFF = { compliance: '0.000000001 uL/kPa' };
/** 335.8 µL of path at 20.83 µL an hour. */
const BRIDGED = 16.1184 * HOUR;

/** 0.5 mg a day of 1 mg/mL; on day 2 a refill of 2 mg/mL with a bridge. */
const bridged = (more: Readonly<Record<string, unknown>> = {}) =>
  aPump()
    .having({ dead_volume: '0 mL', ...STIFF })
    .through(STIFF)
    .onDay(2, refill('18 mL', { drugs: mixture('morphine 2 mg/mL'), bridge: true, ...more }));

const flowAt = ({ curve }: Course, at: number): number => {
  const stretch = curve.find(at);
  return curve.programmedSoFar(stretch, 1) - curve.programmedSoFar(stretch, 0);
};

describe('a bridge', () => {
  it('goes on at the old flow until the path has been commanded once over, and then at the new one', () => {
    const run = bridged().until('day 4');
    expect(run).toRecordInOrder('refilled', 'bridge-started', 'bridge-ended');
    expect(run.at('bridge-started')).toBe(2 * DAY);
    expect(run.at('bridge-ended')).toBe(2 * DAY + BRIDGED);
    expect(flowAt(run, 2 * DAY + HOUR)).toBeAbout(500 / 24);
    expect(flowAt(run, 3 * DAY)).toBeAbout(250 / 24);
  });

  it('keeps the dose at the tip as it is all the while', () => {
    const run = bridged().until('day 4');
    expect(run.delivered().per('day')).toLieWithin('0.0001 %', 500);
    expect(run.programmed().per('day')).toLieWithin('0.0000001 %', 500);
    expect(run.intended().per('day')).toLieWithin('0.0000001 %', 500);
    expect(Math.abs(run.at('front-reached-tip') - run.at('bridge-ended'))).toBeLessThanOrEqual(1);
  });

  it('is missing where it is not ordered: half the dose until the path has been replaced', () => {
    const run = bridged({ bridge: false }).until('day 4');
    expect(run).not.toRecord('bridge-started');
    expect(run.delivered().between(2 * DAY, 3 * DAY)).toBeAbout(250, 1e-6);
  });

  it('takes the schedule by night and by day at the old concentration', () => {
    const basal = [
      { from: '00:00', rate: '0.4 mg/day' },
      { from: '12:00', rate: '0.8 mg/day' },
    ];
    const run = bridged().delivering(basal).until('day 4');
    // 200 µL in the slow half, 135.8 in the fast one: 12 h and 4.074 h.
    expect(run.at('bridge-ended')).toBe(2 * DAY + 12 * HOUR + 4.074 * HOUR);
    expect(run.programmed().per('day')).toLieWithin('0.0000001 %', 600);
  });

  it('waits while the pump is stopped', () => {
    const run = bridged()
      .at('50 h', stop({ for: '5 h' }))
      .until('day 4');
    expect(run.at('bridge-ended')).toBe(2 * DAY + BRIDGED + 5 * HOUR);
  });

  it('goes by what is commanded, although the motor stands', () => {
    const run = bridged()
      .at('50 h', stall({ detected_after: 'never', for: '3 h' }))
      .until('day 4');
    expect(run.at('bridge-ended')).toBe(2 * DAY + BRIDGED);
  });

  it('refuses every bolus that is asked for, and skips those that are scheduled', () => {
    const run = bridged()
      .programmed({
        patient_bolus: { dose: '0.1 mg', over: '10 min' },
        boluses: [{ dose: '0.1 mg', over: '10 min', every: '8 h', first: '00:00' }],
      })
      .at('50 h', bolus('0.1 mg', '10 min'))
      .at('51 h', priming('0.1 mL', '10 min'))
      .asked('52 h', '65 h')
      .until('day 3');
    expect(run.fact('request-refused')).toMatchObject({ at_ms: 52 * HOUR, because: 'bridge' });
    expect(run.facts('order-refused').map(({ because }) => because)).toEqual(['bridge', 'bridge']);
    // At midnight the refill stands before the schedule; the bridge is over after 16.1 h.
    expect(run.facts('bolus-skipped').map(({ at_ms, because }) => [at_ms / HOUR, because])).toEqual([
      [48, 'bridge'],
      [56, 'bridge'],
      [64, 'bridge'],
    ]);
    expect(run.ledTo('bolus-skipped')).toEqual(['bridge-started', 'bridge-started', 'bridge-started']);
    expect(run.at('request-granted')).toBe(65 * HOUR);
    // Skipped for a bridge, a bolus is not called for; six came before.
    expect(run.intended().total).toBeAbout(3 * 500 + 6 * 100 + 100);
  });

  it('lets a bolus that runs go on, at the old concentration', () => {
    const run = bridged().at('47 h', bolus('0.2 mg', '2 h')).until('day 4');
    expect(run.at('bolus-completed')).toBe(49 * HOUR);
    expect(run.programmed().between(2 * DAY, 2 * DAY + HOUR)).toBeAbout(100 + 500 / 24);
    // It takes 100 µL of the path's 335.8.
    expect(run.at('bridge-ended')).toBe(2 * DAY + (235.8 / 500) * DAY);
  });

  it('ends with the next refill', () => {
    const run = bridged()
      .at('50 h', refill('18 mL', { drugs: mixture('morphine 4 mg/mL') }))
      .until('day 4');
    expect(run.at('bridge-ended')).toBe(50 * HOUR);
    expect(flowAt(run, 51 * HOUR)).toBeAbout(125 / 24);
  });

  it('calls for the other drugs by the new label at once, and programs them by the old', () => {
    const run = bridged({ drugs: mixture('morphine 2 mg/mL', 'clonidine 0.4 mg/mL') })
      .with({ drugs: mixture('morphine 1 mg/mL', 'clonidine 0.1 mg/mL') })
      .until('day 4');
    expect(run.intended('clonidine').between(2 * DAY, 2 * DAY + HOUR)).toBeAbout(100 / 24);
    expect(run.programmed('clonidine').between(2 * DAY, 2 * DAY + HOUR)).toBeAbout(50 / 24);
    expect(run.programmed('clonidine').between(3 * DAY, 4 * DAY)).toBeAbout(100);
  });

  it('may be told a wrong concentration, by which the pump goes when it is over', () => {
    const run = bridged({ told: { drugs: mixture('morphine 4 mg/mL') } }).until('day 4');
    expect(flowAt(run, 2 * DAY + HOUR)).toBeAbout(500 / 24);
    expect(flowAt(run, 3 * DAY)).toBeAbout(125 / 24);
    expect(run.delivered().between(3 * DAY + HOUR, 4 * DAY)).toBeAbout((250 * 23) / 24, 1e-6);
  });

  it('obeys a new program at the old concentration', () => {
    const run = bridged()
      .at('50 h', setProgram({ basal: '1 mg/day' }))
      .until('day 4');
    expect(flowAt(run, 51 * HOUR)).toBeAbout(1000 / 24);
    expect(run.at('bridge-ended')).toBe(50 * HOUR + ((335.8 - 500 / 12) / 1000) * DAY);
  });
});
