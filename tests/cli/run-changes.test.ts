import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { occlusion, week } from './scenarios.ts';

const folder = ownFolder({ 'night.yaml': occlusion, 'week.yaml': week });

interface Told {
  readonly scenario: { readonly seed: number };
  readonly drugs: { readonly morphine: { readonly intended_ug: number } };
  readonly faults: readonly { readonly until_ms: number }[];
}

function told(...args: readonly string[]): Told {
  const { status, stdout } = folder.pumpsim(['run', 'night.yaml', '--json', '--no-plot', ...args]);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Told;
}

describe('--set', () => {
  it('changes a value of the scenario, as often as it is given', () => {
    const { drugs, faults } = told('--set', 'program.basal=1 mg/day', '--set', 'faults[0].for=12 h');
    expect(drugs.morphine.intended_ug).toBe(7000);
    expect(faults[0]?.until_ms).toBe(3.5 * 86_400_000);
  });

  it('tells every value that cannot be, and runs nothing', () => {
    const args = ['--set', 'faults[0].for=12', '--set', 'progam.basal=1 mg/day', '--set', 'basal'];
    const { status, stdout, stderr } = folder.pumpsim(['run', 'night.yaml', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--set faults[0].for\n    12\n    ^\n  "12" has no unit.');
    expect(stderr).toMatch(/--set progam\.basal\n[^]*Did you mean "program"\?/);
    expect(stderr).toContain('"basal" does not have the form path=value, as in "faults[0].passes=40 %".');
    expect(folder.contents()).toEqual(['night.yaml', 'week.yaml']);
  });

  it('tells what is wrong once, however many files it is wrong for', () => {
    const args = ['run', 'night.yaml', 'week.yaml', '--set', 'duration=7'];
    expect(folder.pumpsim(args).stderr.match(/"7" has no unit/g)).toHaveLength(1);
  });

  it('tells for which of the files it is wrong', () => {
    const { stderr } = folder.pumpsim(['run', 'night.yaml', 'week.yaml', '--set', 'faults[0].for=12 h']);
    expect(stderr).toContain('--set faults[0].for (week.yaml)\n');
    expect(stderr).toContain('There is no list faults in the file.');
  });
});

describe('--seed', () => {
  it('takes the place of the seed in the file', () => {
    expect(told().scenario.seed).toBe(7);
    expect(told('--seed', '0').scenario.seed).toBe(0);
    expect(told('--seed', '9007199254740991').scenario.seed).toBe(9007199254740991);
  });

  it.each(['-3', '1.5', '1e3', 'seven', '', '9007199254740992'])('cannot be "%s"', (seed) => {
    expect(folder.pumpsim(['run', 'night.yaml', '--seed', seed])).toEqual({
      status: 2,
      stdout: '',
      stderr: `--seed: "${seed}" is not a whole number from 0 to 9007199254740991.\n`,
    });
    expect(folder.contents()).toEqual(['night.yaml', 'week.yaml']);
  });
});
