import { describe, expect, it } from 'vitest';
import { github } from '../../../src/report/formats/github.ts';
import { fileCheck, mixed } from './a-check.ts';

describe('a check for GitHub', () => {
  it('is one command for each thing that is wrong, and a notice where a baseline is missing', () => {
    expect(github(mixed).split('\n')).toEqual([
      '::error file=pumps/a%2Cb.yaml,line=12,title=alarms("low-reservoir") < 1 & 100 %25 # "sure"::This is not so: alarms("low-reservoir") < 1%0A  left 1, right 1: 100 %25',
      '::notice file=pumps/c.yaml,line=1,title=baseline::There is no baseline yet.',
      '::error file=base.yaml,line=3,col=11,title=runs::duration: There is no unit "dys".',
      expect.stringMatching(/^::error file=d\.yaml,line=1,title=runs::/),
      '::error file=pumps/z.baseline.json,line=1,title=has a scenario::There is no scenario.',
      '',
    ]);
  });

  it('is nothing where all is well', () => {
    expect(github({ files: [fileCheck({ file: 'a.yaml' })], coverage: null })).toBe('');
  });

  it('reads back as what was said', () => {
    const text = '50 %, %0A is no line end:\r\n  this is';
    const notes = [{ file: 'C:\\a.yaml', line: 2, column: 1, text }];
    const cases = [{ name: 'a,b:c%', kind: 'claim', status: 'failed', notes }] as const;
    const line = github({ files: [fileCheck({ file: 'a.yaml', cases })], coverage: null });
    const [, properties = '', said = ''] = /^::error (.*?)::(.*)\n$/.exec(line) ?? [];
    const read = Object.fromEntries(
      properties
        .split(',')
        .map((each): [string, string] => [each.split('=')[0] ?? '', unescaped(each.split('=')[1] ?? '')]),
    );
    expect(read).toEqual({ file: 'C:/a.yaml', line: '2', col: '1', title: 'a,b:c%' });
    expect(unescaped(said)).toBe(text);
  });
});

/** As a runner reads it: %25 last, so that %250A stays %0A. */
function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
