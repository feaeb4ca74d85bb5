import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/formats/csv.ts';
import { reportedRun } from '../support/reported-run.ts';

const series = {
  columns: {
    time_ms: Float64Array.of(0, 3_600_000),
    morphine_intended_ug: Float64Array.of(0, 83.3333333333),
    'a "strange", drug_intended_ug': Float64Array.of(0, 1e-7),
  },
};

describe('the CSV of a run', () => {
  it('holds the time from start, the wall clock and every column', () => {
    const [head, first, second, rest] = csv(reportedRun({ series })).split('\n');
    expect(head).toBe('time_ms,time,morphine_intended_ug,"a ""strange"", drug_intended_ug"');
    expect(first).toBe('0,2026-03-02T08:00:00.000,0,0');
    expect(second).toBe('3600000,2026-03-02T09:00:00.000,83.3333333333,1e-7');
    expect(rest).toBe('');
  });
});
