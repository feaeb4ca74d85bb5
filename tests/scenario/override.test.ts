import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/scenario/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { ReadOptions } from '../../src/scenario/read-scenario.ts';

const text = `pumpsim: 1
duration: 10 days
drugs: { morphine: 10 mg/mL }
program: { basal: 2.4 mg/day }
faults:
  - { at: 1 day, fault: catheter-kink, passes: 40 %, for: 1 day }
`;

const read = (options: ReadOptions) => readScenario(text, { file: 'kink.yaml', ...options });

const printed = (options: ReadOptions): string => {
  try {
    read(options);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
};

describe('an override', () => {
  it('shows nothing that a terminal obeys', () => {
    expect(printed({ set: ['\u001b[31m'] })).toContain('--set \\u001b[31m\n');
    expect(printed({ set: ['\u001b[31m'] })).not.toContain('\u001b');
  });

  it('stands over what the file says', () => {
    const scenario = read({ set: ['faults[0].passes=20 %', 'duration = 20 days', 'seed=5'] });
    expect(scenario.faults[0]?.values).toMatchObject({ passes: 0.2 });
    expect(scenario).toMatchObject({ duration: 20 * 86_400_000, seed: 5 });
  });

  it('may say what the file leaves out', () => {
    expect(read({ set: ['pump.filled=18 mL'] }).pump.filled).toBe(18_000);
    expect(read({ set: ['report={ every: 2 h }'] }).report.every).toBe(7_200_000);
    expect(read({ set: ['orders=[{ at: 1 day, order: stop }]'] }).orders).toHaveLength(1);
    expect(read({ set: ['faults[0]={ at: 1 day, fault: motor-stall }'] }).faults[0]?.name).toBe(
      'motor-stall',
    );
  });

  it('of the seed has an option of its own, which wins', () => {
    expect(read({ seed: 41, set: ['seed=5'] }).seed).toBe(41);
    expect(printed({ seed: 0.5 })).toContain('--seed\n    0.5\n    ^\n  0.5 is not a whole number');
  });

  it('changes neither the name nor the fingerprint of the file', () => {
    expect(read({ seed: 41 })).toMatchObject({ name: 'kink', sha256: read({}).sha256 });
  });

  it('is located by the option itself', () => {
    expect(printed({ set: ['faults[0].passes=140 %'] })).toBe(
      [
        '--set faults[0].passes',
        '    140 %',
        '    ^',
        '  "140 %" is out of bounds: it must be above 0 % and below 100 %.',
        '',
        '1 problem in --set faults[0].passes; nothing was run.',
      ].join('\n'),
    );
  });

  it.each([
    ['faults[3].passes=20 %', 'faults has 1 entry, counted from 0; there is no faults[3].'],
    ['orders[0].at=1 day', 'There is no list orders in the file.'],
    ['pump[0]=1', 'There is no list pump in the file.'],
    ['drugs[0]=1', 'drugs is not a list.'],
    ['faults.passes=1', 'faults has no keys.'],
    ['duration.long=1', 'duration has no keys.'],
    ['duration', '"duration" does not have the form path=value, as in "faults[0].passes=40 %".'],
    ['=5', 'does not have the form path=value'],
    ['faults[x]=5', 'does not have the form path=value'],
    ['duration=', 'Nothing stands here.'],
    ['duration=[1', 'Something is missing here'],
    ['durration=20 days', 'There is no key "durration" here. Did you mean "duration"?'],
    ['__proto__.seed=5', 'There is no key "__proto__" here.'],
    ['extends=base.yaml', '"extends" is followed before an override is read; write it in the file.'],
  ])('that cannot be is told so: %s', (set, message) => {
    expect(printed({ set: [set] })).toContain(message);
  });

  it('is reported beside what is wrong in the file, after it', () => {
    const lines = printed({ set: ['duration=12 dayz', 'seed=x'] }).split('\n');
    expect(lines.filter((line) => line.startsWith('--set'))).toEqual(['--set duration', '--set seed']);
    expect(lines.at(-1)).toBe('2 problems in --set duration and --set seed; nothing was run.');
  });
});
