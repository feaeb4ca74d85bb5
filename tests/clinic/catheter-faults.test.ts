import { describe, expect, it } from 'vitest';
import {
  aPump,
  aspirate,
  disconnection,
  granuloma,
  inject,
  kink,
  migration,
  occlusion,
  refill,
  setBasal,
} from '../support/a-pump.ts';
import { DAY, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

/** 88.7 Pa per mL/h: what the clean catheter resists, kPa per mL/day. */
const CLEAN = 0.0887 / 24;

describe('a granuloma', () => {
  const grown = aPump().onDay(1, granuloma({ growing: '4 days', resistance: '100 kPa/(mL/day)' }));

  it('adds its resistance when it has grown, and then stays as it is', () => {
    const run = grown.until('day 8');
    expect(run.pressure(6 * DAY)).toBeAbout(50 + CLEAN / 2, 1e-4);
    expect(run.pressure(8 * DAY)).toBeAbout(50 + CLEAN / 2, 1e-6);
    expect(run.delivered().between(7 * DAY, 8 * DAY)).toBeAbout(500, 1e-6);
    expect(run).not.toRecord('alarm-raised');
  });

  it.each([16, 32, 48])('grows evenly in proportion, in 64 steps: in the middle of step %d', (k) => {
    const run = grown.until('day 8');
    const total = CLEAN * ((CLEAN + 100) / CLEAN) ** ((k + 0.5) / 64);
    const middle = DAY + ((k + 0.5) / 64) * 4 * DAY;
    expect(run.pressure(middle)).toBeAbout(total / 2, 2e-3);
  });

  it('gives way when it is taken away, and what was stored comes out at once', () => {
    const run = aPump()
      .onDay(1, granuloma({ growing: '1 day', resistance: '100 kPa/(mL/day)', for: '3 days' }))
      .until('day 5');
    // 50 kPa in 0.05 µL/kPa of the pump and 0.47 of the catheter.
    expect(run.fact('release-bolus')['volume_ul']).toBeCloseTo(26, 3);
    expect(run.at('release-bolus')).toBe(4 * DAY);
  });
});

describe('a tip that has migrated', () => {
  const run = aPump()
    .onDay(1, migration({ for: '1 day' }))
    .onDay(3, refill('20 mL'))
    .until('day 3');

  it('delivers nothing to where it should, while all else is as it was', () => {
    expect(run.delivered().per('day')).toEqual([
      expect.closeTo(500, 2),
      expect.closeTo(0, 2),
      expect.closeTo(500, 2),
    ]);
    expect(run.recording.drugs[0]?.extrathecal).toBeAbout(500, 1e-5);
    expect(run.volumes.extrathecal).toBeAbout(500, 1e-5);
    expect(run.pressure(1.5 * DAY)).toBeAbout(0.00185, 1e-3);
  });

  it('is neither alarmed nor found at the refill', () => {
    expect(run).not.toRecord('alarm-raised');
    expect(run.fact('refilled')['flagged']).toEqual([]);
  });
});

describe('an injection through the side port', () => {
  it('drives out of the tip what stands in the catheter, and then comes itself', () => {
    const run = aPump()
      .onDay(1, inject('1 mL', {}, '1 min'))
      .until('day 1.5');
    const given = run.delivered().between(DAY, DAY + 2 * MINUTE);
    // 335.8 µL of drug; the pump's own flow is a thousandth of the injection's.
    expect(given).toBeAbout(335.8, 1e-3);
    expect(run.volumes.filled).toBeAbout(20_335.8);
    expect(run.volumes.injected).toBeAbout(1000);
    // The line is flushed with saline and the new drug, thinned while both flowed, needs 16 h to the tip.
    expect(run.delivered().between(DAY + 5 * MINUTE, 1.5 * DAY)).toBeLessThan(1);
    expect(run.intended().per('day')).toLieWithin('0.0000001 %', 500);
  });

  it('gives the drug that it holds when enough of it is pushed in', () => {
    const run = aPump()
      .delivering('off')
      .onDay(1, inject('0.5 mL', { morphine: '4 mg/mL' }, '1 min'))
      .until('day 2');
    expect(run.delivered().total).toBeAbout(335.8 + 4 * (500 - 335.8), 1e-6);
  });

  it('can push nothing into a line that is closed, and that is told', () => {
    const run = aPump()
      .onDay(1, occlusion(), inject('0.5 mL', {}, '1 min'))
      .until('day 2');
    expect(run.fact('side-port-blocked')).toMatchObject({ order: 'side-port-injection', index: 0 });
    expect(run.volumes.filled).toBeAbout(20_335.8);
  });

  it('brings no front when it is what the reservoir holds', () => {
    const run = aPump()
      .holding('morphine 3 mg/mL')
      .at('20 h', inject('0.3 mL', { morphine: '3 mg/mL' }, '2 h'))
      .at('21 h', setBasal('0.6 mg/day'))
      .until('day 3');
    expect(run).not.toRecord('front-reached-tip');
  });

  it('stops where the line closes on the way', () => {
    const run = aPump()
      .delivering('off')
      .onDay(1, inject('0.6 mL', {}, '1 h'))
      .at('24 h 30 min', occlusion())
      .until('day 2');
    expect(run.at('side-port-blocked')).toBe(DAY + 30 * MINUTE);
    expect(run.volumes.injected).toBeAbout(300);
    expect(run.volumes.filled).toBeAbout(20_335.8);
  });
});

describe('an aspiration through the side port', () => {
  it('empties the path of its drug, and fluid without drug follows', () => {
    const run = aPump().delivering('off').onDay(1, aspirate('1 mL')).until('day 2');
    expect(run.volumes.aspirated).toBeAbout(1000);
    expect(run.recording.drugs[0]?.aspirated).toBeAbout(335.8);
    expect(run.recording.drugs[0]?.inPath).toBeCloseTo(0, 6);
    expect(run.volumes.inPath).toBeAbout(335.8);
    expect(run.volumes.drawn).toBeAbout(1000);
    expect(run.volumes.filled).toBeAbout(20_335.8);
  });

  it('of a part takes what stands nearest to the pump', () => {
    const run = aPump()
      .delivering('off')
      .onDay(1, aspirate('0.1 mL'))
      .at('25 h', inject('0.1358 mL', {}, '1 min'))
      .until('day 2');
    // 235.8 µL of drug are left in the path, behind 100 µL of fluid at the tip; 35.8 of them are driven out.
    expect(run.recording.drugs[0]?.aspirated).toBeAbout(100);
    expect(run.delivered().total).toBeAbout(35.8, 1e-6);
  });

  it('fails where the tip is closed, which is a finding', () => {
    const closed = aPump().onDay(1, occlusion(), aspirate('1 mL')).until('day 2');
    expect(closed.fact('side-port-blocked')).toMatchObject({ order: 'side-port-aspiration' });
    expect(closed.volumes.aspirated).toBe(0);
    const apart = aPump()
      .onDay(1, disconnection({ position: '50 %' }), aspirate('1 mL'))
      .until('day 2');
    expect(apart).toRecord('side-port-blocked');
  });

  it('takes first what the pressure keeps in the line: as much less of it has to follow', () => {
    const run = aPump()
      .onDay(1, kink({ resistance: '100 kPa/(mL/day)' }))
      .onDay(4, aspirate('0.02 mL'))
      .until('day 5');
    // 50 kPa keep 26 µL in 0.52 µL/kPa; 6 µL are left, 11.5 kPa, and nothing has followed at the tip.
    expect(run.pressure(4 * DAY - 1)).toBeAbout(50, 1e-3);
    expect(run.pressure(4 * DAY)).toBeAbout(50 - 20 / 0.52, 1e-3);
    expect(run.volumes.filled).toBeAbout(20_335.8);
    expect(run.recording.drugs[0]?.aspirated).toBeAbout(20);
  });
});
