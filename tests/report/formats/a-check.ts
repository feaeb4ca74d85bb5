import type { CheckCase, CheckReport, FileCheck } from '../../../src/report/check/file-check.ts';

export const passed: CheckCase = { name: 'runs', kind: 'run', status: 'passed', notes: [] };

export const claim: CheckCase = {
  name: 'alarms("low-reservoir") < 1 & 100 % # "sure"',
  kind: 'claim',
  status: 'failed',
  notes: [
    {
      file: 'pumps/a,b.yaml',
      line: 12,
      column: 0,
      text: 'This is not so: alarms("low-reservoir") < 1\n  left 1, right 1: 100 %',
    },
  ],
};

export const noBaseline: CheckCase = {
  name: 'baseline',
  kind: 'baseline',
  status: 'skipped',
  notes: [{ file: 'pumps/c.yaml', line: 0, column: 0, text: 'There is no baseline yet.' }],
};

export const unread: CheckCase = {
  name: 'runs',
  kind: 'run',
  status: 'error',
  notes: [
    { file: 'base.yaml', line: 3, column: 11, text: 'duration: There is no unit "dys".' },
    { file: 'd.yaml', line: 0, column: 0, text: 'A bell\u0007 rang.' },
  ],
};

export function fileCheck(parts: Partial<FileCheck> & Pick<FileCheck, 'file'>): FileCheck {
  return {
    name: 'A week',
    verdict: 'passed',
    baseline: 'met',
    cases: [passed],
    difference: null,
    touched: null,
    ...parts,
  };
}

/** One file of each sort: well, with a claim that failed, without a baseline, unreadable, and a baseline left alone. */
export const mixed: CheckReport = {
  files: [
    fileCheck({ file: 'pumps/a.yaml' }),
    fileCheck({ file: 'pumps/a,b.yaml', verdict: 'failed', cases: [passed, claim] }),
    fileCheck({ file: 'pumps/c.yaml', baseline: 'missing', cases: [passed, noBaseline] }),
    fileCheck({ file: 'd.yaml', name: '', verdict: 'unread', baseline: 'none', cases: [unread] }),
    fileCheck({
      file: 'pumps/z.baseline.json',
      name: '',
      verdict: 'orphaned',
      baseline: 'none',
      cases: [
        {
          name: 'has a scenario',
          kind: 'baseline',
          status: 'failed',
          notes: [{ file: 'pumps/z.baseline.json', line: 0, column: 0, text: 'There is no scenario.' }],
        },
      ],
    }),
  ],
  coverage: null,
};
