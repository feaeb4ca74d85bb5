import { describe, expect, it } from 'vitest';
import { checkJson } from '../../../src/report/formats/check-json.ts';
import { mixed } from './a-check.ts';

const read = (report: typeof mixed) => JSON.parse(checkJson(report)) as Record<string, unknown>;

describe('a check as JSON', () => {
  it('has the counts, and every file with its cases', () => {
    const json = read(mixed);
    expect(json).toMatchObject({ found: 4, run: 3, passed: 2 });
    expect(json['files']).toMatchObject(
      mixed.files.map(({ file, verdict, cases }) => ({ file, verdict, cases })),
    );
    expect(json).not.toHaveProperty('coverage');
  });

  it('has the coverage where it was asked for', () => {
    const coverage = [{ family: 'drive', touched: 1, all: 3, never: ['metered'] }] as const;
    expect(read({ ...mixed, coverage })['coverage']).toEqual(coverage);
  });
});
