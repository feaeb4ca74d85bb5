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
    'delivered() to ug > 300 ug and 300 ug in mg < delivered() in g',
    'alarms("low-reservoir") == 0 xor alarm_at("low-reservoir") > 3 days',
    'delivered() mod 3 mg < 3 mg and granted() mod 2 == 0',
    'round(delivered(), 1, mg) > 1 mg and ceil(delivered(), mg) >= floor(delivered(), ug)',
    'fix(error() * 100) == 0 and round(error(), 1, %) < 5 %',
    'facts("fault-started", "the kink") == 1 and facts("fault-started", "name: the kink") == 1',
    'facts("fault-started", "catheter-kink") == 1 and facts("fault-started", "motor-stall") == 0',
    'fact_at("fault-ended", "the kink") > 1 day and after("fault-ended, the kink", 6 h, flow() > 0 mL/h)',
    'facts("order-refused", "set-basal") == 0 and facts("order-refused", "lockout") == 0',
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
    ['facts("ran-dry", "the kink") == 0', 'nothing tells them apart'],
    ['facts("fault-started", "the knik") == 0', 'Did you mean "the kink"?'],
    ['facts("fault-started", "name: the knik") == 0', 'Did you mean "the kink"?'],
    ['facts("fault-started", "catheter-knik") == 0', 'Did you mean "catheter-kink"?'],
    ['facts("fault-started", "dinner") == 0', 'There are the kink, catheter-kink.'],
    ['fact_at("fault-ended", 1, "the knik") > 1 h', 'Did you mean "the kink"?'],
    ['after("fault-ended, the knik", 6 h, true)', 'Did you mean "the kink"?'],
    ['facts("order-refused", "capacty") == 0', 'Did you mean "capacity"?'],
    ['refused("lockot") == 0', 'Did you mean "lockout"?'],
    ['lost("leeked") == 0 mg', 'Did you mean "leaked"?'],
    ['missed() < 1 mg', 'missed() lacks its fault; it takes fault, [drug].'],
    ['granted(1) == 0', 'granted() takes nothing between its parentheses, but 1 is given.'],
    ['granted(1, 2) == 0', 'granted() takes nothing between its parentheses, but 2 are given.'],
    ['worst_under("24 h") < 25 %', 'The text "24 h" is no value. Take the quotation marks off: 24 h.'],
    ['worst_under("1 day 12 h") < 25 %', 'Take the quotation marks off: 1 day + 12 h.'],
    ['after("fault-ended", "6 h", true)', 'Take the quotation marks off: 6 h.'],
    ['delivered() > "8 mg"', 'Take the quotation marks off: 8 mg.'],
    ['delivered() > "a lot"', 'The text "a lot" is no value.'],
    ['delivered() to mL > 1 mL', 'The left side of to is a mass, and "mL" is a volume.'],
    ['delivered() to 2 mg > 1 mg', 'Behind "to" stands a unit without a number'],
    ['5 days to h + 1 h > 1 h', 'Behind "to" stands a unit without a number'],
    ['delivered() to mgg > 1 mg', 'Behind "to" stands a unit without a number'],
    ['hours_outside(24 h) to min < 30', 'A number needs its unit'],
    ['delivered() mod 2 mL > 0 mg', 'The left side of mod is a mass, the right side is a volume.'],
    ['delivered() mod 0 mg > 0 mg', 'This divides by 0.'],
    ['mod(7, 3) == 1', '"mod" stands between what it joins, as in a mod b.'],
    ['always(reservoir() mod 3 mL > 1 mL)', 'What moves cannot stand beside mod.'],
    ['round(delivered()) > 1 mg', 'round() of a mass needs the unit that it is counted in'],
    ['round(delivered(), 1, mL) > 1 mg', 'round() takes a mass here, and "mL" is a volume.'],
    ['floor(delivered(), 1, 2, mg) > 1 mg', 'floor() takes a value'],
    ['always(round(reservoir(), mL) > 1 mL)', 'What moves cannot be rounded by round().'],
    ['delivered() > 1 mg xor granted()', 'neither true nor false'],
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
    ['delivered() > \u200b5 %, 0.1 %)', String.raw`"\u200b5 %, 0.1 %)" does not belong where it stands.`],
    ['5 %(3) > 2', 'No parenthesis belongs behind "%"; to multiply, write *.'],
    ['facts("bolus-started", { %: "patient" }) == 1', 'A map holds only texts under names'],
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
    for (const claim of ['missed("the kink") < 8 mg', 'facts("fault-started", "the kink") == 1'])
      expect(complaints(claiming(claim).replace('passes: 40 %', 'passes: 40'))).toHaveLength(1);
  });
});
