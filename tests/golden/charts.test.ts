import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/cli/draw.ts';
import { charts } from '../../src/plot/charts/index.ts';
import { chart } from '../../src/plot/index.ts';
import { ground } from '../../src/plot/themes.ts';
import { shownBy } from '../support/chart-scenarios.ts';
import type { Theme } from '../../src/plot/themes.ts';
import type { ChartKind } from '../../src/plot/chart-kind.ts';

const folder = fileURLToPath(new URL('charts/', import.meta.url));

/** Half a dot to the pixel: small files in which every line and word still counts. */
const size = { width: 900, height: 700, density: 0.5 };

/** Letters and slanted lines are smoothed a little otherwise on another processor. Of 255, and a share of all dots. */
const tolerance = { channel: 48, dots: 0.002 };

/** `vitest --update` draws them anew; look at each before you keep it. */
function isUpdate(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState: { _updateSnapshot: string } };
  return snapshotState._updateSnapshot === 'all';
}

/** Every chart on paper, and one on dark ground: the colours of the others are exchanged in the same way. */
const pictures = [
  ...charts.map((kind) => ({ name: kind.chart, kind, theme: 'light' as const })),
  ...charts.slice(0, 1).map((kind) => ({ name: `${kind.chart}-dark`, kind, theme: 'dark' as const })),
];

describe('the picture', () => {
  it.each(pictures)('$name is as it was', async ({ name, kind, theme }) => {
    const drawn = await draw(kind, theme);
    const file = `${folder}${name}.png`;
    if (isUpdate() || !existsSync(file)) writeFileSync(file, drawn);
    const [now, before] = [await pixelsOf(drawn), await pixelsOf(readFileSync(file))];
    expect([now.width, now.height]).toEqual([before.width, before.height]);
    expect(differing(now.data, before.data)).toBeLessThan((tolerance.dots * now.data.length) / 4);
  });

  it('would not pass for another', async () => {
    const [one, other] = [charts[0] as ChartKind, charts[1] as ChartKind];
    const [first, second] = [
      await pixelsOf(await draw(one, 'light')),
      await pixelsOf(await draw(other, 'light')),
    ];
    expect(differing(first.data, second.data)).toBeGreaterThan((2 * tolerance.dots * first.data.length) / 4);
  });
});

function draw(kind: ChartKind, theme: Theme): Promise<Uint8Array> {
  const configuration = chart(shownBy(kind.chart), { kind, theme });
  return drawChart(configuration, { ...size, format: 'png', ground: ground(theme) });
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** How many dots differ by more than smoothing can explain. */
function differing(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const apart = [0, 1, 2].some((channel) => {
      return Math.abs((one[at + channel] as number) - (other[at + channel] as number)) > tolerance.channel;
    });
    if (apart) count++;
  }
  return count;
}
