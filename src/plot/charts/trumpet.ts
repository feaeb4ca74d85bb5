import type { ChartDataset, Point } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { errorAxis } from '../axes/error-axis.ts';
import { windowAxis } from '../axes/window-axis.ts';
import { lengthText } from '../calendar-text.ts';
import { signed } from '../display-unit.ts';
import { frameOf } from '../frame.ts';
import { lines, palette, tint } from '../palette.ts';
import { singlePanel } from '../single-panel.ts';
import type { Result, TrumpetResult } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';

/** A window in which something was programmed, so that it has errors. */
interface JudgedWindow {
  readonly window: number;
  readonly highest: number;
  readonly lowest: number;
}

const notAsked = 'no trumpet curve was asked for (report.trumpet)';

/** The trumpet curve: over how long a window a pump is how exact. */
export const trumpetChart: ChartKind = {
  chart: 'trumpet',
  title: 'Trumpet curve',
  doc: 'Over how long is the pump how exact? The extremes of the mean flow pumped, for windows of several lengths.',
  unasked: ({ report }) => (report.trumpet === null ? notAsked : null),
  missing: (result) => {
    if (result.trumpet.length === 0) return notAsked;
    return judged(result).length === 0 ? 'nothing was programmed in the period of the trumpet curve' : null;
  },
  configure: (result, { width, height, font }) => {
    const frame = frameOf(width, height, result.scenario.duration_ms, font, 0);
    const windows = judged(result);
    const overall = result.startup?.overall_percent ?? 0;
    const values = [...windows.flatMap(({ highest, lowest }) => [highest, lowest]), overall];
    return singlePanel(
      result,
      {
        title: `${result.scenario.name}: trumpet curve`,
        subtitle: conventions(result),
        x: windowAxis(
          windows.map(({ window }) => window),
          frame.plotWidth,
          font,
        ),
        y: errorAxis(values, 'error of the mean flow pumped, %', font),
        datasets: [
          side('highest, Ep(max)', windows, 'highest'),
          { ...side('lowest, Ep(min)', windows, 'lowest'), borderDash: [9, 3], fill: between },
          overallLine(overall, windows),
        ],
        annotations: [zero],
      },
      frame,
    );
  },
};

function judged({ trumpet }: Result): readonly JudgedWindow[] {
  const windows = trumpet.flatMap(({ window_ms, max_percent, min_percent }: TrumpetResult) =>
    max_percent === null || min_percent === null
      ? []
      : [{ window: window_ms, highest: max_percent, lowest: min_percent }],
  );
  return windows.sort((a, b) => a.window - b.window);
}

/** `volume pumped against volume programmed, 25 h from the start on, samples every 15 min`. */
function conventions({ startup }: Result): string {
  if (startup === null) return '';
  const { analysed_from_ms: from, analysed_until_ms: until, spacing_ms } = startup;
  const begin = from === 0 ? 'the start' : `${lengthText(from)} after the start`;
  return `volume pumped against volume programmed, ${lengthText(until - from)} from ${begin} on, samples every ${lengthText(spacing_ms)}`;
}

const between = { target: '-1', above: tint(palette.blue, 0.14), below: tint(palette.blue, 0.14) };

function side(
  label: string,
  windows: readonly JudgedWindow[],
  which: 'highest' | 'lowest',
): ChartDataset<'line', Point[]> {
  return {
    label,
    ...lines.delivered,
    borderDash: [],
    data: windows.map((each) => ({ x: each.window, y: each[which] })),
    pointRadius: 3.5,
    pointBackgroundColor: palette.blue,
    fill: false,
    clip: 4,
  };
}

/** The error of the whole period, to which both sides close in. */
function overallLine(overall: number, windows: readonly JudgedWindow[]): ChartDataset<'line', Point[]> {
  return {
    label: `whole period, A = ${signed(overall, 2)} %`,
    ...lines.intended,
    borderDash: [...lines.intended.borderDash],
    data: windows.map(({ window }) => ({ x: window, y: overall })),
    fill: false,
  };
}

const zero: AnnotationOptions = {
  type: 'line',
  yMin: 0,
  yMax: 0,
  borderColor: palette.axis,
  borderWidth: 1,
  drawTime: 'beforeDatasetsDraw',
};
