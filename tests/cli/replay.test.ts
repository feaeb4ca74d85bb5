import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';

const scenario = `pumpsim: 1
duration: 2 days
drugs: { morphine: 1 mg/mL }
program: { basal: 0.48 mg/day, commanded: log.csv }
`;

describe('pumpsim run, of a scenario that replays a log', () => {
  it('finds the log beside the scenario, wherever it is called from', () => {
    const folder = ownFolder({
      'study/a.yaml': scenario,
      'study/log.csv': 'time (h),flow (uL/h)\n0,20\n24,10\n',
    });
    const { status, stdout } = folder.pumpsim(['run', 'study/a.yaml', '--json', '--no-plot']);
    expect(status).toBe(0);
    const { drugs } = JSON.parse(stdout) as {
      drugs: { morphine: { programmed_ug: number; intended_ug: number } };
    };
    expect(drugs.morphine).toMatchObject({ intended_ug: 960, programmed_ug: 720 });
  });

  it('tells what is wrong in the log where it stands there', () => {
    const folder = ownFolder({ 'a.yaml': scenario, 'log.csv': 'time (h),flow (uL/h)\n0,20\n12,-10\n' });
    const { status, stdout, stderr } = folder.pumpsim(['run', 'a.yaml']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('log.csv:3:4\n');
    expect(stderr).toContain('1 problem in log.csv; nothing was run.');
  });

  it('says so where there is no log', () => {
    const { status, stderr } = ownFolder({ 'a.yaml': scenario }).pumpsim(['run', 'a.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('"log.csv" cannot be read: there is no such file.');
  });
});
