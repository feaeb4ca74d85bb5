import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { eventful, occlusion, week } from './scenarios.ts';

const typo = week.replace('2 mg/day', '2 mg/dy');
const refused = `${typo}expect_problem: { at: program.basal, says: There is no unit }\n`;

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe('pumpsim check', () => {
  it('runs every file of the folder scenarios, with all below it, in order, and counts', () => {
    const folder = ownFolder({
      'scenarios/b.yaml': week,
      'scenarios/a/z.yml': occlusion,
      'scenarios/A.yaml': eventful,
      'elsewhere.yaml': typo,
    });
    const { status, stdout, stderr } = folder.pumpsim(['check']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines(stdout)).toEqual([
      'passed  scenarios/A.yaml  no baseline',
      'passed  scenarios/a/z.yml  no baseline',
      'passed  scenarios/b.yaml  no baseline',
      '3 files have no baseline yet; --update writes what is missing.',
      '3 found, 3 run, 3 passed',
    ]);
    expect(folder.contents()).toHaveLength(4);
  });

  it('runs what the folder holds that it is called in, where there is no folder scenarios', () => {
    const { status, stdout } = ownFolder({ 'a.yaml': week }).pumpsim(['check']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('1 found, 1 run, 1 passed') as string }); // prettier-ignore
  });

  it('takes files and folders in any order, and each file once', () => {
    const folder = ownFolder({ 'one/b.yaml': week, 'one/a.yaml': week, 'c.yaml': week });
    const { stdout } = folder.pumpsim(['check', './one/b.yaml', 'c.yaml', 'one/']);
    expect(lines(stdout).slice(0, 3)).toEqual([
      'passed  c.yaml  no baseline',
      'passed  one/a.yaml  no baseline',
      'passed  one/b.yaml  no baseline',
    ]);
    expect(stdout).toContain('3 found, 3 run, 3 passed');
  });

  it('passes over hidden folders, packages, and JSON that is no scenario', () => {
    const folder = ownFolder({
      'a.yaml': week,
      'package.json': '{ "name": "mine" }',
      'b.json':
        '{ "pumpsim": 1, "duration": "1 day", "drugs": { "m": "1 mg/mL" }, "program": { "basal": "1 mg/day" } }',
      'out/a.json': '{ "pumpsim": { "version": "0.1.0" } }',
      '.git/c.yaml': typo,
      'node_modules/d.yaml': typo,
    });
    const { status, stdout } = folder.pumpsim(['check']);
    expect(status).toBe(0);
    expect(lines(stdout).slice(0, 2)).toEqual(['passed  a.yaml  no baseline', 'passed  b.json  no baseline']);
    expect(stdout).toContain('2 found, 2 run, 2 passed');
  });

  it('reads standard input, which has no baseline', () => {
    const { status, stdout } = ownFolder().pumpsim(['check', '-'], { input: week });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'passed  standard input\n\n1 found, 1 run, 1 passed\n',
    });
  });

  it('tells of files that cannot be read after it has run the others, with status 2', () => {
    const folder = ownFolder({ 'a.yaml': typo, 'b.yaml': week });
    const { status, stdout } = folder.pumpsim(['check', 'a.yaml', 'b.yaml', 'no.yaml']);
    expect(status).toBe(2);
    expect(lines(stdout)).toEqual([
      'WRONG   a.yaml',
      '          a.yaml:6:19',
      expect.stringMatching(/^ {12}program\.basal: There is no unit "dy"\. Did you mean "day"\?/),
      'passed  b.yaml  no baseline',
      'WRONG   no.yaml',
      '          There is no such file.',
      '1 file has no baseline yet; --update writes what is missing.',
      '3 found, 1 run, 1 passed',
    ]);
  });

  it('is not content when nothing ran', () => {
    const { status, stdout, stderr } = ownFolder({ 'read.me': '' }).pumpsim(['check']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '0 found, 0 run, 0 passed\n' });
    expect(stderr).toMatch(/^There is no scenario in this folder: /);
  });

  it('leaves a base alone that is no whole scenario, unless it is named itself', () => {
    const folder = ownFolder({
      'base.yaml': 'pumpsim: 1\ndrugs: { morphine: 10 mg/mL }\nprogram: { basal: 2 mg/day }\n',
      'a.yaml': 'pumpsim: 1\nextends: base.yaml\nduration: 7 days\n',
    });
    const all = folder.pumpsim(['check']);
    expect(all.status).toBe(0);
    expect(lines(all.stdout)).toContain('a base  base.yaml  other files extend it');
    expect(all.stdout).toContain('2 found, 1 run, 1 passed');
    expect(folder.pumpsim(['check', 'a.yaml', 'base.yaml']).status).toBe(2);
  });
});

describe('a file that says for what it must be refused', () => {
  const check = (text: string) => ownFolder({ 'a.yaml': text }).pumpsim(['check', 'a.yaml']);

  it('passes when it is', () => {
    const { status, stdout } = check(refused);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'passed  a.yaml  refused as it expects\n\n1 found, 1 run, 1 passed\n',
    });
  });

  it('fails when it is refused for something else', () => {
    const { status, stdout } = check(refused.replace('There is no unit', 'There is no dose'));
    expect(status).toBe(1);
    expect(stdout).toContain('It was to be refused at program.basal with "There is no dose", and was not.');
    expect(stdout).toContain('program.basal: There is no unit "dy".');
    expect(stdout).toContain('FAILED  a.yaml  not refused as it expects\n');
  });

  it('fails when more is wrong with it', () => {
    const { status, stdout } = check(refused.replace('7 days', '7 dys'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/a\.yaml:4:11\n +duration: There is no unit "dys"/);
    expect(stdout).not.toContain('It was to be refused');
  });

  it('fails when nothing is wrong with it', () => {
    const { status, stdout } = check(refused.replace('mg/dy', 'mg/day'));
    expect(status).toBe(1);
    expect(stdout).toContain('It was to be refused at program.basal with "There is no unit", and was not.');
  });

  it('may say it in a text alone, and is told where that is not so', () => {
    const saying = (words: string) => check(`${typo}expect_problem: ${words}\n`);
    expect(saying('There is no unit').stdout).toContain('passed  a.yaml  refused as it expects');
    const { status, stdout } = saying('There is no dose');
    expect(status).toBe(1);
    expect(stdout).toContain('It was to be refused with "There is no dose", and was not.');
    expect(stdout).toContain('program.basal: There is no unit "dy".');
    expect(saying('[There is no unit, There is no unit]').stdout).toContain(
      'It was to be refused with "There is no unit", and was not.',
    );
  });

  it('is refused by a run as any other', () => {
    const { status, stdout, stderr } = ownFolder({ 'a.yaml': refused }).pumpsim(['run', 'a.yaml']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('There is no unit "dy". Did you mean "day"?');
  });
});

describe('a claim that does not hold', () => {
  const claims = `${week}expect:
  - alarms("low-reservoir") == 0
  - { that: delivered("morphine") > 15 mg, because: less is felt }
`;
  const folder = ownFolder({ 'a.yaml': claims });

  it('fails its file, with both sides and the reason, at its line', () => {
    const { status, stdout } = folder.pumpsim(['check']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^FAILED {2}a\.yaml {2}1 of 2 claims met, no baseline\n {10}a\.yaml:9\n/);
    expect(stdout).toContain('This is not so: delivered("morphine") > 15 mg');
    expect(stdout).toMatch(/left: +14 mg\n[^]*right: +15 mg\n[^]*because less is felt/);
  });

  it('is a case of its own for servers', () => {
    const { stdout } = folder.pumpsim(['check', '--reporter', 'tap']);
    expect(stdout).toMatch(/^1\.\.4$/m);
    expect(stdout).toContain('ok 2 - a.yaml: alarms("low-reservoir") == 0\n');
    expect(stdout).toContain('not ok 3 - a.yaml: delivered("morphine") > 15 mg\n');
  });
});

describe('the reports of a check', () => {
  const folder = ownFolder({ 'a.yaml': week, 'b.yaml': typo });

  it('go to files, several at once, and the one for a person to the terminal', () => {
    const places = ['junit=out/j.xml', 'tap=out/t.tap', 'json=c.json', 'github=g'];
    const { status, stdout } = folder.pumpsim([
      'check',
      'a.yaml',
      '--reporter',
      'pretty',
      ...places.flatMap((place) => ['--reporter', place]),
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 found, 1 run, 1 passed');
    expect(folder.read('out/j.xml').toString()).toContain('<testsuite name="a.yaml" tests="2"');
    expect(folder.read('out/t.tap').toString()).toMatch(/^TAP version 14\n1\.\.2\nok 1 - a\.yaml: runs\n/);
    expect(JSON.parse(folder.read('c.json').toString())).toMatchObject({ found: 1, run: 1, passed: 1 });
    expect(folder.read('g').toString()).toMatch(/^::notice file=a\.yaml/);
  });

  it('leave standard output to one of them, and tell the counts beside it', () => {
    const { stdout, stderr } = folder.pumpsim(['check', 'a.yaml', '--reporter', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ passed: 1 });
    expect(stderr).toBe('1 found, 1 run, 1 passed\n');
  });

  it('may be mixed where one is for a person and the other for GitHub, which looks for its lines', () => {
    const { status, stdout } = folder.pumpsim([
      'check',
      'b.yaml',
      '--reporter',
      'pretty',
      '--reporter',
      'github',
    ]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^WRONG {3}b\.yaml\n/);
    expect(stdout).toMatch(/^::error file=b\.yaml,line=6,col=19,/m);
  });

  it.each([
    [['--reporter', 'junit', '--reporter', 'tap'], 'junit and tap would be mixed on standard output'],
    [['--reporter', 'jnuit'], 'there is no reporter "jnuit". Did you mean "junit"?'],
    [['--reporter', 'tap='], 'after tap= belongs the name of a file.'],
    [['--reporter', 'tap=x', '--reporter', 'json=x'], 'two of them would write x.'],
    [['--reporter', 'json=a.yaml'], 'a.yaml is a scenario or a baseline, and would be written over.'],
    [['--jobs', '0'], '--jobs: "0" is not a whole number from 1 to 256.'],
    [['--tolerance-amount', '0.1'], '--tolerance-amount: "0.1" is not a share'],
    [['--tolerance-time', '5'], '--tolerance-time: "5" has no unit.'],
    [['--force'], '--force goes with --update'],
  ])('are refused where they cannot be made: %j', (options, why) => {
    const { status, stdout, stderr } = folder.pumpsim(['check', 'a.yaml', ...options]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
    expect(folder.read('a.yaml').toString()).toBe(week);
  });
});

describe('a check on several threads', () => {
  it('says what it says on one, in the same order', () => {
    const files = Array.from(
      { length: 7 },
      (_, i) => [`${i}.yaml`, [eventful, week, typo][i % 3] ?? ''] as const,
    );
    const folder = ownFolder(Object.fromEntries(files));
    const [one, three] = ['1', '3'].map((jobs) => folder.pumpsim(['check', '--jobs', jobs, '--coverage']));
    expect(three).toEqual(one);
    expect(one?.stdout).toContain('7 found, 5 run, 5 passed');
  });
});

describe('the coverage of a check', () => {
  it('names what no scenario touched', () => {
    const { stdout } = ownFolder({ 'a.yaml': eventful }).pumpsim(['check', '--coverage']);
    expect(stdout).toContain('  drives                1 of 3  never constant-pressure, metered\n');
    expect(stdout).toMatch(/ {2}kinds of fault {8}2 of \d+ {2}never .*tip-migration/);
    expect(stdout).toMatch(/ {2}alarms that rang .* never .*stopped-too-long/);
  });
});
