import { loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { eventful, week } from './scenarios.ts';

const formats = ['png', 'svg', 'pdf', 'json', 'csv'];

describe('pumpsim run --format', () => {
  const folder = ownFolder({ 'eventful.yaml': eventful });
  let stderr: string;
  beforeAll(() => {
    const args = ['run', 'eventful.yaml', '--json', '--series', '--format', formats.join(',')];
    const first = folder.pumpsim([...args, '--out', 'first']);
    stderr = first.stderr;
    const second = folder.pumpsim([...args, '--out', 'second']);
    expect(second.stdout).toBe(first.stdout);
  });

  it('writes each format that is asked for, and says where', () => {
    const places = formats.map((format) => `first/eventful.${format}`);
    expect(stderr).toBe(`${places.join('\n')}\n`);
    expect(folder.contents()).toEqual(expect.arrayContaining(places));
  });

  it.each(formats)('gives the same bytes on every run, as %s', (format) => {
    const [first, second] = ['first', 'second'].map((out) => folder.read(`${out}/eventful.${format}`));
    expect(first?.length).toBeGreaterThan(1000);
    expect(first?.equals(second ?? new Uint8Array())).toBe(true);
  });

  it('draws the same picture as SVG and as PDF', async () => {
    const svg = folder.read('first/eventful.svg');
    const { width, height } = await loadImage(svg);
    expect([width, height]).toEqual([900, 700]);
    expect(svg.toString()).toContain('A week with everything</title>');
    const pdf = folder.read('first/eventful.pdf').toString('latin1');
    expect(pdf).toMatch(/^%PDF-[^]*%%EOF\s*$/);
    expect(pdf).toContain('/MediaBox [0 0 900 700]');
  });

  it('has in the CSV what the JSON has in its series', () => {
    const { series } = JSON.parse(folder.read('first/eventful.json').toString()) as {
      series: { columns: Record<string, (string | number)[]> };
    };
    const [heading, ...rows] = folder.read('first/eventful.csv').toString().trimEnd().split('\n');
    const columns = Object.values(series.columns);
    expect(heading).toBe(Object.keys(series.columns).join(','));
    expect(rows).toEqual(columns[0]?.map((_, row) => columns.map((column) => column[row]).join(',')));
  });
});

describe('the JSON file', () => {
  it('has no series unless one is asked for', () => {
    const folder = ownFolder({ 'week.yaml': week });
    const { status } = folder.pumpsim(['run', 'week.yaml', '--format', 'json', '--quiet']);
    expect(status).toBe(0);
    expect(folder.contents()).toEqual(['out/week.json', 'week.yaml']);
    expect(JSON.parse(folder.read('out/week.json').toString())).not.toHaveProperty('series');
  });

  it('is written without a picture by --no-plot', () => {
    const folder = ownFolder({ 'week.yaml': week });
    const { status } = folder.pumpsim(['run', 'week.yaml', '--no-plot', '--format', 'json, csv', '--quiet']);
    expect(status).toBe(0);
    expect(folder.contents()).toEqual(['out/week.csv', 'out/week.json', 'week.yaml']);
  });
});
