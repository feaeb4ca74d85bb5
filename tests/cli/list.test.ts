import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/report/catalogue/families.ts';
import { ownFolder } from './own-folder.ts';

const folder = ownFolder();

function told(...args: readonly string[]): string {
  const { status, stdout, stderr } = folder.pumpsim(['list', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function refused(...args: readonly string[]): string {
  const { status, stdout, stderr } = folder.pumpsim(['list', ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

describe('pumpsim list', () => {
  it('gives an overview of all families', () => {
    const text = told();
    for (const { family, kinds } of catalogue()) {
      expect(text).toContain(`${family.charAt(0).toUpperCase()}${family.slice(1)}\n`);
      for (const { kind, title } of kinds)
        expect(text).toMatch(new RegExp(`^ {2}${kind} +${title.slice(0, 10)}`, 'm'));
    }
  });

  it('tells of one family, named in the plural or the singular', () => {
    expect(told('faults')).toContain('catheter-kink');
    expect(told('fault')).toBe(told('faults'));
  });

  it('tells all of one kind', () => {
    expect(told('fault', 'catheter-kink')).toContain('exactly one is given');
    expect(told('pump', 'synchromed-ii-20')).toMatch(/^ {2}capacity +20 mL /m);
  });

  it('prints Markdown', () => {
    expect(told('faults', 'catheter-kink', '--markdown')).toMatch(/^# Catheter kink/);
  });

  it('prints as JSON what the texts are made from', () => {
    const families = catalogue();
    expect(JSON.parse(told('--json'))).toEqual({ families });
    for (const family of families) expect(JSON.parse(told(family.family, '--json'))).toEqual(family);
    const [first] = families;
    expect(JSON.parse(told('pumps', 'generic', '--json'))).toEqual(first?.kinds[0]);
  });

  it('is plain text in a pipe', () => {
    expect(told('faults')).not.toContain('\u001b');
  });
});

describe('pumpsim list, asked for what is not there', () => {
  it('says what there is instead, with status 2', () => {
    expect(refused('flauts')).toBe('There is no family "flauts". Did you mean "faults"?\n');
    expect(refused('faults', 'kink')).toMatch(/^There is no fault "kink"\. /);
    expect(refused('catheter-kink')).toContain('pumpsim list faults catheter-kink');
    expect(refused('pumps', '--json', '--markdown')).toContain('Leave one of them out.');
  });
});
