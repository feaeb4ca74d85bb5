import { describe, expect, it } from 'vitest';
import { plugs } from '../../src/plot/plugs.ts';
import { recordedRun } from '../support/recorded-run.ts';
import type { PathRecord } from '../../src/analysis/result.ts';

const run = recordedRun({ days: 10, intended: [[0, 2]] });
const end = 10 * 86_400_000;

const moment = (at_ms: number, until_percent: number[], morphine: number[]): PathRecord => ({
  at_ms,
  until_percent,
  ug_per_ml: { morphine },
});

const followed = (...path: PathRecord[]) => plugs({ columns: {}, path }, 'morphine', run);

describe('a plug', () => {
  it('that fills the path does so to the end of the run', () => {
    expect(followed(moment(0, [100], [10]))).toEqual([
      { concentration: 10, at: [0, end], from: [0, 0], until: [100, 100] },
    ]);
  });

  it('pushes the one before it out of the tip', () => {
    const [old, fresh] = followed(
      moment(0, [100], [10]),
      moment(1000, [0, 100], [20, 10]),
      moment(3000, [50, 100], [20, 10]),
      moment(5000, [100], [20]),
    );
    expect(old).toEqual({
      concentration: 10,
      at: [0, 1000, 3000, 5000],
      from: [0, 0, 50, 100],
      until: [100, 100, 100, 100],
    });
    expect(fresh).toMatchObject({ concentration: 20, from: [0, 0, 0, 0], until: [0, 50, 100, 100] });
  });

  it('is the same where only another drug differs', () => {
    expect(followed(moment(0, [40, 100], [10, 10]))).toHaveLength(1);
  });

  it('begins anew where the path was emptied at once', () => {
    const [old, empty] = followed(moment(0, [100], [10]), moment(1000, [100], [0]));
    expect(old).toMatchObject({ at: [0, 1000], until: [100, 100] });
    expect(empty).toMatchObject({ concentration: 0, at: [1000, end], from: [0, 0] });
  });
});
