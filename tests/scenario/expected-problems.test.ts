import { describe, expect, it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readScenario, ScenarioError } from '../../src/index.ts';
import { scenarioSchema } from '../../src/scenario/json-schema.ts';
import { mismatch } from '../../src/scenario/problem-mismatch.ts';
import type { Problem } from '../../src/index.ts';

const week = `pumpsim: 1
duration: 7 days
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day }
`;
const typo = `${week}faults: [{ at: 3 days, fault: cathether-kink }]\n`;

function refusal(text: string, read?: (path: string) => string): ScenarioError {
  try {
    readScenario(text, { file: 'a.yaml', ...(read === undefined ? {} : { read }) });
  } catch (error) {
    if (error instanceof ScenarioError) return error;
  }
  throw new Error('This was not refused.');
}

describe('expect_problem', () => {
  it('tells for what a file must be refused', () => {
    const { problems, expected } = refusal(
      `${typo}expect_problem: { at: "faults[0].fault", says: There is no fault }\n`,
    );
    expect(expected).toEqual([{ at: 'faults[0].fault', says: 'There is no fault' }]);
    expect(problems.map(({ path }) => path)).toEqual(['faults[0].fault']);
  });

  it('may be a list, and stand for the file as a whole where it names no place', () => {
    const { expected } = refusal(
      'pumpsim: 1\nexpect_problem: [{ says: \'"duration" is missing\' }, { says: \'"drugs" is missing\' }]\n',
    );
    expect(expected).toEqual([
      { at: '', says: '"duration" is missing' },
      { at: '', says: '"drugs" is missing' },
    ]);
  });

  it('may be a text alone, for a problem wherever it stands, also among others', () => {
    expect(refusal(`${typo}expect_problem: There is no fault\n`).expected).toEqual([
      { at: null, says: 'There is no fault' },
    ]);
    const both = 'expect_problem: ["program\\" is missing", { says: \'"drugs" is missing\' }]\n';
    const { problems, expected } = refusal(`pumpsim: 1\nduration: 7 days\n${both}`);
    expect(expected).toEqual([
      { at: null, says: 'program" is missing' },
      { at: '', says: '"drugs" is missing' },
    ]);
    expect(mismatch(problems, expected)).toBeNull();
  });

  it('is told to the reader of a file in which nothing is wrong', () => {
    const { expectedProblems } = readScenario(`${week}expect_problem: { at: duration, says: missing }\n`);
    expect(expectedProblems).toEqual([{ at: 'duration', says: 'missing' }]);
    expect(readScenario(week).expectedProblems).toEqual([]);
  });

  it('is heard where the base of a file cannot be read', () => {
    const text = 'pumpsim: 1\nextends: base.yaml\nexpect_problem: { at: extends, says: cannot be read }\n';
    const { problems, expected } = refusal(text, () => {
      throw new Error('it is not there');
    });
    expect(mismatch(problems, expected)).toBeNull();
  });

  it('is itself a problem where it says nothing', () => {
    const { problems, expected } = refusal(`${typo}expect_problem: { at: duration }\n`);
    expect(expected).toEqual([]);
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      expect.stringContaining('faults[0].fault: There is no fault') as string,
      'expect_problem: "says" is missing. Write it as: text.',
    ]);
  });

  it('is itself a problem where it is neither a text nor a map', () => {
    const told = (written: string) => refusal(`${week}expect_problem: ${written}\n`).problems.map(({ path, message }) => `${path}: ${message}`); // prettier-ignore
    expect(told('12')).toEqual(['expect_problem: This is 12, not a text. Put it in quotation marks: "12".']);
    expect(told('[missing, [missing]]')).toEqual(['expect_problem[1]: This is a list; here belongs a text.']);
    expect(told('""')).toEqual(['expect_problem: This text is empty.']);
  });

  it('is in the JSON Schema, as one problem and as a list', () => {
    const validate = new Ajv2020({ strict: false }).compile(scenarioSchema());
    const file = { pumpsim: 1, duration: '7 days', drugs: { morphine: '10 mg/mL' } };
    const one = { at: 'duration', says: 'missing' };
    expect(validate({ ...file, expect_problem: one })).toBe(true);
    expect(validate({ ...file, expect_problem: [one, { says: 'x' }] })).toBe(true);
    expect(validate({ ...file, expect_problem: 'missing' })).toBe(true);
    expect(validate({ ...file, expect_problem: ['missing', one] })).toBe(true);
    expect(validate({ ...file, expect_problem: { at: 'duration' } })).toBe(false);
    expect(validate({ ...file, expect_problem: [12] })).toBe(false);
  });
});

describe('the problems of a file and those that it expects', () => {
  const problem = (path: string, message: string): Problem => ({
    file: 'a.yaml',
    line: 1,
    column: 1,
    path,
    message,
    excerpt: '',
  });
  const [duration, drugs] = [
    problem('', '"duration" is missing.'),
    problem('', '"drugs" is missing.'),
  ] as const;

  it('are the same where each is met by one of the others, in any order', () => {
    const expected = [
      { at: '', says: 'drugs' },
      { at: '', says: 'duration' },
    ];
    expect(mismatch([duration, drugs], expected)).toBeNull();
  });

  it('are not the same where one more is wrong', () => {
    expect(mismatch([duration, drugs], [{ at: '', says: 'drugs' }])).toEqual({
      missing: [],
      surplus: [duration],
    });
  });

  it('are not the same where one that is expected is not wrong', () => {
    const expected = [
      { at: '', says: 'missing' },
      { at: '', says: 'missing' },
    ];
    expect(mismatch([drugs], expected)).toEqual({ missing: [expected[1]], surplus: [] });
  });

  it('are not the same where the place is another', () => {
    const expected = { at: 'drugs', says: 'missing' };
    expect(mismatch([drugs], [expected])).toEqual({ missing: [expected], surplus: [drugs] });
  });

  it('are matched so that the wider one leaves the narrower its own', () => {
    const expected = [
      { at: '', says: 'missing' },
      { at: '', says: '"duration" is missing' },
    ];
    expect(mismatch([duration, drugs], expected)).toBeNull();
    expect(mismatch([duration, drugs], expected.toReversed())).toBeNull();
  });

  it('may stand anywhere where no place is named', () => {
    const [late, long] = [
      problem('duration', 'This is late.'),
      problem('orders[0].at', 'This is late, and long.'),
    ] as const;
    const anywhere = { at: null, says: 'This is late' };
    expect(mismatch([late], [anywhere])).toBeNull();
    expect(mismatch([late], [{ at: null, says: 'early' }])).toEqual({
      missing: [{ at: null, says: 'early' }],
      surplus: [late],
    });
    // Whichever comes first, each finds its own: the longer words are met in one place, the named place by one.
    const named = [anywhere, { at: 'duration', says: 'late' }];
    const worded = [anywhere, { at: null, says: 'and long' }];
    for (const expected of [named, named.toReversed(), worded, worded.toReversed()]) {
      expect(mismatch([late, long], expected)).toBeNull();
      expect(mismatch([long, late], expected)).toBeNull();
    }
  });
});

describe('check', () => {
  it('says how closely a run must meet its baseline: exactly, unless it says otherwise', () => {
    expect(readScenario(week).check).toEqual({ amounts: 0, times: 0 });
    expect(readScenario(`${week}check: { amounts: 0.1 % }\n`).check).toEqual({ amounts: 0.001, times: 0 });
    expect(readScenario(`${week}check: { amounts: 1 %, times: 1 s }\n`).check).toEqual({
      amounts: 0.01,
      times: 1000,
    });
  });

  it('carries its units', () => {
    expect(refusal(`${week}check: { amounts: 0.1, times: 5 }\n`).problems.map(({ path }) => path)).toEqual([
      'check.amounts',
      'check.times',
    ]);
  });
});
