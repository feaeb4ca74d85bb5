import { describe, expect, it } from 'vitest';
import { judgeClaims } from '../../src/analysis/claims/judge.ts';
import { compile, judge, measure, readScenario } from '../../src/index.ts';
import { jsonLine } from '../../src/report/formats/json.ts';
import { drawCurve, type Drawn } from '../support/curve-builder.ts';
import { tenDays, verdict } from '../support/judged-run.ts';
import { reportedRun } from '../support/reported-run.ts';
import type { CsfPlan } from '../../src/scenario/scenario.ts';
import type { ExpectationResult, Result } from '../../src/index.ts';

const hour = 3_600_000;
const day = 24 * hour;

const well = tenDays();
const stalled = tenDays({
  faults: [{ at: '3 days', fault: 'motor-stall', detected_after: 'never', for: '12 h' }],
});
const leaking = tenDays({
  faults: [{ at: '5 days', fault: 'catheter-leak', position: '50 %', share: '50 %', for: '1 day' }],
});
const stopped = tenDays({ orders: [{ at: '2 days', order: 'stop', for: '6 h' }] });

/** A drawn curve of one drug at 1 µg/µL, asked. */
function asked(claim: string, drawn: readonly Drawn[], csf: readonly CsfPlan[] = []): ExpectationResult {
  const { curve, end } = drawCurve(drawn);
  const witness = { result: reportedRun(), drugs: [{ name: 'morphine', unit: 'ug' as const }], primary: 0, orders: [], csf, band: 0.15, startMs: 0, duration: end, curve }; // prettier-ignore
  return judgeClaims([{ that: claim, because: null }], witness)[0] as ExpectationResult;
}

describe('a claim about a run', () => {
  it('has both sides in the unit that was written, and by how much they differ', () => {
    expect(verdict(well, 'intended() > 25 mg')).toEqual({
      that: 'intended() > 25 mg',
      passed: false,
      because: null,
      left: '20 mg',
      right: '25 mg',
      margin: '-5 mg',
      at_ms: null,
      worst_at_ms: null,
      closest_at_ms: null,
    });
  });

  it('may leave the hours out that stand in the name of the function', () => {
    // Half a day stands still: 3.6 h of it, 15 % of a window, are outside, until all but 3.6 h have left the window.
    const hours = 12 + 24 - 2 * 3.6;
    expect(verdict(stalled, `about(hours_outside(24 h), ${hours}, 1e-3)`).passed).toBe(true);
    expect(verdict(stalled, `hours_outside(24 h) < ${hours - 0.1}`).passed).toBe(false);
    expect(verdict(stalled, `${hours + 0.1} > hours_outside(24 h)`).passed).toBe(true);
    expect(verdict(stalled, `hours_outside(24 h) < ${hours + 0.1} h`).passed).toBe(true);
    expect(() => verdict(stalled, 'detected_after("motor-stall") < 5')).toThrow(/needs its unit/);
  });

  it('tells facts apart by a text, by a map, or by a word that says it all', () => {
    const filters = ['"bolus: clinician"', '"bolus = clinician"', '{ bolus: "clinician" }', '"clinician"'];
    const boluses = tenDays({
      orders: ['1 day', '2 days'].map((at) => ({ at, order: 'bolus', dose: '0.1 mg', over: '10 min' })),
    });
    for (const filter of filters)
      expect(verdict(boluses, `facts("bolus-started", ${filter}) == 2`).passed).toBe(true);
    expect(verdict(boluses, 'facts("bolus-started", "patient") == 0').passed).toBe(true);
    expect(() => verdict(boluses, 'facts("bolus-started", "nurse") == 0')).toThrow(/There are .*patient/);
  });

  it('asks of a part of the run what happened in it', () => {
    expect(verdict(well, 'intended(1 day, 2.5 days) == 3 mg').passed).toBe(true);
    expect(verdict(stalled, 'pumped(3 days, "day 3 12:00") == 0 mg').passed).toBe(true);
  });

  it('fails with a sentence where something has no value', () => {
    expect(verdict(well, 'alarm_at("low-reservoir") > 1 day')).toMatchObject({
      passed: false,
      left: 'The alarm low-reservoir was never raised.',
      margin: null,
    });
    expect(verdict(stalled, 'not (detected_after("motor-stall") > 1 h)').passed).toBe(false);
  });

  it('is decided by the part that is true, where one of two is enough', () => {
    expect(verdict(well, 'alarm_at("low-reservoir") > 1 day or granted() == 0').passed).toBe(true);
  });

  it('is judged with the run, in the order of the file', () => {
    const result = tenDays({
      expect: ['intended() == 20 mg', { that: 'granted() > 0', because: 'of a test' }],
    });
    expect(result.expectations.map(({ passed, because }) => [passed, because])).toEqual([
      [true, null],
      [false, 'of a test'],
    ]);
    expect(judge(result)).toBe(result.expectations);
  });

  it('is judged by a second run where only totals were kept', () => {
    const scenario = readScenario(
      JSON.stringify({ pumpsim: 1, duration: '1 day', drugs: { morphine: '10 mg/mL' }, program: { basal: '2 mg/day' }, expect: ['flow(6 h) > 2 mL/day'] }), // prettier-ignore
    );
    const totals = compile(scenario).run({ record: 'totals' });
    expect(judge(totals).map(({ passed }) => passed)).toEqual([false]);
    expect(judge(totals, ['flow(6 h) < 2 mL/day']).map(({ passed }) => passed)).toEqual([true]);
  });

  it('counts 1e-9 of a value as nothing', () => {
    expect(verdict(well, 'intended() / 3 * 3 == 20 mg and 0.1 mg + 0.2 mg == 0.3 mg').passed).toBe(true);
  });
});

describe('what was lost', () => {
  it('is told for any part of the run, and adds up to the whole', () => {
    expect(verdict(leaking, 'about(lost("leaked", 5 days, 6 days), 1 mg, 0.01 %)').passed).toBe(true);
    expect(verdict(leaking, 'lost("leaked", 0 h, 5 days) == 0 mg').passed).toBe(true);
    const sum = 'lost("leaked", 0 h, 5.3 days) + lost("leaked", 5.3 days, 10 days) == lost("leaked")';
    expect(verdict(leaking, sum).passed).toBe(true);
  });

  it.each([
    ['extrathecal', { faults: [{ at: '4 days', fault: 'tip-migration', for: '1 day' }] }, 2],
    ['pocket', { faults: [{ at: '4 days', fault: 'reservoir-leak', flow: '1 mL/day', for: '1 day' }] }, 10],
  ])('is %s, too', (where, fragment, mg) => {
    const result = tenDays(fragment);
    expect(verdict(result, `about(lost("${where}", 4 days, 5 days), ${mg} mg, 0.01 %)`).passed).toBe(true);
    expect(verdict(result, `about(lost("${where}", 4 days, 4.5 days), ${mg / 2} mg, 0.01 %)`).passed).toBe(
      true,
    );
    expect(verdict(result, `lost("${where}", 0 h, 10 days) == lost("${where}")`).passed).toBe(true);
  });

  it('is aspirated at the moment of the refill', () => {
    const refill = { at: '5 days', order: 'refill', volume: '18 mL', drugs: { morphine: '10 mg/mL' } };
    const result = tenDays({ orders: [refill] });
    expect(verdict(result, 'lost("aspirated", 0 h, 5 days) == 190 mg').passed).toBe(true);
    expect(verdict(result, 'lost("aspirated", 5 days, 10 days) == 0 mg').passed).toBe(true);
  });
});

describe('always', () => {
  it('finds the moment at which a level is crossed', () => {
    // 1 mL at 0.2 mL/day is gone after 5 days.
    expect(verdict(well, 'always(reservoir() > 19 mL)')).toMatchObject({
      passed: false,
      at_ms: 5 * day,
      left: '18 mL',
    });
    expect(verdict(well, 'always(reservoir() >= 19 mL, 0 h, 5 days)').passed).toBe(true);
    expect(verdict(well, 'always(reservoir() > 19 mL, 0 h, 5 days)').passed).toBe(false);
  });

  it('finds the moment at which two signals are too far apart', () => {
    // The pump believes 0.2 mL/day through a stall: 0.05 mL after 6 h.
    const claim = 'always(abs(reservoir() - believed()) < 0.05 mL)';
    expect(verdict(stalled, claim)).toMatchObject({
      passed: false,
      at_ms: 3 * day + 6 * hour,
      left: '0.1 mL',
    });
  });

  it('sees both sides of a jump', () => {
    expect(verdict(stopped, 'always(programmed_rate() == 2 mg/day)')).toMatchObject({
      passed: false,
      at_ms: 2 * day,
    });
    expect(verdict(stopped, 'always(programmed_rate() == 2 mg/day, 0 h, "day 1 23:59")').passed).toBe(true);
    expect(verdict(stopped, 'always(programmed_rate() == 2 mg/day, 54 h)').passed).toBe(true);
  });

  it('sees a release between two stretches, and what lies between no sampling would', () => {
    const blink = [
      { hours: 1, intended: 1 },
      { hours: 1 / 3600, intended: 5 },
      { hours: 1, intended: 1 },
    ];
    expect(asked('always(intended_rate() < 5 ug/h)', blink)).toMatchObject({ passed: false, at_ms: hour });
  });

  it('solves an exponential', () => {
    // 10 (1 − 2⁻ʰ) is 5 after one hour.
    const rising = [{ hours: 10, intended: 1, at: 0, delivered: 10, settling: Math.LN2 }];
    expect(asked('always(delivered_rate() < 5 ug/h)', rising)).toMatchObject({ passed: false, at_ms: hour });
    // It is 4 after log₂(10/6) hours, and 6 after log₂(10/4).
    const near = asked('always(abs(delivered_rate() - 5 ug/h) >= 1 ug/h)', rising);
    expect(near).toMatchObject({ passed: false, at_ms: Math.ceil(Math.log2(10 / 6) * hour) });
    const about = asked('eventually(about(delivered_rate(), 5 ug/h, 1 ug/h))', rising);
    expect(about).toMatchObject({ passed: true, at_ms: Math.ceil(Math.log2(10 / 6) * hour) });
  });

  it('finds the turn of two signals that meet in the middle of a stretch', () => {
    // d = 10·2⁻ʰ + 4.9h − 10: its slope 4.9 − 10 ln 2 · 2⁻ʰ vanishes at h = log₂(10 ln 2/4.9), where d is about −0.48.
    const falling = [{ hours: 3, intended: 4.9, at: 10, delivered: 0, settling: Math.LN2, pumping: 4.9 }];
    const d = 'delivered_rate() * 1 uL*h/ug + (20 mL - reservoir())';
    expect(asked(`always(${d} > 9.6 uL)`, falling).passed).toBe(false);
    expect(asked(`always(${d} > 9.5 uL)`, falling).passed).toBe(true);
  });

  it('solves the concentration in the fluid', () => {
    // k = ln 2 per hour: half of the steady 10/(1000 ln 2) µg/µL after one hour.
    const csf = [{ drug: 0, volume: 1000, clearance: 1000 * Math.LN2, peripheral: null, band: null }];
    const half = (5 / Math.LN2).toPrecision(12);
    const judged = asked(`always(csf() < ${half} ug/mL)`, [{ hours: 5, intended: 10 }], csf);
    expect(judged.passed).toBe(false);
    expect(Math.abs((judged.at_ms ?? 0) - hour)).toBeLessThanOrEqual(1);
  });
});

describe('eventually and after', () => {
  it('tell when a claim first comes true', () => {
    expect(verdict(well, 'eventually(reservoir() < 19 mL)')).toMatchObject({ passed: true, at_ms: 5 * day });
    expect(verdict(well, 'eventually(reservoir() < 18 mL)')).toMatchObject({ passed: false, left: '18 mL' });
  });

  it('wait for so long, the last moment included', () => {
    expect(verdict(stopped, 'after("delivery-stopped", 6 h, programmed_rate() > 1 mg/day)').passed).toBe(
      true,
    );
    expect(verdict(stopped, 'after("delivery-stopped", 5 h, programmed_rate() > 1 mg/day)')).toMatchObject({
      passed: false,
      at_ms: 2 * day,
    });
  });

  it('have nothing to say of a fact that never came', () => {
    expect(verdict(well, 'after("ran-dry", 1 h, true)')).toMatchObject({
      passed: false,
      left: 'There was no fact ran-dry.',
    });
  });
});

describe('a value that is measured', () => {
  const stored = JSON.parse(jsonLine(stalled)) as Result;

  it('has its unit', () => {
    expect(measure(well, 'intended()')).toEqual({ kind: 'value', text: '20 mg', at_ms: null });
    expect(measure(well, 'flow(1 day)')).toMatchObject({ text: '0.2 mL/day' });
    expect(measure(stalled, 'reservoir("day 3 12:00")')).toMatchObject({ text: '19.4 mL' });
  });

  it.each([
    'delivered(1 day, 3.2 days)',
    'reservoir(80 h)',
    'peak_pressure(3 days)',
    'worst_under(6 h)',
    'always(reservoir() > 19 mL)',
  ])('is the same of a result that was written down: %s', (expression) => {
    expect(measure(stored, expression)).toEqual(measure(stalled, expression));
  });

  it('needs the series for what was when', () => {
    const { series: _, ...rest } = stored;
    expect(() => measure(rest, 'reservoir(1 day)')).toThrow('Write it with --series.');
    expect(measure(rest, 'intended()')).toMatchObject({ text: '20 mg' });
  });
});
