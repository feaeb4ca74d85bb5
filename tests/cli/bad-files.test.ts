import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaint, outsider } from './complaint.ts';
import { ownFolder } from './own-folder.ts';
import { week } from './scenarios.ts';

describe('a file that cannot be read', () => {
  const folder = ownFolder({
    'text/week.yaml': week,
    'binary.yaml': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe),
    'empty.yaml': '',
  });

  it('is missing', () => {
    expect(complaint(folder, ['nope.yaml'])).toBe('nope.yaml\n  There is no such file.\n');
    expect(complaint(folder, ['nowhere/week.yaml'])).toBe('nowhere/week.yaml\n  There is no such file.\n');
  });

  it('is misspelt', () => {
    expect(complaint(folder, ['text/weak.yml'])).toBe(
      'text/weak.yml\n  There is no such file. Did you mean "text/week.yaml"?\n',
    );
  });

  it('is below a file as if that were a folder', () => {
    expect(complaint(folder, ['empty.yaml/week.yaml'])).toBe(
      'empty.yaml/week.yaml\n  A file stands where a folder is needed.\n',
    );
  });

  it('is a folder', () => {
    expect(complaint(folder, ['text'])).toBe(
      'text\n  This is a folder. Name the files in it, as in folder/*.yaml.\n',
    );
  });

  it('has a name that no file can have', () => {
    const name = `${'kink-'.repeat(60)}.yaml`;
    expect(complaint(folder, [name])).toBe(`${name}\n  Its name is too long.\n`);
  });

  it('never ends', ({ skip }) => {
    skip(!existsSync('/dev/zero'), 'Here is no file without an end.');
    const played = week.replace('basal: 2 mg/day', 'commanded: /dev/zero');
    const endless = ownFolder({ 'log.yaml': played, 'base.yaml': 'extends: /dev/zero\n' });
    expect(complaint(endless, ['/dev/zero'])).toBe('/dev/zero\n  It is far too large.\n');
    for (const file of ['log.yaml', 'base.yaml'])
      expect(complaint(endless, [file])).toContain('"/dev/zero" cannot be read: it is far too large.\n');
  });

  it('is longer than a scenario, and is told how long', () => {
    const long = ownFolder({ 'long.yaml': `${week}# ${'µ'.repeat(1_500_000)}\n` });
    expect(complaint(long, ['long.yaml'])).toContain(
      'This file has 1.5 million characters; a scenario has at most 1 million.',
    );
  });

  it('has a name that a terminal obeys', () => {
    expect(complaint(folder, ['\u001b[31m.yaml'])).toBe('\\u001b[31m.yaml\n  There is no such file.\n');
  });

  it('is binary', () => {
    expect(complaint(folder, ['binary.yaml'])).toMatch(
      /^binary\.yaml:1:\d\n[^]*This is not (a text file|UTF-8 text)/,
    );
  });

  it('is empty', () => {
    const empty = 'This file is empty. A scenario begins with "pumpsim: 1".';
    expect(complaint(folder, ['empty.yaml'])).toContain(empty);
    expect(complaint(folder, ['-'])).toMatch(/^standard input:1:1\n/);
    expect(complaint(folder, ['-'])).toContain(empty);
  });

  it('may not be read by whoever asks', ({ skip }) => {
    const secret = ownFolder({ 'secret.yaml': week });
    chmodSync(join(secret.path, 'secret.yaml'), 0o000);
    const call = outsider(secret);
    if (call === null) return skip('Here nobody else may run the program.');
    expect(complaint(secret, ['secret.yaml'], call)).toBe(
      'secret.yaml\n  You have no permission to read it.\n',
    );
  });

  it('is missing in a folder that may not be listed', ({ skip }) => {
    const secret = ownFolder({ 'kept/week.yaml': week });
    const call = outsider(secret);
    if (call === null) return skip('Here nobody else may run the program.');
    chmodSync(join(secret.path, 'kept'), 0o311);
    const { status, stderr } = secret.pumpsim(['run', 'kept/weak.yaml'], call);
    chmodSync(join(secret.path, 'kept'), 0o755);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'kept/weak.yaml\n  There is no such file.\n' });
  });
});

describe('a scenario that comes through a pipe', () => {
  it('is read to its end', () => {
    const folder = ownFolder({ 'week.yaml': `${week}# ${'x'.repeat(200_000)}\n` });
    const ran = { status: 0, stderr: '' };
    expect(folder.shell('pumpsim run <(cat week.yaml) --no-plot')).toMatchObject(ran);
    expect(folder.shell('cat week.yaml | pumpsim run - --no-plot')).toMatchObject(ran);
  });
});

describe('a file with mistakes', () => {
  it('has each of them located', () => {
    const folder = ownFolder({ 'week.yaml': week.replace('2 mg/day', '2 mg').replace('7 days', '7') });
    const told = complaint(folder, ['week.yaml']).split('\n\n');
    expect(told[0]).toMatch(
      /^week\.yaml:4:11 {2}duration\n {4}duration: 7\n {14}\^\n {2}"7" has no unit\. .*as in "\d+ h"\.$/,
    );
    expect(told.slice(1)).toEqual([
      [
        'week.yaml:6:19  program.basal',
        '    program: { basal: 2 mg }',
        '                      ^',
        '  "2 mg" is a mass; a rate is a mass per time. Perhaps "2 mg/day"?',
      ].join('\n'),
      '2 problems in week.yaml; nothing was run.\n',
    ]);
  });

  it('is broken YAML', () => {
    const folder = ownFolder({ 'broken.yaml': 'pumpsim: 1\ndrugs: { morphine: 10 mg/mL\nprogram: {}\n' });
    expect(complaint(folder, ['broken.yaml'])).toMatch(
      /^broken\.yaml:3:1\n[^]*a bracket above is not closed/,
    );
  });

  it('comes through standard input', () => {
    const told = complaint(ownFolder(), ['-'], { input: week.replace('10 mg/mL', '10') });
    expect(told).toMatch(/^standard input:5:20 {2}drugs\.morphine\n/);
    expect(told).toContain('\n1 problem in standard input; nothing was run.\n');
  });

  it('extends what is not there', () => {
    const folder = ownFolder({ 'kink.yaml': 'extends: base.yaml\n', 'dash.yaml': 'extends: "-"\n' });
    expect(complaint(folder, ['kink.yaml'])).toContain(
      '  "base.yaml" cannot be read: there is no such file.\n',
    );
    expect(complaint(folder, ['dash.yaml'], { input: week })).toContain(
      '"-" cannot be read: there is no such file.',
    );
  });
});

describe('several bad files', () => {
  it('have all their problems told at once, and the good ones among them are not run', () => {
    const folder = ownFolder({
      'week.yaml': week,
      'unit.yaml': week.replace('7 days', '7'),
      'word.yaml': week.replace('basal', 'bassal'),
    });
    const told = complaint(folder, ['week.yaml', 'unit.yaml', 'nope.yaml', 'word.yaml']);
    expect(told).toContain('nope.yaml\n  There is no such file.\n');
    expect(told).toContain('unit.yaml:4:11  duration\n');
    expect(told).toMatch(/word\.yaml:6:12 {2}program\.bassal\n[^]*Did you mean "basal"\?/);
    expect(told).toMatch(/\n\d problems in unit\.yaml and word\.yaml; nothing was run\.\n$/);
    expect(told).not.toContain('week.yaml');
  });

  it('that share a bad base have it told once', () => {
    const folder = ownFolder({
      'base.yaml': week.replace('7 days', '7'),
      'one.yaml': 'extends: base.yaml\n',
      'two.yaml': 'extends: base.yaml\n',
    });
    expect(complaint(folder, ['one.yaml', 'two.yaml']).match(/"7" has no unit/g)).toHaveLength(1);
  });
});
