import { loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { occlusion, week } from './scenarios.ts';
import type { Outcome } from '../support/command-line.ts';

describe('pumpsim run with one file', () => {
  const folder = ownFolder({ 'night.yaml': occlusion });
  let run: Outcome;
  beforeAll(() => {
    run = folder.pumpsim(['run', 'night.yaml']);
  });

  it('prints what a person wants to know on standard output', () => {
    expect(run.status).toBe(0);
    // 2 mg less than was intended, save for what the line stores below 200 kPa and gives back: 0.52 µL/kPa, 1.04 mg.
    expect(run.stdout).toMatch(/^A day without drug\nmorphine: 13.04 mg delivered of 14 mg intended/);
    expect(run.stdout).toContain(
      'clot (catheter-occlusion), 2026-03-05 08:00 (3 days), for 24 h: UNDETECTED\n',
    );
    expect(run.stdout).toMatch(/\nSimulation for engineering and teaching, not for treatment\.\n+$/);
  });

  it('draws a picture of twice the density', async () => {
    expect(folder.contents()).toEqual(['night.yaml', 'out/night.png']);
    const { width, height } = await loadImage(folder.read('out/night.png'));
    expect([width, height]).toEqual([1800, 1400]);
  });

  it('says on standard error where the picture is, and nothing else', () => {
    expect(run.stderr).toBe('out/night.png\n');
  });

  it('writes nothing that a terminal would obey into a pipe', () => {
    expect(run.stdout + run.stderr).not.toContain('\u001b');
  });
});

describe('pumpsim run with several files', () => {
  const folder = ownFolder({ 'night.yaml': occlusion, 'more/week.yaml': week });

  it('prints a summary and draws a picture for each, and tells how far it is', () => {
    const { status, stdout, stderr } = folder.pumpsim([
      'run',
      'night.yaml',
      'more/week.yaml',
      '--out',
      'all/of/them',
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^A day without drug\n[^]*\n\nA week\n/);
    expect(stderr).toBe(
      '1 of 2: night.yaml\nall/of/them/night.png\n2 of 2: more/week.yaml\nall/of/them/week.png\n',
    );
    expect(folder.contents()).toEqual([
      'all/of/them/night.png',
      'all/of/them/week.png',
      'more/week.yaml',
      'night.yaml',
    ]);
  });
});

describe('pumpsim run that is told', () => {
  it('not to plot writes no file and no folder', () => {
    const folder = ownFolder({ 'week.yaml': week });
    expect(folder.pumpsim(['run', 'week.yaml', '--no-plot'])).toMatchObject({ status: 0, stderr: '' });
    expect(folder.contents()).toEqual(['week.yaml']);
  });

  it('to be quiet draws and says nothing', () => {
    const folder = ownFolder({ 'night.yaml': occlusion, 'week.yaml': week });
    const run = folder.pumpsim(['run', 'night.yaml', 'week.yaml', '--quiet']);
    expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(folder.contents()).toEqual(['night.yaml', 'out/night.png', 'out/week.png', 'week.yaml']);
  });
});

describe('a scenario on standard input', () => {
  it('is what - reads', () => {
    const folder = ownFolder();
    const { status, stdout, stderr } = folder.pumpsim(['run', '-'], { input: occlusion });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'out/stdin.png\n' });
    expect(stdout).toMatch(/^A day without drug\n/);
    expect(folder.contents()).toEqual(['out/stdin.png']);
  });

  it('is waited for', () => {
    const folder = ownFolder({ 'week.yaml': week });
    const { status, stdout } = folder.shell('(sleep 0.5; cat week.yaml) | pumpsim run - --no-plot');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^A week\n/);
  });
});

describe('whoever stops reading', () => {
  it('ends the run without a word', () => {
    const folder = ownFolder({ 'night.yaml': occlusion });
    const line = 'pumpsim run night.yaml --json --series --no-plot | head -c 12; exit ${PIPESTATUS[0]}';
    expect(folder.shell(line)).toEqual({ status: 0, stdout: '{"pumpsim":{', stderr: '' });
  });
});
