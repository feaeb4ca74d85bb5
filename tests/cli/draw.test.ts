import { loadImage, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/cli/draw.ts';
import type { ChartConfiguration } from 'chart.js';

const size = { width: 300, height: 200 };

describe('a drawn chart', () => {
  it('has as many pixels as its density asks for', async () => {
    const png = await drawChart(aChart(), { ...size, format: 'png', density: 2 });
    const { width, height } = await loadImage(png);
    expect([width, height]).toEqual([600, 400]);
  });

  it('shows its title, regular and bold, on a white ground', async () => {
    const bare = await inkOf(aChart());
    const regular = await inkOf(aChart({ title: 'Morphine 10 µg', weight: 'normal' }));
    const bold = await inkOf(aChart({ title: 'Morphine 10 µg', weight: 'bold' }));
    expect(bare).toBe(0);
    expect(regular).toBeGreaterThan(200);
    expect(bold).toBeGreaterThan(1.1 * regular);
  });

  it('draws the annotations', async () => {
    const annotation = {
      annotations: { fault: { type: 'box', xMin: 1, xMax: 2, backgroundColor: 'red' } },
    } as const;
    const png = await drawChart(aChart({ annotation }), { ...size, format: 'png' });
    expect(await colourAt(png, 150, 100)).toEqual([255, 0, 0, 255]);
  });

  it.each(['png', 'svg', 'pdf'] as const)('has the same bytes each time, as %s', async (format) => {
    const chart = () => aChart({ title: 'Twice' });
    const [first, second] = [
      await drawChart(chart(), { ...size, format }),
      await drawChart(chart(), { ...size, format }),
    ];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('leaves the configuration as it was', async () => {
    const chart = aChart({ title: 'Untouched' });
    await drawChart(chart, { ...size, format: 'png' });
    expect(chart).toEqual(aChart({ title: 'Untouched' }));
  });

  it('is as an SVG named, scalable, and legible without its font', async () => {
    const svg = Buffer.from(
      await drawChart(aChart({ title: 'Kink & leak' }), { ...size, format: 'svg' }),
    ).toString();
    expect(svg).toMatch(
      /<svg [^>]*width="300" height="200" role="img" viewBox="0 0 300 200"><title>Kink &amp; leak</,
    );
    expect(svg).toContain('font-family="DejaVu Sans, Verdana, sans-serif"');
  });

  it('is as a PDF one page that carries its fonts and no date', async () => {
    const pdf = Buffer.from(await drawChart(aChart({ title: 'Page' }), { ...size, format: 'pdf' })).toString(
      'latin1',
    );
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain('/MediaBox [0 0 300 200]');
    expect(pdf).toContain('+DejaVuSans-Bold');
    expect(pdf).not.toMatch(/\/(CreationDate|ModDate|ID)\b/);
  });
});

interface Wishes {
  readonly title?: string;
  readonly weight?: 'normal' | 'bold';
  readonly annotation?: object;
}

function aChart({ title, weight = 'bold', annotation = {} }: Wishes = {}): ChartConfiguration {
  const text =
    title === undefined ? { display: false } : { display: true, text: title, font: { weight, size: 24 } };
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: [
            { x: 0, y: 0 },
            { x: 3, y: 3 },
          ],
          borderColor: 'transparent',
          pointRadius: 0,
        },
      ],
    },
    options: {
      scales: { x: { type: 'linear', display: false }, y: { display: false } },
      plugins: { title: { ...text, color: 'black' }, legend: { display: false }, annotation },
    },
  };
}

/** How many pixels are darker than the ground. */
async function inkOf(chart: ChartConfiguration): Promise<number> {
  const pixels = await pixelsOf(await drawChart(chart, { ...size, format: 'png' }));
  return pixels.filter((channel, at) => at % 4 === 0 && channel < 200).length;
}

async function colourAt(png: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const at = 4 * (y * size.width + x);
  return [...(await pixelsOf(png)).slice(at, at + 4)];
}

async function pixelsOf(png: Uint8Array): Promise<Uint8ClampedArray> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}
