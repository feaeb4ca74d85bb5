import { chmodSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaint, outsider } from './complaint.ts';
import { ownFolder } from './own-folder.ts';
import { eventful, occlusion, week } from './scenarios.ts';

describe('a folder for results that cannot be made', () => {
  const folder = ownFolder({ 'week.yaml': week });

  it('is a file', () => {
    expect(complaint(folder, ['week.yaml', '--out', 'week.yaml'])).toBe(
      'week.yaml could not be written.\n  A file stands where a folder is needed.\n',
    );
    expect(complaint(folder, ['week.yaml', '--out', 'week.yaml/out'])).toBe(
      'week.yaml/out could not be written.\n  A file stands where a folder is needed.\n',
    );
  });

  it('has no name', () => {
    expect(complaint(folder, ['week.yaml', '--out', ''])).toBe(
      '--out: here belongs the name of a folder, as in --out pictures.\n',
    );
  });

  it('lies where nothing can be kept', ({ skip }) => {
    skip(!existsSync('/proc/self'), 'There is no /proc on this machine.');
    expect(complaint(folder, ['week.yaml', '--out', '/proc/pumpsim/out'])).toMatch(
      /^\/proc\/pumpsim\/out could not be written\.\n {2}(There is no folder that could hold it|You have no permission)/,
    );
  });

  it('lies where one may not write', ({ skip }) => {
    const call = outsider(folder);
    if (call === null) return skip('Here nobody else may run the program.');
    chmodSync(folder.path, 0o555);
    const told = complaint(folder, ['week.yaml'], call);
    chmodSync(folder.path, 0o755);
    expect(told).toBe('out could not be written.\n  You have no permission to write there.\n');
  });
});

describe('a result that would be written over something else', () => {
  it('is that of another scenario of the same name', () => {
    const folder = ownFolder({ 'a/kink.yaml': week, 'b/kink.yml': occlusion });
    const args = ['a/kink.yaml', 'b/kink.yml'];
    expect(complaint(folder, args)).toBe(
      'a/kink.yaml and b/kink.yml would both write out/kink.png.\n  Run them one by one, each with its own --out.\n',
    );
    expect(folder.pumpsim(['run', ...args, '--no-plot', '--quiet']).status).toBe(0);
  });

  it('is the scenario itself', () => {
    const folder = ownFolder({ 'week.json': week });
    expect(complaint(folder, ['week.json', '--format', 'json', '--out', '.'])).toBe(
      'week.json is a scenario, and results would be written over it. Choose another --out.\n',
    );
    expect(folder.read('week.json').toString()).toBe(week);
  });

  it('is its own, when a file is given twice', () => {
    const folder = ownFolder({ 'week.yaml': week });
    expect(complaint(folder, ['week.yaml', 'week.yaml'])).toBe('week.yaml is given twice.\n');
    expect(complaint(folder, ['-', '-', '--no-plot'], { input: week })).toBe(
      '- is given twice, but standard input can be read only once.\n',
    );
  });
});

describe('a disk that fails', () => {
  it('leaves no part of a file', ({ skip }) => {
    const folder = ownFolder({ 'night.yaml': eventful });
    // In blocks of 1024 bytes: a picture is larger, the JSON is not.
    const limited = folder.shell('ulimit -f 20 && pumpsim run night.yaml --format json,png');
    skip(limited.status === 1, 'This shell cannot limit how large a file may be.');
    expect({ ...limited, left: folder.contents() }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'out/night.png could not be written.\n  It is larger than a file may be here.\n',
      left: ['night.yaml', 'out/night.json'],
    });
  });

  it('leaves what stood in the place before', () => {
    const folder = ownFolder({ 'night.yaml': week, 'out/night.png/keep.txt': 'mine' });
    expect(complaint(folder, ['night.yaml'])).toBe(
      'out/night.png could not be written.\n  This is a folder, not a file.\n',
    );
  });
});
