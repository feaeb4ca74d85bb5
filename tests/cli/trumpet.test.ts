import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { occlusion } from './scenarios.ts';

/** Worked example F4: 0.5 mL a day in pulses of 2 µL. */
const pulses = `pumpsim: 1
name: Pulses
start: 2026-01-05T00:00
duration: 26 h
pump: { model: prometra, pulse_volume: 2 uL }
drugs: { morphine: 1 mg/mL }
program: { basal: 0.5 mg/day }
`;
const planned = `${pulses}report: { trumpet: { spacing: 15 min, windows: [15 min, 60 min], from: 0 h, to: 25 h } }\n`;

const folder = ownFolder({
  'pulses.yaml': pulses,
  'planned.yaml': planned,
  'occlusion.yaml': occlusion,
  'short.yaml': pulses.replace('26 h', '10 min'),
  'off.yaml': pulses.replace('0.5 mg/day', 'off'),
});

const drawn = (...args: readonly string[]) => folder.pumpsim(['trumpet', ...args]);

function table(...args: readonly string[]): string {
  const { status, stdout, stderr } = drawn(...args, '--no-plot');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function refused(...args: readonly string[]): string {
  const before = folder.contents();
  const { status, stdout, stderr } = drawn(...args);
  expect({ status, stdout, left: folder.contents() }).toEqual({ status: 2, stdout: '', left: before });
  return stderr;
}

interface Curves {
  readonly trumpet: readonly { window_ms: number; max_percent: number; min_percent: number }[];
  readonly startup: { overall_percent: number; analysed_from_ms: number; analysed_until_ms: number };
}

const curves = (...args: readonly string[]) => JSON.parse(table(...args, '--json')) as Curves;

describe('pumpsim trumpet', () => {
  it('prints the extremes of every window, the overall error, and what they are of', () => {
    const text = table('planned.yaml');
    expect(text).toMatch(/^Window +Ep\(max\) +Ep\(min\)$/m);
    expect(text).toMatch(/^15 min +\+15.2 % +-23.2 %$/m);
    expect(text).toMatch(/^1 h +\+5.6 % +-4 %$/m);
    expect(text).toContain('Overall mean error A: -0.16 %');
    // 0.4992 mg of 1 mg/mL, the mean of what is programmed: 500 µL a day are 20.83 µL an hour.
    expect(text).toContain('20.83 uL/h, the mean flow programmed, samples every 15 min');
    expect(text).toContain('Analysed 25 h, from 2026-01-05 00:00 (0 h) to 2026-01-06 01:00 (25 h)');
    expect(text).toMatch(/^2 h +16 uL\/h +16 uL\/h +24 uL\/h {2}\(means of 15 min\)$/m);
    expect(text).toContain('not for treatment');
  });

  it('takes of a file without a plan the whole run in windows of 15 min and more', () => {
    const { trumpet, startup } = curves('pulses.yaml');
    expect(trumpet.map(({ window_ms }) => window_ms / 60_000)).toEqual([15, 60, 150, 330, 570, 930]);
    expect(startup).toMatchObject({ analysed_from_ms: 0, analysed_until_ms: 26 * 3_600_000 });
  });

  it('takes from its options what they say, and the rest from the file', () => {
    expect(curves('planned.yaml', '--windows', '150min, 330 min').trumpet).toMatchObject([
      { window_ms: 9_000_000, max_percent: 3.68, min_percent: -0.16 },
      { window_ms: 19_800_000 },
    ]);
    const { startup, trumpet } = curves(
      'planned.yaml',
      '--from',
      '2 h',
      '--to',
      'day 0 12:00',
      '--spacing',
      '5min',
    );
    expect(startup).toMatchObject({ analysed_from_ms: 7_200_000, analysed_until_ms: 43_200_000 });
    expect(trumpet.map(({ window_ms }) => window_ms)).toEqual([900_000, 3_600_000]);
  });

  it('draws both curves, and says where', async () => {
    const { status, stderr } = drawn('planned.yaml', '--format', 'png,svg,csv', '--out', 'pictures');
    const names = ['trumpet.png', 'startup.png', 'trumpet.svg', 'startup.svg', 'trumpet.csv'];
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: names.map((name) => `pictures/planned-${name}\n`).join(''),
    });
    const { width, height } = await loadImage(folder.read('pictures/planned-trumpet.png'));
    expect([width, height]).toEqual([1800, 1040]);
    const svg = folder.read('pictures/planned-trumpet.svg').toString();
    expect(svg).toContain('<title>Pulses: trumpet curve</title>');
    expect(folder.read('pictures/planned-trumpet.csv').toString()).toBe(
      'window_ms,max_percent,min_percent\n900000,15.2,-23.2\n3600000,5.6,-4\n',
    );
  });

  it('reads standard input', () => {
    const { status, stdout } = folder.pumpsim(['trumpet', '-', '--no-plot'], { input: planned });
    expect(status).toBe(0);
    expect(stdout).toBe(table('planned.yaml'));
  });

  it('says so where nothing was programmed, and draws what there is', () => {
    const { status, stdout, stderr } = drawn('off.yaml', '--format', 'svg', '--out', 'off');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'off/off-startup.svg\nTrumpet curve: not drawn, because nothing was programmed in the period of the trumpet curve.\n',
    });
    expect(stdout).toContain('Overall mean error A: none programmed');
  });
});

describe('pumpsim trumpet, asked for what cannot be', () => {
  it('tells of the option what is wrong with it', () => {
    expect(refused('pulses.yaml', '--spacing', '15 minn')).toMatch(/^--spacing\n[^]*no unit "minn"/);
    expect(refused('pulses.yaml', '--windows', '15min,20min')).toMatch(
      /^--windows\n[^]*A window of 20 min is no whole number of samples/,
    );
    expect(refused('pulses.yaml', '--to', '3 days')).toMatch(/^--to\n[^]*the run ends on day 1 02:00/);
  });

  it('asks for a spacing where the run is shorter than the usual one', () => {
    expect(refused('short.yaml')).toBe(
      'short.yaml runs for 10 min, and samples are 15 min apart unless you say otherwise.\n' +
        '  Say how far apart they are to be, as in --spacing "30 s".\n',
    );
    expect(table('short.yaml', '--spacing', '1 min')).toContain('samples every 1 min');
  });

  it('knows its formats', () => {
    expect(refused('pulses.yaml', '--format', 'json')).toContain('There are png, svg, pdf, csv.');
    expect(refused('pulses.yaml', '--format', 'svg', '--no-plot')).toContain('ask for opposite things');
  });
});
