import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { occlusion, week } from './scenarios.ts';

const folder = ownFolder({ 'night.yaml': occlusion, 'week.yaml': week });

function told(...args: readonly string[]): string {
  const { status, stdout, stderr } = folder.pumpsim(['explain', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function refused(...args: readonly string[]): string {
  const { status, stdout, stderr } = folder.pumpsim(['explain', ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

describe('pumpsim explain', () => {
  it('tells the run day by day', () => {
    const text = told('night.yaml');
    expect(text).toMatch(/^A day without drug\n7 days from 2026-03-02 08:00, seed 7\n/);
    expect(text).toMatch(/\nDay 3, Thu 2026-03-05\n {2}08:00 {2}"clot" \(catheter occlusion\) began\.\n/);
    expect(text).toContain('  08:00  "clot" (catheter occlusion) ended after 24 h.\n');
    // Wrapped to the width.
    expect(text.replace(/\s+/g, ' ')).toContain('because "clot" (catheter occlusion) began day 3 08:00.');
  });

  it('tells why something happened', () => {
    const text = told('night.yaml', '--why', 'fact pressure-limited');
    expect(text).toMatch(/^Why\n {2}day 3 \d\d:\d\d {2}The line reached 160 kPa/);
    expect(text).toMatch(
      /\nWhat led to it, day 3 \d\d:\d\d\n {2}"clot" \(catheter occlusion\) began day 3 08:00\./,
    );
    expect(text).toMatch(/\nWhat could be read +just before +just after\n/);
    expect(text).toMatch(/\npressure of the line +160 kPa +160 kPa\n/);
  });

  it('tells how everything stood at a moment, however that is written', () => {
    const text = told('night.yaml', '--at', 'day 3 20:00');
    expect(text).toContain('2026-03-05 20:00 (3 days 12 h)\n');
    expect(text).toMatch(/\nflow out of the tip +0 mL\/day\n/);
    expect(text).toContain('\n  fault: "clot" (catheter occlusion) since day 3 08:00\n');
    expect(told('night.yaml', '--at', '3 days 12 h')).toBe(text);
    expect(told('night.yaml', '--at', '2026-03-05T20:00')).toBe(text);
  });

  it('tells all of it as JSON', () => {
    const { scenario, timeline } = JSON.parse(told('night.yaml', '--json')) as {
      scenario: { name: string };
      timeline: readonly { from_ms: number; text: string; facts: readonly number[] }[];
    };
    expect(scenario.name).toBe('A day without drug');
    expect(timeline[0]).toMatchObject({ from_ms: 0, facts: [0], kind: 'told' });
    const why = JSON.parse(told('night.yaml', '--why', 'fact fault-ended', '--json')) as {
      why: { chain: readonly { kind: string }[] };
    };
    expect(why.why.chain.map(({ kind }) => kind)).toEqual(['fault-ended', 'fault-started']);
    const { state } = JSON.parse(told('night.yaml', '--at', '1 day', '--json')) as {
      state: { after: { pressure_kpa: number } };
    };
    expect(state.after.pressure_kpa).toBeGreaterThan(0);
  });

  it('changes the scenario before it tells it', () => {
    expect(told('night.yaml', '--set', 'name=Another', '--seed', '4')).toMatch(
      /^Another\n7 days .*, seed 4\n/,
    );
  });

  it('refuses what it cannot answer, and says what was perhaps meant', () => {
    expect(refused('night.yaml', '--why', 'alarm low-resevoir')).toBe(
      '--why: There is no alarm "low-resevoir". Did you mean "low-reservoir"?\n',
    );
    expect(refused('night.yaml', '--why', 'alarm low-reservoir')).toContain('was not raised in this run');
    expect(refused('night.yaml', '--at', '8 days')).toBe('--at: "8 days" lies after the end, day 7 08:00.\n');
    expect(refused('night.yaml', '--at', 'yesterday')).toMatch(/^--at: "yesterday" /);
    expect(refused('night.yaml', '--all', '--at', '1 day')).toContain(
      '--at and --all ask for different things',
    );
    expect(refused('nihgt.yaml')).toContain('night.yaml');
  });
});
