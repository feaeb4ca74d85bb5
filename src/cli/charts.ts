import { suggestion } from '../fields/suggestion.ts';
import type { Result } from '../analysis/result.ts';
import type { ChartKind } from '../plot/chart-kind.ts';
import type { Theme } from '../plot/themes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { quoted } from '../units/quoted.ts';
import { WrongInput } from './exit.ts';
import type { Picture } from './formats.ts';
import { stem } from './scenario-files.ts';

/** What a command line says of its pictures. */
export interface DrawingChoices {
  readonly chart?: string;
  readonly size?: string;
  readonly density?: string;
  readonly theme?: string;
}

/** Which charts to draw, and how; sizes in CSS pixels. */
export interface Drawing {
  readonly kinds: readonly ChartKind[];
  readonly width: number;
  readonly height: number;
  readonly density: number;
  readonly theme: Theme;
}

/** Our choice: a figure across a page, crisp at twice the density. */
const usual = { width: 900, height: 700, density: 2 };
const themes: readonly Theme[] = ['light', 'dark'];

/** Smaller ones have no room for the words; larger ones than the last make canvases of gigabytes. Our choice. */
const least = { width: 500, height: 400 };
const most = 4000;
const densities = [0.25, 4] as const;

/**
 * The charts that `--chart`, `--size`, `--density` and `--theme` ask for: the dose, when they say nothing.
 *
 * @throws WrongInput for a chart that there is not, or a size that cannot be drawn.
 */
export async function drawingAskedFor(choices: DrawingChoices): Promise<Drawing> {
  const { charts } = await import('../plot/charts/index.ts');
  const names = [...new Set((choices.chart ?? 'dose').split(',').map((name) => name.trim()))];
  const kinds = names.map((name) => {
    const kind = charts.find(({ chart }) => chart === name);
    if (kind !== undefined) return kind;
    const known = charts.map(({ chart }) => chart);
    throw new WrongInput(
      `--chart: there is no chart ${quoted(name)}. ${suggestion(name, known)}\n  --chart list tells what each of them shows.`,
    );
  });
  return {
    kinds,
    ...sizeOf(choices.size),
    density: densityOf(choices.density),
    theme: themeOf(choices.theme),
  };
}

function sizeOf(text: string | undefined): Pick<Drawing, 'width' | 'height'> {
  if (text === undefined) return usual;
  const [, width = NaN, height = NaN] = (/^(\d{1,6})x(\d{1,6})$/.exec(text.trim()) ?? []).map(Number);
  if (Number.isNaN(width) || Number.isNaN(height)) {
    throw new WrongInput(`--size: ${quoted(text)} is not a width and a height in pixels, as in 900x700.`);
  }
  if (width < least.width || height < least.height || width > most || height > most) {
    throw new WrongInput(
      `--size: ${quoted(text)} cannot be drawn. Pictures are from ${least.width}x${least.height} to ${most}x${most}.`,
    );
  }
  return { width, height };
}

function densityOf(text: string | undefined): number {
  if (text === undefined) return usual.density;
  const density = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : NaN;
  const [lowest, highest] = densities;
  if (density >= lowest && density <= highest) return density;
  throw new WrongInput(`--density: ${quoted(text)} is not a number from ${lowest} to ${highest}, as in 2.`);
}

function themeOf(text = 'light'): Theme {
  const theme = themes.find((each) => each === text.trim());
  if (theme !== undefined) return theme;
  throw new WrongInput(`--theme: there is no theme ${quoted(text)}. ${suggestion(text, themes)}`);
}

/** The first chart is called as its scenario is when it is the dose; all others say what they show. */
export function pictureName(file: string, { chart }: ChartKind, format: Picture): string {
  return chart === 'dose' ? `${stem(file)}.${format}` : `${stem(file)}-${chart}.${format}`;
}

/**
 * Refuse, before anything is run, what a scenario can have no chart of.
 *
 * @throws WrongInput that says why.
 */
export function refuseUnasked(scenarios: readonly Scenario[], { kinds }: Drawing): void {
  const reasons = scenarios.flatMap(({ file, ...scenario }) =>
    kinds.flatMap((kind) => {
      const why = kind.unasked?.({ file, ...scenario }) ?? null;
      return why === null ? [] : [refusal(file, kind.chart, why)];
    }),
  );
  if (reasons.length > 0) throw new WrongInput(reasons.join('\n'));
}

/**
 * Draw one chart of a run.
 *
 * @throws WrongInput when the run has nothing for it to show.
 */
export async function picture(
  result: Result,
  kind: ChartKind,
  { width, height, density, theme }: Drawing,
  format: Picture,
): Promise<Uint8Array> {
  const why = kind.missing(result);
  if (why !== null) throw new WrongInput(refusal(result.scenario.file, kind.chart, why));
  const [{ drawChart }, { chart }, { ground }] = await Promise.all([
    import('./draw.ts'),
    import('../plot/index.ts'),
    import('../plot/themes.ts'),
  ]);
  return drawChart(chart(result, { kind, width, height, theme }), {
    width,
    height,
    density,
    format,
    ground: ground(theme),
  });
}

function refusal(file: string, chart: string, why: string): string {
  return `${file}: there is nothing for --chart ${chart} to show: ${why}.`;
}

/** What charts there are, one a line: the name, then the question that it answers. */
export async function chartList(): Promise<string> {
  const { charts } = await import('../plot/charts/index.ts');
  const width = Math.max(...charts.map(({ chart }) => chart.length));
  return charts.map(({ chart, doc }) => `${chart.padEnd(width)}  ${doc}\n`).join('');
}
