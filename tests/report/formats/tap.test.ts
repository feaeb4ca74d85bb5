import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tap } from '../../../src/report/formats/tap.ts';
import { mixed } from './a-check.ts';

interface Point {
  readonly ok: boolean;
  readonly title: string;
  readonly directive: string | null;
  readonly diagnosis: unknown;
}

/** Reads TAP 14 as its specification says, and stumbles over every line that is not of it. */
function read(text: string): readonly Point[] {
  const [version, plan = '', ...rest] = text.replace(/\n$/, '').split('\n');
  expect(version).toBe('TAP version 14');
  const points: Point[] = [];
  for (let i = 0; i < rest.length;) {
    const [, no, number, title = '', directive] =
      /^(not )?ok (\d+) - ((?:[^\\#]|\\[\\#])*?)(?: # (.*))?$/.exec(rest[i++] ?? '') ?? [];
    expect(number).toBe(String(points.length + 1));
    const yaml: string[] = [];
    if (rest[i] === '  ---') while (rest[++i] !== '  ...') yaml.push((rest[i] ?? '').replace(/^ {2}/, ''));
    if (rest[i] === '  ...') i++;
    points.push({
      ok: no === undefined,
      title: title.replace(/\\([\\#])/g, '$1'),
      directive: directive ?? null,
      diagnosis: yaml.length > 0 ? (parse(yaml.join('\n')) as unknown) : null,
    });
  }
  expect(plan).toBe(`1..${points.length}`);
  return points;
}

describe('a check as TAP', () => {
  const points = read(tap(mixed));

  it('has a point for each case, with its file', () => {
    expect(points.map(({ ok, title }) => [ok, title])).toEqual([
      [true, 'pumps/a.yaml: runs'],
      [true, 'pumps/a,b.yaml: runs'],
      [false, 'pumps/a,b.yaml: alarms("low-reservoir") < 1 & 100 % # "sure"'],
      [true, 'pumps/c.yaml: runs'],
      [true, 'pumps/c.yaml: baseline'],
      [false, 'd.yaml: runs'],
      [false, 'pumps/z.baseline.json: has a scenario'],
    ]);
  });

  it('skips a baseline that is not there', () => {
    expect(points[4]?.directive).toBe('SKIP There is no baseline yet.');
    expect(points.filter(({ directive }) => directive !== null)).toHaveLength(1);
  });

  it('tells in YAML what is wrong, and where', () => {
    expect(points[2]?.diagnosis).toEqual({
      severity: 'fail',
      notes: [
        {
          file: 'pumps/a,b.yaml',
          line: 12,
          message: 'This is not so: alarms("low-reservoir") < 1\n  left 1, right 1: 100 %',
        },
      ],
    });
    expect(points[5]?.diagnosis).toMatchObject({ severity: 'error', notes: [{ line: 3 }, {}] });
    expect(points[0]?.diagnosis).toBeNull();
  });
});
