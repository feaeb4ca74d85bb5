import { createRequire } from 'node:module';
import type { ChartConfiguration } from 'chart.js';
import type { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { CannotDraw } from './exit.ts';
import { fontFamily, fontFiles } from './draw-fonts.ts';
import { finishSvg } from './draw-svg.ts';

export type PictureFormat = 'png' | 'svg' | 'pdf';

export interface Picture {
  /** In CSS pixels; in a PDF one of them is a point. */
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** Device pixels to the CSS pixel. Counts for PNG alone, the others have no pixels. */
  readonly density?: number;
  /** The colour behind it; white unless said otherwise. */
  readonly ground?: string;
}

/**
 * Draw a Chart.js configuration as a file's bytes.
 *
 * The same configuration gives the same bytes on every run: fonts come with the program, and neither a date nor an
 * identifier is written.
 */
export async function drawChart(configuration: ChartConfiguration, picture: Picture): Promise<Uint8Array> {
  const canvas = await canvasFor(picture);
  const density = picture.format === 'png' ? (picture.density ?? 1) : 1;
  const drawn = canvas.renderToBufferSync(ownCopy(configuration, density), mimeTypes[picture.format]);
  return picture.format === 'svg' ? finishSvg(drawn, configuration, picture) : drawn;
}

/** Chart.js writes into what it is given. */
function ownCopy(
  { data, options, ...rest }: ChartConfiguration,
  devicePixelRatio: number,
): ChartConfiguration {
  return { ...rest, data: { ...data }, options: { ...options, devicePixelRatio } };
}

const mimeTypes = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf' } as const;

/** Each renderer loads a Chart.js of its own (25 ms): many pictures of one kind share it. */
const canvases = new Map<string, ChartJSNodeCanvas>();

async function canvasFor({ width, height, format, ground = 'white' }: Picture): Promise<ChartJSNodeCanvas> {
  const key = `${width}x${height} ${format} ${ground}`;
  const known = canvases.get(key);
  if (known) return known;
  const made = await openCanvas(width, height, format, ground);
  canvases.set(key, made);
  return made;
}

async function openCanvas(
  width: number,
  height: number,
  format: PictureFormat,
  backgroundColour: string,
): Promise<ChartJSNodeCanvas> {
  const Canvas = await loadRenderer();
  const canvas = new Canvas({
    width,
    height,
    ...(format === 'png' ? {} : { type: format }),
    backgroundColour,
    // By name: a plugin imported here would register itself with another copy of Chart.js.
    plugins: { modern: ['chartjs-plugin-annotation'] },
    chartCallback: (Chart) => {
      Chart.defaults.font.family = fontFamily;
    },
  });
  const { resolve } = createRequire(import.meta.url);
  for (const file of fontFiles) canvas.registerFont(resolve(file), { family: fontFamily });
  return canvas;
}

async function loadRenderer(): Promise<typeof ChartJSNodeCanvas> {
  try {
    await import('canvas');
    return (await import('chartjs-node-canvas')).ChartJSNodeCanvas;
  } catch (cause) {
    throw new CannotDraw(cause);
  }
}
