import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { baselineOf } from '../src/analysis/baseline.ts';
import { baselineText } from '../src/analysis/baseline-text.ts';
import { compile, readScenario, simulate, type Result } from '../src/index.ts';
import { matchers } from '../src/vitest.ts';
import { repository } from './support/command-line.ts';

expect.extend(matchers);

/** 2 mg a day; nothing arrives on day 3, but for the 50 µL that the line stores. The pump holds 3 mL, low at 2 mL. */
const text = `pumpsim: 1
name: A day without drug
duration: 7 days
pump: { model: generic, filled: 3 mL }
drugs: { morphine: 10 mg/mL, bupivacaine: 5 mg/mL }
program: { basal: 2 mg/day }
faults:
  - { at: 3 days, fault: motor-stall, name: stall, for: 1 day, detected_after: 1 h }
report: { every: 6 h, windows: [24 h, 2 days] }
`;
const scenario = readScenario(text);
const result = simulate(scenario);

/** What is said of a claim that does not hold. */
function told(claim: () => unknown): string {
  try {
    claim();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('The claim holds.');
}

describe('toDeliver', () => {
  it('judges the dose of the whole run', () => {
    // Six days of seven; the second drug follows by its concentration.
    expect(result).toDeliver('12 mg');
    expect(result).toDeliver('6 mg', { of: 'bupivacaine', within: '0.1 %' });
    expect(result).not.toDeliver('14 mg', { within: '10 %' });
  });

  it('judges the dose of a part of it', () => {
    expect(result).toDeliver('2 mg', { of: 'morphine', from: '1 day', to: '2 days' });
    expect(result).toDeliver('0 mg', { from: '73 h', to: '95 h' });
    expect(result).toDeliver('1 mg', { from: 'day 3 12:00', to: 'day 4 12:00', within: '0.1 %' });
    // Between two rows of the series, in proportion.
    expect(result).toDeliver('250 ug', { from: '25 h', to: '28 h' });
  });

  it('says what was expected, what came and what was intended', () => {
    expect(told(() => expect(result).toDeliver('14 mg', { within: '1 %' }))).toBe(
      'expected "A day without drug" to deliver 14 mg of morphine, within 1 %\n' +
        '  it delivered 12 mg (-14.29 %); intended were 14 mg',
    );
    expect(told(() => expect(result).toDeliver('2 mg', { from: '3 days', to: '4 days' }))).toContain(
      'of morphine from day 3 00:00 to day 4 00:00, within 1 %\n  it delivered',
    );
  });

  it('refuses what it cannot judge, also where the contrary is claimed', () => {
    const wrong = (claim: () => unknown) => told(claim);
    expect(wrong(() => expect(result).not.toDeliver('2 mg', { of: 'morfine' }))).toBe(
      'toDeliver: There is no drug "morfine". Did you mean "morphine"?',
    );
    expect(wrong(() => expect(result).not.toDeliver('2 mL'))).toMatch(/^toDeliver: "2 mL" is a volume/);
    expect(wrong(() => expect(result).not.toDeliver('2 mg', { to: '8 days' }))).toContain(
      'after the end of the run',
    );
    expect(wrong(() => expect(result).not.toDeliver('2 mg', { from: '2 days', to: '1 day' }))).toContain(
      '"2 days" is not before day 1 00:00',
    );
    expect(wrong(() => expect({} as Result).not.toDeliver('2 mg'))).toContain('the result of a run');
    const events = compile(scenario).run({ record: 'events' });
    expect(wrong(() => expect(events).not.toDeliver('2 mg', { from: '1 day' }))).toContain(
      'record: "series"',
    );
  });
});

describe('what a matcher cannot take', () => {
  /** What is thrown, where a caller has no types to be warned by. */
  const thrown = (claim: (those: Record<string, (...given: readonly unknown[]) => void>) => unknown) => {
    try {
      claim(expect(result).not as never);
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) return `${error.name}: ${error.message}`;
      throw error;
    }
    throw new Error('Nothing was thrown.');
  };

  it('is an option that it does not know', () => {
    expect(thrown((it) => it['toDeliver']?.('2 mg', { form: '1 day' }))).toBe(
      'TypeError: toDeliver: There is no option "form". Did you mean "from"?',
    );
    expect(thrown((it) => it['toRaise']?.('low-reservoir', { untl: '1 day' }))).toBe(
      'TypeError: toRaise: There is no option "untl". There are before, after, times.',
    );
    expect(thrown((it) => it['toStayWithin']?.('15 %', { windw: '24 h' }))).toContain('"window"');
    expect(thrown((it) => it['toMatchBaseline']?.('', { amount: '1 %' }))).toContain('"amounts"');
    expect(thrown((it) => it['toDeliver']?.('2 mg', '1 day'))).toBe(
      'TypeError: toDeliver: This is "1 day"; here belong options, as in { of: … }.',
    );
  });

  it('is a number where a text with its unit belongs', () => {
    expect(thrown((it) => it['toDeliver']?.(2))).toBe(
      'TypeError: toDeliver: This is 2. A dose is written in ug, mcg, mg or g, as in "0.1 mg".',
    );
    expect(thrown((it) => it['toDeliver']?.('2 mg', { within: 0.01 }))).toBe(
      'TypeError: toDeliver: This is 0.01. A share is written in per cent, as in "85 %".',
    );
    expect(thrown((it) => it['toDeliver']?.('2 mg', { to: 36 }))).toMatch(
      /^TypeError: toDeliver: This is 36\. A moment is /,
    );
    expect(thrown((it) => it['toStayWithin']?.('1 %', { window: 24 }))).toMatch(
      /This is 24\. A time is written in /,
    );
    expect(thrown((it) => it['toRaise']?.(3))).toMatch(
      /^TypeError: toRaise: This is 3\. Here belongs the name of one alarm: /,
    );
    expect(thrown((it) => it['toRaise']?.('low-reservoir', { times: 1.5 }))).toBe(
      'RangeError: toRaise: times: This is 1.5; here belongs a whole number, as in 2.',
    );
  });

  it('is what it cannot be judged by', () => {
    expect(thrown((it) => it['toDeliver']?.('2 mL'))).toMatch(/^RangeError: toDeliver: "2 mL" is a volume/);
    expect(thrown((it) => it['toMatchBaseline']?.())).toMatch(
      /^RangeError: toMatchBaseline: This is no baseline\./,
    );
  });
});

describe('toRaise', () => {
  it('judges whether, when and how often', () => {
    // 1 mL at 0.2 mL a day makes 5 days, and the pump stood still for 23 hours from the hour on at which it noticed.
    expect(result).toRaise('low-reservoir', { before: 'day 5 23:01', after: 'day 5 23:00', times: 1 });
    expect(result).toRaise('motor-stall');
    expect(result).not.toRaise('low-reservoir', { before: '143 h' });
    expect(result).not.toRaise('occlusion');
  });

  it('says when it rang, or what rang instead', () => {
    expect(told(() => expect(result).toRaise('low-reservoir', { before: '4 days' }))).toBe(
      'expected "A day without drug" to raise low-reservoir before day 4 00:00\n  it raised it on day 5 23:00',
    );
    expect(told(() => expect(result).toRaise('occlusion', { times: 2 }))).toBe(
      'expected "A day without drug" to raise occlusion 2 times\n  it never raised it; there were motor-stall, low-reservoir',
    );
  });

  it('knows its alarms', () => {
    expect(told(() => expect(result).not.toRaise('low-resevoir'))).toBe(
      'toRaise: There is no alarm "low-resevoir". Did you mean "low-reservoir"?',
    );
  });
});

describe('toStayWithin', () => {
  const healthy = simulate(readScenario(text.replace(/faults:\n.*\n/, '')));

  it('judges every window of a length', () => {
    expect(healthy).toStayWithin('1 %', { window: '24 h', of: 'bupivacaine' });
    expect(healthy).toStayWithin('1 %');
    // A day of two.
    expect(result).toStayWithin('51 %', { window: '2 days' });
    expect(result).not.toStayWithin('49 %', { window: '2 days' });
  });

  it('says by how much and when it was off', () => {
    expect(told(() => expect(result).toStayWithin('15 %'))).toMatch(
      /^expected "A day without drug" to deliver of morphine, in every 24 h, what is intended within 15 %\n {2}it fell short by up to 100 % \(in the window that ends on day 4 00:00[\d:.]*\)$/,
    );
  });

  it('says which windows there are', () => {
    expect(told(() => expect(result).toStayWithin('15 %', { window: '6 h' }))).toBe(
      'toStayWithin: This result has no windows of 6 h, but of 24 h, 2 days. Add it to report.windows of the scenario.',
    );
  });
});

describe('toMatchBaseline', () => {
  const baseline = baselineOf(result);

  it('takes the text of the file, or what was read from it', () => {
    expect(result).toMatchBaseline(baselineText(baseline));
    expect(result).toMatchBaseline(JSON.parse(baselineText(baseline)) as object);
  });

  it('says what differs, the first fact before all', () => {
    const later = simulate(readScenario(text.replace('at: 3 days', 'at: 73 h')));
    expect(later).not.toMatchBaseline(baseline);
    const message = told(() => expect(later).toMatchBaseline(baseline));
    expect(message).toMatch(/^expected "A day without drug" to be what its baseline says\n/);
    expect(message).toMatch(/first fact that differs:\n +expected .*3 days.*fault-started/);
  });

  it('allows for as much as it is told to', () => {
    const later = simulate(
      readScenario(text.replace('at: 3 days', 'at: 259200010 ms').replace('for: 1 day', 'until: 4 days')),
    );
    expect(later).not.toMatchBaseline(baseline);
    expect(later).toMatchBaseline(baseline, { times: '1 s', amounts: '1 %' });
  });

  it('refuses what is no baseline', () => {
    expect(told(() => expect(result).not.toMatchBaseline('kink.baseline.json'))).toMatch(
      /^toMatchBaseline: This is no baseline\. It is not JSON\. /,
    );
  });
});

describe('pumpsim/vitest', () => {
  it('gives the matchers of the built package, without a test runner', () => {
    const input = "import { matchers } from 'pumpsim/vitest'; console.log(Object.keys(matchers).join());";
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
      cwd: repository,
      input,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({
      stdout: 'toDeliver,toMatchBaseline,toRaise,toStayWithin\n',
      stderr: '',
    });
  });
});
