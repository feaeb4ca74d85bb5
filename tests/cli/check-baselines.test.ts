import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/command-line.ts';
import { ownFolder } from './own-folder.ts';
import { eventful, occlusion, week } from './scenarios.ts';
import type { OwnFolder } from './own-folder.ts';

function withBaselines(files: Readonly<Record<string, string>>): OwnFolder {
  const folder = ownFolder(files);
  expect(folder.pumpsim(['check', '--update']).status).toBe(0);
  return folder;
}

const rewrite = (folder: OwnFolder, file: string, from: string, to: string): void => {
  const text = folder.read(file).toString();
  expect(text).toContain(from);
  writeFileSync(join(folder.path, file), text.replace(from, to));
};

describe('pumpsim check --update', () => {
  it('writes what is missing beside each scenario, and a check then finds nothing new', () => {
    const folder = ownFolder({
      'a.yaml': week,
      'deep/b.json': JSON.stringify({ pumpsim: 1, extends: '../a.yaml' }),
    });
    const update = folder.pumpsim(['check', '--update']);
    expect(update.status).toBe(0);
    expect(update.stdout).toContain('passed  a.yaml  baseline written\n');
    expect(folder.contents()).toEqual(['a.baseline.json', 'a.yaml', 'deep/b.baseline.json', 'deep/b.json']);
    const { status, stdout } = folder.pumpsim(['check']);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout:
        'passed  a.yaml  as its baseline says\npassed  deep/b.json  as its baseline says\n\n2 found, 2 run, 2 passed\n',
    });
  });

  it('leaves alone what is as it was', () => {
    const folder = withBaselines({ 'a.yaml': week, 'b.yaml': occlusion });
    const written = (file: string) => statSync(join(folder.path, file)).mtimeMs;
    const before = ['a.baseline.json', 'b.baseline.json'].map(written);
    rewrite(folder, 'b.yaml', 'for: 1 day', 'for: 2 days');
    const { stdout } = folder.pumpsim(['check', '--update']);
    expect(stdout).toContain('passed  a.yaml  as its baseline says\npassed  b.yaml  baseline written\n');
    expect(written('a.baseline.json')).toBe(before[0]);
    expect(written('b.baseline.json')).not.toBe(before[1]);
  });

  it('is refused where CI is set, unless forced', () => {
    const folder = ownFolder({ 'a.yaml': week });
    const server = { env: { CI: 'true' } };
    const { status, stdout, stderr } = folder.pumpsim(['check', '--update'], server);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--force');
    expect(folder.contents()).toEqual(['a.yaml']);
    expect(folder.pumpsim(['check', '--update', '--force'], server).status).toBe(0);
    expect(folder.contents()).toEqual(['a.baseline.json', 'a.yaml']);
  });

  it('writes the same wherever it is called, and for whichever line ends', () => {
    const folder = withBaselines({ 'a.yaml': eventful, 'deep/a.yaml': eventful.replaceAll('\n', '\r\n') });
    expect(folder.read('deep/a.baseline.json')).toEqual(folder.read('a.baseline.json'));
  });

  it.each(['faults/partial-kink', 'patients/a-month-of-requests', 'faults/intermittent-kink'])(
    'writes no more of scenarios/%s.yaml than can be reviewed',
    (name) => {
      const folder = ownFolder();
      const text = ownFolder({}).shell(`cat "${join(repository, 'scenarios', name)}.yaml"`).stdout;
      writeFileSync(join(folder.path, 'a.yaml'), text);
      folder.pumpsim(['check', '--update']);
      const baseline = folder.read('a.baseline.json');
      expect(baseline.length).toBeGreaterThan(1000);
      expect(baseline.length).toBeLessThan(6000);
    },
  );
});

describe('a run that is not what its baseline says', () => {
  it('fails with what came first and what came of it', () => {
    const folder = withBaselines({ 'a.yaml': occlusion });
    rewrite(folder, 'a.yaml', 'at: 3 days', 'at: 2 days');
    const { status, stdout } = folder.pumpsim(['check']);
    expect(status).toBe(1);
    expect(stdout).toContain(`FAILED  a.yaml  baseline differs
          a.baseline.json
            This is not what the baseline says.
              The first fact that differs:
                expected  2026-03-05 08:00 (3 days)  fault-started  fault: catheter-occlusion, index: 0, name: clot
                came      2026-03-04 08:00 (2 days)  fault-started  fault: catheter-occlusion, index: 0, name: clot
`);
    expect(stdout).toContain('faults.clot.from_ms: 3 days → 2 days');
    expect(stdout).toContain('1 found, 1 run, 0 passed');
  });

  it('tells figures with their change', () => {
    const folder = withBaselines({ 'a.yaml': week });
    rewrite(folder, 'a.yaml', 'basal: 2 mg/day', 'basal: 2.02 mg/day');
    expect(folder.pumpsim(['check']).stdout).toContain('drugs.morphine.intended_ug: 14000 → 14140 (+1 %)');
  });

  it('passes within a tolerance of the command line', () => {
    const folder = withBaselines({ 'a.yaml': week });
    rewrite(
      folder,
      'a.baseline.json',
      '"drugs.morphine.intended_ug": 14000',
      '"drugs.morphine.intended_ug": 14010',
    );
    expect(folder.pumpsim(['check']).status).toBe(1);
    expect(folder.pumpsim(['check', '--tolerance-amount', '0.1%']).status).toBe(0);
    expect(folder.pumpsim(['check', '--tolerance-amount', '0.05 %']).status).toBe(1);
    expect(folder.pumpsim(['check', '--tolerance-time', '1 day']).status).toBe(1);
  });

  it('passes within the tolerance that its scenario asks for, unless the command line says otherwise', () => {
    const folder = withBaselines({ 'a.yaml': `${occlusion}check: { times: 1 s }\n` });
    const onset = '"at_ms":259200000,"kind":"fault-started"';
    rewrite(folder, 'a.baseline.json', onset, onset.replace('259200000', '259201000'));
    expect(folder.pumpsim(['check']).status).toBe(0);
    expect(folder.pumpsim(['check', '--tolerance-time', '0 s']).status).toBe(1);
  });

  it('is of no account to a comment in its file', () => {
    const folder = withBaselines({ 'a.yaml': week });
    rewrite(folder, 'a.yaml', 'pumpsim: 1', '# why\npumpsim: 1');
    expect(folder.pumpsim(['check']).status).toBe(0);
  });
});

describe('a baseline', () => {
  it('without a scenario fails the check of its folder', () => {
    const folder = withBaselines({ 'a.yaml': week, 'b.yaml': week });
    folder.shell('rm b.yaml');
    const { status, stdout } = folder.pumpsim(['check']);
    expect(status).toBe(1);
    expect(stdout).toContain('ORPHAN  b.baseline.json\n          There is no scenario beside this baseline.');
    expect(stdout).toContain('1 found, 1 run, 1 passed');
    expect(folder.pumpsim(['check', 'a.yaml']).status).toBe(0);
  });

  it('that is none makes status 2, until it is written anew', () => {
    const folder = ownFolder({ 'a.yaml': week, 'a.baseline.json': '{ "baseline": 9 }' });
    const { status, stdout } = folder.pumpsim(['check']);
    expect(status).toBe(2);
    expect(stdout).toContain('This is not a baseline. It has another form, of version 9.');
    expect(folder.pumpsim(['check', '--update']).status).toBe(0);
    expect(folder.pumpsim(['check']).status).toBe(0);
  });

  it('belongs to one scenario', () => {
    const { status, stderr } = ownFolder({ 'a.yaml': week, 'a.yml': week }).pumpsim(['check']);
    expect(status).toBe(2);
    expect(stderr).toBe('a.yaml and a.yml would share the baseline a.baseline.json. Rename one of them.\n');
  });
});
