import { describe, expect, it } from 'vitest';
import { judge, measure } from '../../src/index.ts';
import { jsonLine } from '../../src/report/formats/json.ts';
import { tenDays } from '../support/judged-run.ts';
import type { Result } from '../../src/index.ts';

/** Ten days, with half a day of standing still unless something else is said. */
const run = (fragment: Readonly<Record<string, unknown>> = {}): Result =>
  tenDays({
    faults: [{ at: '3 days', fault: 'motor-stall', name: 'the stall', detected_after: 'never', for: '12 h' }],
    ...fragment,
  });

const stalled = run();

const told = (expression: string, result = stalled): string => {
  const measured = measure(result, expression);
  return measured.kind === 'claim' ? String(measured.verdict.passed) : measured.text;
};

describe('a remainder', () => {
  // mathjs: x − y·floor(x / y), which has the sign of y.
  it.each([
    ['7 mod 3', '1'],
    ['-7 mod 3', '2'],
    ['7 mod -3', '-2'],
    ['6 mod 3', '0'],
    ['0.3 mod 0.1', '0'],
    ['1e10 mod 7', '4'],
    ['5 + 7 mod 3 * 2', '7'],
    ['intended() mod 3 mg', '2 mg'],
    ['-1 mg mod 300 ug', '0.2 mg'],
    ['intended() mod 5 mg', '0 mg'],
    ['5 % 3', '15 %'],
  ])('%s is %s', (expression, value) => {
    expect(told(expression)).toBe(value);
  });

  it('has no value where it divides by what is 0 in the run', () => {
    expect(told('7 mod granted()')).toBe('This divides by what is 0 in this run.');
  });
});

describe('a conversion', () => {
  it.each([
    ['intended() to g', '0.02 g'],
    ['intended() in ug', '20000 ug'],
    ['flow(1 day) to uL/h', '8.33333333333 uL/h'],
    ['(5 day to h) + 1 h', '121 h'],
    ['0.25 to %', '25 %'],
    ['fact_at("fault-started") to h', '72 h'],
    ['intended() to g == 20 mg', 'true'],
  ])('%s is %s', (expression, value) => {
    expect(told(expression)).toBe(value);
  });

  it('is how both sides of a claim are shown', () => {
    const [verdict] = judge(stalled, ['intended() to g > 25 mg']);
    expect(verdict).toMatchObject({ passed: false, left: '0.02 g', right: '0.025 g', margin: '-0.005 g' });
  });

  it('is shown of what moves, too', () => {
    const [verdict] = judge(stalled, ['always(reservoir() to uL > 19 mL, 0 h, 1 day)']);
    expect(verdict).toMatchObject({ left: '19800 uL', right: '19000 uL' });
  });
});

describe('rounding', () => {
  it.each([
    ['round(2.34567 mg, 2, mg)', '2.35 mg'],
    ['round(2.34567 mg, mg)', '2 mg'],
    ['round(2.34567 mg, ug)', '2346 ug'],
    ['ceil(2.31 mg, 1, mg)', '2.4 mg'],
    ['floor(-2.31 mg, 1, mg)', '-2.4 mg'],
    ['fix(-2.31 mg, 1, mg)', '-2.3 mg'],
    ['round(0.12345, 1, %)', '12.3 %'],
    ['round(2.5) + round(-2.5) + round(2.345, 2)', '2.35'],
    ['floor(intended(0 h, 5 days) + intended(5 days, 10 days), mg)', '20 mg'],
    ['ceil(0.1 mg + 0.2 mg, 1, mg)', '0.3 mg'],
  ])('%s is %s', (expression, value) => {
    expect(told(expression)).toBe(value);
  });
});

describe('xor', () => {
  it.each([
    ['true xor false', true],
    ['true xor true', false],
    ['false xor false', false],
    ['true or true xor true', true],
    ['granted() == 0 xor intended() > 30 mg', true],
    ['granted() == 0 xor intended() > 10 mg', false],
    ['always(reservoir() > 19 mL xor reservoir() <= 19 mL)', true],
    ['always(reservoir() > 19 mL xor reservoir() <= 19.5 mL)', false],
    ['granted() == 0 xor alarm_at("low-reservoir") > 1 day', false],
  ])('%s is %s', (claim, holds) => {
    expect(told(claim)).toBe(String(holds));
  });

  it('tells by how much its first side would have to turn', () => {
    const both = judge(stalled, ['intended() > 15 mg xor intended() > 10 mg'])[0];
    expect(both).toMatchObject({ passed: false, left: '20 mg', right: '15 mg', margin: '-5 mg' });
    const one = judge(stalled, ['intended() > 25 mg xor intended() > 10 mg'])[0];
    expect(one).toMatchObject({ passed: true, left: '20 mg', right: '25 mg', margin: '5 mg' });
  });
});

describe('the unit of a value', () => {
  it('is hours where the name says so', () => {
    // 12 h stand still: 3.6 h of them, 15 % of a window, are outside, until all but 3.6 h have left the window.
    expect(told('hours_outside(24 h)')).toBe('28.8 h');
    expect(judge(stalled, ['hours_outside(24 h) < 1 days'])[0]).toMatchObject({ left: '1.2 days' });
  });

  it.each([
    ['2 mg/day * 3 days', '6 mg'],
    ['2 mg/day*36 h', '3 mg'],
    ['2 mg/mL * 3 mL', '6 mg'],
    ['2 uL/kPa * 3 kPa', '6 uL'],
    ['6 mg / (2 mg/day)', '3 days'],
    ['(2 mg/day) * (3 days) / (1 mg)', '6'],
    ['hours_outside(24 h) * (1 mg/h)', '28.8 mg'],
    ['2 mg * 3 mL', '6 mg*mL'],
  ])('is that of its kind where others cancel: %s is %s', (expression, value) => {
    expect(told(expression)).toBe(value);
  });
});

describe('what facts are told apart by', () => {
  const refused = run({
    faults: [
      { at: '1 day', fault: 'motor-stall', name: 'first', detected_after: 'never', for: '1 h' },
      { at: '3 days', fault: 'motor-stall', name: 'second', detected_after: 'never', for: '1 h' },
      { at: '5 days', fault: 'catheter-kink', resistance: '1 kPa/(mL/day)', for: '1 h' },
    ],
    orders: [
      { at: '2 days', order: 'stop', for: '6 h' },
      { at: '49 h', order: 'bolus', name: 'too soon', dose: '0.1 mg', over: '10 min' },
      { at: '4 days', order: 'bolus', name: 'well', dose: '0.1 mg', over: '10 min' },
    ],
  });
  const stored = JSON.parse(jsonLine({ ...refused, series: undefined } as never)) as Result;

  it.each([
    ['facts("fault-started", "second")', '1'],
    ['facts("fault-started", "motor-stall")', '2'],
    ['facts("fault-started", "motor-stall, name: first")', '1'],
    ['facts("fault-started", "catheter-kink")', '1'],
    ['fact_at("fault-ended", "second") to h', '73 h'],
    ['fact_at("fault-started", 2, "second")', 'There was only 1 fact fault-started of which this holds, so none is number 2.'], // prettier-ignore
    ['fact_at("fault-started", 4)', 'There were only 3 facts fault-started, so none is number 4.'],
    ['fact_at("refilled")', 'There was no fact refilled.'],
    ['facts("order-refused", "too soon")', '1'],
    ['facts("order-refused", "stopped")', '1'],
  ])('may be the name that the file gives: %s is %s', (expression, value) => {
    expect(told(expression, refused)).toBe(value);
    expect(told(expression, stored)).toBe(value);
  });

  it('is a name of the file: of one that was written down, what its facts name', () => {
    expect(told('facts("order-refused", "well")', refused)).toBe('0');
    expect(() => told('facts("order-refused", "well")', stored)).toThrow('There are too soon, stopped,');
    for (const result of [refused, stored]) {
      expect(() => told('facts("fault-started", "secund")', result)).toThrow('Did you mean "second"?');
      expect(() => told('after("fault-started, secund", 1 h, true)', result)).toThrow(
        'Did you mean "second"?',
      );
    }
  });

  it('goes by the name before the kind, and asks where a name is a reason, too', () => {
    const odd = run({
      faults: [
        { at: '1 day', fault: 'motor-stall', name: 'catheter-kink', for: '1 h' },
        { at: '3 days', fault: 'motor-stall', name: 'other', for: '1 h' },
      ],
      orders: [{ at: '2 days', order: 'bolus', name: 'stopped', dose: '0.1 mg', over: '10 min' }],
    });
    expect(told('fact_at("fault-started", "catheter-kink") to h', odd)).toBe('24 h');
    expect(() => told('facts("order-refused", "stopped")', odd)).toThrow(
      '"stopped" can mean 2 things here: write "name: stopped" or "because: stopped".',
    );
  });
});

describe('the peak of the fluid', () => {
  const csf = { morphine: { volume: '62 mL', clearance: '0.2 mL/min' } };
  const spread = run({ patient: { csf } });
  const { series: _, ...stored } = JSON.parse(jsonLine(spread)) as Result;

  it('is told of a result that holds no series', () => {
    const fluid = stored.drugs['morphine']?.csf;
    const text = `${String(fluid?.['peak_ug_per_ml'])} ug/mL`;
    const peak = { kind: 'value', text, at_ms: fluid?.peak_at_ms };
    expect(measure(stored, 'peak_csf()')).toEqual(peak);
    expect(measure(spread, 'peak_csf()')).toEqual(peak);
  });

  it('needs the series between two moments', () => {
    expect(() => measure(stored, 'peak_csf(1 day)')).toThrow('Write it with --series.');
  });
});
