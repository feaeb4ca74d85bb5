import { describe, expect, it } from 'vitest';
import { jsonFile, jsonLine } from '../../src/report/formats/json.ts';
import { reportedRun } from '../support/reported-run.ts';

describe('the JSON of a run', () => {
  it('is one line for standard output and says the same as the file', () => {
    const run = reportedRun();
    expect(jsonLine(run).trimEnd()).not.toContain('\n');
    expect(jsonFile(run)).toContain('\n  "pumpsim": {\n');
    expect(JSON.parse(jsonFile(run))).toEqual(JSON.parse(jsonLine(run)));
  });

  it('holds the series as lists, with the wall clock beside the milliseconds', () => {
    const columns = { time_ms: Float64Array.of(0, 60_000), pressure_kpa: Float64Array.of(0, 1.5) };
    const { series } = JSON.parse(jsonLine(reportedRun({ series: { columns } }))) as { series: unknown };
    expect(series).toEqual({
      columns: {
        time_ms: [0, 60_000],
        time: ['2026-03-02T08:00:00.000', '2026-03-02T08:01:00.000'],
        pressure_kpa: [0, 1.5],
      },
    });
  });
});
