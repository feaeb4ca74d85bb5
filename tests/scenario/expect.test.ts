import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { aScenario, complaints, problemsOf } from './a-scenario.ts';
import { claiming } from './claiming.ts';

describe('the claims of a scenario', () => {
  it('are texts, or texts with a reason', () => {
    const { expect: claims } = readScenario(
      claiming('delivered() > 1 mg', { that: 'granted() == 0', because: 'nobody asks' }),
    );
    expect(claims).toEqual([
      { index: 0, that: 'delivered() > 1 mg', because: null },
      { index: 1, that: 'granted() == 0', because: 'nobody asks' },
    ]);
  });

  it('are none when the file states none', () => {
    expect(readScenario(claiming()).expect).toEqual([]);
  });

  it('replace those of the file that is extended', () => {
    const over = readScenario('extends: base.yaml\nexpect: [granted() == 0]\n', {
      file: 'over.yaml',
      read: () => claiming('delivered() > 1 mg', 'flow(1 day) > 0 mL/day'),
    });
    expect(over.expect.map(({ that }) => that)).toEqual(['granted() == 0']);
  });

  it('are understood by the names of their own file, whatever another file made of the same words', () => {
    const claim = 'missed("the kink") == 0 mg';
    expect(readScenario(claiming(claim)).expect).toHaveLength(1);
    expect(complaints(aScenario({ expect: JSON.stringify([claim]) })).join()).toContain('the kink');
  });

  it('may stand on several lines', () => {
    expect(readScenario(claiming('delivered()\n  > 1 mg\n')).expect[0]?.that).toBe('delivered() > 1 mg');
  });

  it.each([
    'delivered(1 day, 2 days) > 1 mg',
    'delivered("morphine", "day 1 12:00", "2026-01-08T14:30") > 1 mg',
    'delivered("day 1 12:00", "day 2 12:00") > 1 mg',
    'delivered("bupivacaine", 20.5 days) > 1 mg',
    'delivered("morphine", 0 h, fact_at("fault-started")) > 1 mg',
    'always(pressure() < 10 min * 20 kPa / (10 min))',
    'delivered() > 300 \u00b5g and delivered() > 300 \u03bcg and delivered() > 300 mcg',
    'error() > -5 % and error() < 5% and about(delivered(), intended(), 5 %)',
    'flow(1 day) <= 1 mL/day and csf(1 day) < 12 ug/mL',
    '1 mg < delivered() < 1 g',
    'alarms("low-reservoir") == 0 or alarm_at("low-reservoir", 2) > "day 20 14:30"',
    'not (granted() > 0)',
    'facts("order-refused", "because: capacity, order: refill") == 0',
    'missed("the kink") < 8 mg and missed("catheter-kink", "bupivacaine") < 8 mg',
    'round(delivered() / (1 mg), 2) > 1 and abs(discrepancy(1)) >= 0 mL',
    'delivered() > 0',
  ])('may say: %s', (claim) => {
    expect(complaints(claiming(claim))).toEqual([]);
  });

  it('are complained of all at once, each at its place', () => {
    const text = claiming('deliverd() > 1 mg', 'granted() == 0', { that: 'missed("the knik") < 1 mg' });
    expect(complaints(text)).toEqual([
      'expect[0]: There is no function "deliverd". Did you mean "delivered"?',
      'expect[2].that: There is no fault "the knik" here. Did you mean "the kink"?',
    ]);
    expect(problemsOf(text).every(({ line }) => line > 0)).toBe(true);
  });

  it.each([
    ['delivered() > 8 h', 'The left side of > is a mass, the right side is a time.'],
    ['delivered() > 8', 'A number needs its unit'],
    ['delivered("morfine") > 1 mg', 'Did you mean "morphine"?'],
    ['alarms("low-reservoire") == 0', 'Did you mean "low-reservoir"?'],
    ['facts("bolus-strated") == 0', 'Did you mean "bolus-started"?'],
    ['facts("bolus-started", "bolus: patiend") == 0', 'Did you mean "patient"?'],
    ['facts("ran-dry", "bolus: patient") == 0', 'nothing tells them apart'],
    ['refused("lockot") == 0', 'Did you mean "lockout"?'],
    ['lost("leeked") == 0 mg', 'Did you mean "leaked"?'],
    ['missed() < 1 mg', 'missed() lacks its fault; it takes fault, [drug].'],
    ['granted(1) == 0', 'granted() takes nothing between its parentheses'],
    ['reservoir(60 days) > 1 mL', 'but the run ends on day 45 00:00'],
    ['delivered(3 days, 2 days) > 1 mg', 'This goes from day 3 00:00 back to day 2 00:00.'],
    ['delivered(20 days 14 h) > 1 mg', 'stands in quotation marks'],
    ['reservoir() > 1 mL', 'reservoir() needs a moment here'],
    ['csf("bupivacaine", 1 day) > 1 ug/mL', 'patient.csf.bupivacaine'],
    ['delivered()', 'neither true nor false'],
    ['delivered > 1 mg', 'write delivered()'],
    ['delivered() > mg', '"mg" has no number'],
    ['delivered() > 10 minutes', 'Did you mean "min"?'],
    ['delivered() = 1 mg', 'to compare, write =='],
    ['not delivered() > 1 mg', 'not (a > b)'],
    ['delivered() > 1 mg and', 'ends too soon'],
    ['(delivered() > 1 mg', 'A closing parenthesis is missing.'],
    ['missed("the kink) < 1 mg', 'A quotation mark is missing.'],
    ['always(reservoir() / believed() > 0.5)', 'multiply the other side by it'],
    ['always(csf() * 1 mL > delivered_rate() * 1 h)', 'something that stands still'],
    ['always(eventually(flow() > 0 mL/h))', 'cannot stand inside another'],
  ])('are refused kindly: %s', (claim, why) => {
    const [said, ...more] = complaints(claiming(claim));
    expect(said).toContain(why);
    expect(more).toEqual([]);
  });

  it('do not blame a fault that could not be read', () => {
    const text = claiming('missed("the kink") < 8 mg').replace('passes: 40 %', 'passes: 40');
    expect(complaints(text)).toHaveLength(1);
  });
});
