import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/scenario/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { resolvePath } from '../../src/scenario/file-path.ts';

const base = `pumpsim: 1
name: A quiet week
duration: 7 days
drugs:
  morphine: 10 mg/mL
program: { basal: 2.4 mg/day }
pump:
  model: synchromed-ii-20
  filled: 18 mL
faults:
  - { at: 1 day, fault: motor-stall, for: 2 h }
`;

/** Reads the first of a few files that are known by their paths. */
const readFirst = (files: Record<string, string>) => {
  const [file = ''] = Object.keys(files);
  return readScenario(files[file] ?? '', {
    file,
    read: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
  });
};

const complaints = (files: Record<string, string>): string[] => {
  try {
    readFirst(files);
  } catch (error) {
    if (error instanceof ScenarioError)
      return error.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    throw error;
  }
  return [];
};

describe('a scenario that extends another', () => {
  it('merges maps and replaces lists', () => {
    const scenario = readFirst({
      'faults/occluded.yaml':
        'extends: ../base.yaml\npump: { low_at: 3 mL }\nfaults: [{ at: 2 days, fault: catheter-occlusion }]\n',
      'base.yaml': base,
    });
    expect(scenario.pump).toMatchObject({ model: 'synchromed-ii-20', filled: 18_000, low_at: 3_000 });
    expect(scenario.faults.map(({ kind }) => kind.kind)).toEqual(['catheter-occlusion']);
    expect(scenario.duration).toBe(7 * 86_400_000);
  });

  it('may stand on a base that stands on another', () => {
    const scenario = readFirst({
      'c.yaml': 'extends: b.yaml\nseed: 3\n',
      'b.yaml': 'extends: a.yaml\nseed: 2\nduration: 8 days\n',
      'a.yaml': base,
    });
    expect(scenario).toMatchObject({ seed: 3, duration: 8 * 86_400_000, name: 'A quiet week' });
  });

  it('is told in which file something is wrong', () => {
    expect(
      complaints({
        'occluded.yaml': 'extends: base.yaml\nseed: -1\npump: { low_at: 19 mL }\n',
        'base.yaml': base.replace('18 mL', '25 mL').replace('2.4 mg/day', '2.4 mg'),
      }),
    ).toEqual([
      expect.stringContaining('occluded.yaml:2:7 "-1" is out of bounds'),
      expect.stringContaining('base.yaml:6:19 "2.4 mg" is a mass'),
      expect.stringContaining('base.yaml:9:11 25 mL is too much'),
    ]);
  });

  it('is told of a circle with all that lie on it', () => {
    expect(
      complaints({
        'a.yaml': 'extends: b.yaml\n',
        'b.yaml': 'extends: ./c/c.yaml\n',
        'c/c.yaml': 'extends: ../a.yaml\n',
      }),
    ).toEqual(['c/c.yaml:1:10 This goes round in a circle: a.yaml → b.yaml → c/c.yaml → a.yaml.']);
    expect(complaints({ 'a.yaml': 'extends: a.yaml\n' })).toEqual([
      'a.yaml:1:10 This goes round in a circle: a.yaml → a.yaml.',
    ]);
  });

  it('is told when there is no such file, or the file is broken', () => {
    expect(complaints({ 'a.yaml': 'pumpsim: 1\nextends: lost.yaml\n' })).toEqual([
      'a.yaml:2:10 "lost.yaml" cannot be read: no such file.',
    ]);
    expect(complaints({ 'a.yaml': 'extends: b.yaml\n', 'b.yaml': '' })).toEqual([
      'b.yaml:1:1 This file is empty. A scenario begins with "pumpsim: 1".',
    ]);
    expect(complaints({ 'a.yaml': 'extends: [b.yaml]\n' })).toEqual([
      'a.yaml:1:10 Here belongs the name of one file, as in "extends: base.yaml".',
    ]);
  });

  it('needs a way to read other files', () => {
    expect(() => readScenario('extends: base.yaml\n')).toThrow('without a way to read other files');
  });

  it('stands on at most twenty files', () => {
    const chain = Object.fromEntries(
      new Array(30).fill(0).map((_, n) => [`${n}.yaml`, `extends: ${n + 1}.yaml\n`]),
    );
    expect(complaints(chain)).toEqual([expect.stringContaining('the chain is too long')]);
  });
});

describe('the path of a base', () => {
  it.each([
    ['a.yaml', 'b.yaml', 'b.yaml'],
    ['x/a.yaml', 'b.yaml', 'x/b.yaml'],
    ['x/y/a.yaml', '../b.yaml', 'x/b.yaml'],
    ['../a.yaml', '../b.yaml', '../../b.yaml'],
    ['/x/a.yaml', './b.yaml', '/x/b.yaml'],
    ['/a.yaml', 'x/../b.yaml', '/b.yaml'],
    ['x/a.yaml', '/y/b.yaml', '/y/b.yaml'],
    ['x\\y\\a.yaml', '..\\b.yaml', 'x\\b.yaml'],
    ['C:\\x\\a.yaml', 'y/b.yaml', 'C:\\x\\y\\b.yaml'],
    ['x/a.yaml', 'C:\\b.yaml', 'C:\\b.yaml'],
    ['-', 'b.yaml', 'b.yaml'],
    ['', 'x/b.yaml', 'x/b.yaml'],
  ])('in %s, written %s, is %s', (from, target, path) => {
    expect(resolvePath(from, target)).toBe(path);
  });
});

describe('what is read in place of a text', () => {
  const reading =
    (read: unknown, file = 'extends: base.yaml\n') =>
    () =>
      readScenario(file, { file: 'night.yaml', read: read as (path: string) => string });

  it('is a promise, for which nobody waits', () => {
    const message =
      'readScenario: What read gives for "base.yaml" must be the text itself, as readFileSync(file, \'utf8\') gives it; ' +
      'this is of type Promise.';
    expect(reading(() => Promise.resolve(base))).toThrow(new TypeError(message));
  });

  it('is bytes, or nothing at all', () => {
    expect(reading(() => new Uint8Array())).toThrow('this is of type Uint8Array.');
    expect(reading(() => undefined)).toThrow('this is of type Undefined.');
    expect(reading(() => base, 2 as never)).toThrow(
      new TypeError(
        "readScenario: A scenario must be the text itself, as readFileSync(file, 'utf8') gives it; this is of type Number.",
      ),
    );
  });

  it('is a log, too', () => {
    const file = base.replace('{ basal: 2.4 mg/day }', '{ basal: 2.4 mg/day, commanded: log.csv }');
    expect(reading(() => Promise.resolve('time (h),flow (uL/h)\n0,20\n'), file)).toThrow(
      /^readScenario: What read gives for "log.csv" must be the text itself/,
    );
  });
});
