import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { occlusion, week } from './scenarios.ts';

const folder = ownFolder({ 'night.yaml': occlusion, 'week.yaml': week });
const diff = (...args: readonly string[]) => folder.pumpsim(['diff', ...args]);

function refused(...args: readonly string[]): string {
  const { status, stdout, stderr } = diff(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

describe('pumpsim diff', () => {
  it('finds a run the same as itself, draws nothing, and leaves with 0', () => {
    const { status, stdout, stderr } = diff('week.yaml', 'week.yaml');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('\nThe two runs are the same.\n');
  });

  it('leaves with 1 where something differs, and draws both', async () => {
    const { status, stdout, stderr } = diff('week.yaml', 'night.yaml', '--out', 'both');
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'both/week-night.png\n' });
    // Both go alike until the clot of day 3.
    expect(stdout).toContain('on 2026-03-05 08:00 (3 days)\n');
    const { width, height } = await loadImage(folder.read('both/week-night.png'));
    expect([width, height]).toEqual([1800, 1400]);
  });

  it('tells what one fault alone cost', () => {
    const { status, stdout } = diff('night.yaml', '--without', 'clot', '--no-plot');
    expect(status).toBe(1);
    // 13.04 mg of 14 mg came with it: 2 mg were missed, and 1.039 mg came late.
    expect(stdout).toMatch(
      /\nWhat "clot" alone did\n {2}morphine: 960(\.\d)? ug less was delivered because of it\n/,
    );
    expect(stdout).toMatch(/\ndrugs\.morphine\.delivered +13\.04 mg +14 mg +\+960(\.\d)? ug +\+7\.37 %\n/);
    expect(diff('night.yaml', '--without', 'faults[0]', '--no-plot').stdout).toBe(stdout);
  });

  it('compares a scenario with itself changed', () => {
    // A tenth more for a week of 14 mg.
    const { stdout } = diff('week.yaml', '--set', 'program.basal=2.2 mg/day', '--no-plot');
    expect(stdout).toMatch(/\ndrugs\.morphine\.intended +14 mg +15\.4 mg +\+1\.4 mg +\+10 %\n/);
    expect(stdout).not.toContain('scenario.duration');
    expect(diff('week.yaml', '--set', 'program.basal=2.2 mg/day', '--no-plot', '--all').stdout).toContain(
      'scenario.duration',
    );
  });

  it('compares two seeds', () => {
    // Chance has no part in this week.
    expect(diff('week.yaml', '--seed', '1', '--seed', '2')).toMatchObject({ status: 0, stderr: '' });
  });

  it('takes stored results for scenarios', () => {
    folder.shell('pumpsim run night.yaml --json --no-plot > stored.json');
    expect(diff('stored.json', 'night.yaml')).toMatchObject({ status: 0 });
    const bare = diff('stored.json', 'week.yaml');
    expect(bare).toMatchObject({ status: 1, stderr: expect.stringContaining('--series') as string });
    expect(refused('stored.json', 'week.yaml', '--format', 'svg')).toContain('--series');
    folder.shell('pumpsim run night.yaml --json --series --no-plot > full.json');
    expect(diff('full.json', 'week.yaml', '--format', 'svg')).toMatchObject({
      status: 1,
      stderr: 'out/full-week.svg\n',
    });
    expect(refused('stored.json', '--seed', '1', '--seed', '2')).toContain('cannot be run again');
  });

  it('prints JSON with the figures that differ', () => {
    const { stdout } = diff('night.yaml', '--without', 'clot', '--no-plot', '--json');
    const { same, without, first, figures } = JSON.parse(stdout) as Record<string, unknown> & {
      figures: readonly { path: string; before: number; after: number }[];
    };
    expect({ same, without }).toEqual({ same: false, without: 'clot' });
    expect(first).toMatchObject({ at_ms: 3 * 86_400_000, before: { kind: 'fault-started' } });
    expect(figures.every(({ before, after }) => before !== after)).toBe(true);
  });

  it('refuses what does not make two runs', () => {
    expect(refused('night.yaml')).toContain('nothing to compare it with');
    expect(refused('night.yaml', '--without', 'clod')).toContain('Did you mean "clot"?');
    expect(refused('night.yaml', 'week.yaml', '--set', 'seed=2')).toContain('--set');
    expect(refused('night.yaml', 'week.yaml', 'night.yaml')).toContain('more than two');
    expect(refused('night.yaml', '--without', 'clot', '--format', 'csv')).toContain('no format "csv"');
  });
});
