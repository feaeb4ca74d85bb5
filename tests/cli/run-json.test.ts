import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { shapeOf, type Data, type Shape } from './shape.ts';
import { eventful, week } from './scenarios.ts';

/** The result as the documentation has it, key by key, with what stands there; an empty list never says of what. */
const result = {
  pumpsim: { version: 'text', format: 'number' },
  scenario: {
    name: 'text',
    file: 'text',
    sha256: 'text',
    seed: 'number',
    start: 'text',
    duration_ms: 'number',
  },
  drugs: {
    hormone: {
      intended_iu: 'number',
      programmed_iu: 'number',
      pumped_iu: 'number',
      delivered_iu: 'number',
      lost_iu: { leaked: 'number', extrathecal: 'number', pocket: 'number', aspirated: 'number' },
      in_path_iu: 'number',
      in_reservoir_iu: 'number',
      error_iu: 'number',
      error_percent: 'number',
      worst_windows: [
        {
          window_ms: 'number',
          under_percent: 'number',
          under_at_ms: 'number',
          over_percent: 'number',
          over_at_ms: 'number or null',
          band_percent: 'number',
          hours_outside: 'number',
        },
      ],
      episodes: [{ kind: 'text', from_ms: 'number', until_ms: 'number', missed_iu: 'number' }],
      csf: 'null',
    },
    morphine: {
      intended_ug: 'number',
      programmed_ug: 'number',
      pumped_ug: 'number',
      delivered_ug: 'number',
      lost_ug: { leaked: 'number', extrathecal: 'number', pocket: 'number', aspirated: 'number' },
      in_path_ug: 'number',
      in_reservoir_ug: 'number',
      error_ug: 'number',
      error_percent: 'number',
      worst_windows: [
        {
          window_ms: 'number',
          under_percent: 'number',
          under_at_ms: 'number',
          over_percent: 'number',
          over_at_ms: 'number or null',
          band_percent: 'number',
          hours_outside: 'number',
        },
      ],
      episodes: [{ kind: 'text', from_ms: 'number', until_ms: 'number', missed_ug: 'number' }],
      csf: 'null',
    },
  },
  volumes: {
    filled_ul: 'number',
    injected_ul: 'number',
    drawn_ul: 'number',
    reservoir_true_ul: 'number',
    reservoir_believed_ul: 'number',
    in_path_ul: 'number',
    pumped_ul: 'number',
    delivered_ul: 'number',
    leaked_ul: 'number',
    extrathecal_ul: 'number',
    pocket_ul: 'number',
    aspirated_ul: 'number',
  },
  pressure: {
    peak_kpa: 'number',
    peak_at_ms: 'number',
    slip_from_kpa: 'number',
    stall_kpa: 'number',
    occlusion_at_kpa: 'null',
  },
  requests: {
    made: 'number',
    granted: 'number',
    refused: {
      stopped: 'number',
      alarm: 'number',
      reservoir: 'number',
      bridge: 'number',
      bolus: 'number',
      lockout: 'number',
      max: 'number',
      dose_limit: 'number',
    },
  },
  alarms: [{ kind: 'text', severity: 'text', raised_at_ms: 'number', cleared_at_ms: 'number or null' }],
  faults: [
    {
      kind: 'text',
      name: 'text',
      index: 'number',
      from_ms: 'number',
      until_ms: 'number or null',
      detected_by: 'text or null',
      detected_after_ms: 'number or null',
      missed_ug: { morphine: 'number' },
      missed_iu: { hormone: 'number' },
      excess_ug: { morphine: 'number' },
      excess_iu: { hormone: 'number' },
      attributable_ug: { morphine: 'number' },
      attributable_iu: { hormone: 'number' },
      release_bolus_ul: 'number',
      release_bolus_ug: { morphine: 'number' },
      release_bolus_iu: { hormone: 'number' },
    },
  ],
  refills: [
    {
      at_ms: 'number',
      aspirated_ul: 'number',
      expected_ul: 'number',
      discrepancy_ul: 'number',
      discrepancy_percent: 'number',
      flagged: ['text'],
      predicted_low_at_ms: 'number',
      predicted_empty_at_ms: 'number',
      low_at_ms: 'number or null',
      empty_at_ms: 'number or null',
      trend_percent: 'number or null',
    },
  ],
  reservoir: {
    low_threshold_ul: 'number',
    empty_threshold_ul: 'number',
    predicted_low_at_ms: 'number',
    predicted_empty_at_ms: 'number',
  },
  trumpet: [],
  startup: 'null',
  facts: [{ at_ms: 'number', kind: 'text' }],
  expectations: [],
  ledger: {
    volume_residual_ul: 'number',
    mass_residual_ug: { morphine: 'number' },
    mass_residual_iu: { hormone: 'number' },
  },
} satisfies Shape;

describe('pumpsim run --json', () => {
  const folder = ownFolder({ 'eventful.yaml': eventful });
  let stdout: string;
  beforeAll(() => {
    stdout = folder.pumpsim(['run', 'eventful.yaml', '--json', '--no-plot']).stdout;
  });

  it('prints one object on one line, and nothing else', () => {
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  });

  it('has exactly the keys that are documented', () => {
    expect(shapeOf(JSON.parse(stdout) as Data, result)).toEqual(result);
  });

  it('names the very text that was run', () => {
    const { scenario } = JSON.parse(stdout) as { scenario: unknown };
    expect(scenario).toEqual({
      name: 'A week with everything',
      file: 'eventful.yaml',
      sha256: createHash('sha256').update(eventful).digest('hex'),
      seed: 7,
      start: '2026-03-02T08:00',
      duration_ms: 7 * 86_400_000,
    });
  });

  it('lists facts in the order of time, each cause before its effect', () => {
    const { facts } = JSON.parse(stdout) as { facts: { at_ms: number; cause?: number }[] };
    expect(facts.map(({ at_ms: at }) => at)).toEqual(facts.map(({ at_ms: at }) => at).sort((a, b) => a - b));
    expect(facts.filter(({ cause }, index) => cause !== undefined && cause >= index)).toEqual([]);
  });
});

describe('pumpsim run --json with several files', () => {
  const folder = ownFolder({ 'b.yaml': eventful, 'a.yaml': week });

  it('prints one line for each, in the order given, and goes on telling on standard error', () => {
    const { status, stdout, stderr } = folder.pumpsim(['run', 'b.yaml', 'a.yaml', '--json']);
    const lines = stdout.trimEnd().split('\n');
    const files = lines.map((line) => (JSON.parse(line) as { scenario: { file: string } }).scenario.file);
    expect({ status, files }).toEqual({ status: 0, files: ['b.yaml', 'a.yaml'] });
    expect(stderr).toBe('1 of 2: b.yaml\nout/b.png\n2 of 2: a.yaml\nout/a.png\n');
  });

  it('prints them even when it is to be quiet', () => {
    const { stdout, stderr } = folder.pumpsim(['run', 'b.yaml', 'a.yaml', '--json', '--no-plot', '--quiet']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });
});

describe('pumpsim run --json --series', () => {
  it('adds columns of one length, with the wall clock', () => {
    const folder = ownFolder({ 'eventful.yaml': eventful });
    const { stdout } = folder.pumpsim(['run', 'eventful.yaml', '--json', '--series', '--no-plot']);
    const { columns } = (JSON.parse(stdout) as { series: { columns: Record<string, unknown[]> } }).series;
    expect(Object.keys(columns)).toEqual([
      'time_ms',
      'time',
      'hormone_intended_iu',
      'hormone_programmed_iu',
      'hormone_pumped_iu',
      'hormone_delivered_iu',
      'morphine_intended_ug',
      'morphine_programmed_ug',
      'morphine_pumped_ug',
      'morphine_delivered_ug',
      'tip_flow_ul_per_h',
      'pressure_kpa',
      'reservoir_true_ul',
      'reservoir_believed_ul',
    ]);
    expect(new Set(Object.values(columns).map(({ length }) => length)).size).toBe(1);
    // Every hour of a week, and both sides of what happened between.
    expect(columns['time_ms']?.length).toBeGreaterThan(7 * 24 + 1);
    expect(columns['time']?.[0]).toBe('2026-03-02T08:00:00.000');
  });
});
