import { describe, expect, it } from 'vitest';
import { pretty } from '../../../src/report/formats/pretty.ts';
import { claim, fileCheck, mixed, passed } from './a-check.ts';

describe('a check for a person', () => {
  it('has a line for each file, what is wrong below it, and the counts last', () => {
    expect(pretty(mixed)).toBe(
      [
        'passed  pumps/a.yaml  as its baseline says',
        'FAILED  pumps/a,b.yaml  0 of 1 claim met, as its baseline says',
        '          pumps/a,b.yaml:12',
        '            This is not so: alarms("low-reservoir") < 1',
        '              left 1, right 1: 100 %',
        'passed  pumps/c.yaml  no baseline',
        'WRONG   d.yaml',
        '          base.yaml:3:11',
        '            duration: There is no unit "dys".',
        '          A bell· rang.',
        'ORPHAN  pumps/z.baseline.json',
        '          There is no scenario.',
        '',
        '1 file has no baseline yet; --update writes what is missing.',
        '4 found, 3 run, 2 passed',
        '',
      ].join('\n'),
    );
  });

  it('says how many of the claims are met', () => {
    const met = { ...claim, status: 'passed', notes: [] } as const;
    const file = fileCheck({ file: 'a.yaml', cases: [passed, met, met], baseline: 'written' });
    expect(pretty({ files: [file], coverage: null })).toContain(
      'passed  a.yaml  2 claims met, baseline written\n',
    );
  });

  it('says of a file that is refused that this is as it should be', () => {
    const refusal = {
      name: 'is refused as it expects',
      kind: 'refusal',
      status: 'passed',
      notes: [],
    } as const;
    const file = fileCheck({ file: 'a.yaml', cases: [refusal], baseline: 'none' });
    expect(pretty({ files: [file], coverage: null })).toContain('passed  a.yaml  refused as it expects\n');
  });

  it('tells what no scenario touched, where it was asked for', () => {
    const coverage = [
      { family: 'drive', touched: 2, all: 3, never: ['metered'] },
      { family: 'bolus', touched: 4, all: 4, never: [] },
    ] as const;
    expect(pretty({ files: [], coverage })).toBe(
      [
        'What these scenarios touch',
        '  drives                2 of 3  never metered',
        '  kinds of bolus        4 of 4',
        '',
        '0 found, 0 run, 0 passed',
        '',
      ].join('\n'),
    );
  });

  it('does not count a base as run', () => {
    const base = fileCheck({ file: 'base.yaml', verdict: 'base', baseline: 'none', cases: [] });
    expect(pretty({ files: [base, fileCheck({ file: 'a.yaml' })], coverage: null })).toMatch(
      /^a base {2}base\.yaml {2}other files extend it\n[^]*2 found, 1 run, 1 passed\n$/,
    );
  });
});
