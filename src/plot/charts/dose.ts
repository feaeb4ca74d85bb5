import type { Chart, ChartConfiguration, ChartOptions, LegendItem, Point } from 'chart.js';
import { wallClockOf } from '../calendar-text.ts';
import { captions, footer } from '../captions.ts';
import { drugTraces } from '../drug-traces.ts';
import { frameOf, margin, textSize } from '../frame.ts';
import { palette } from '../palette.ts';
import { dosePanel } from '../panels/dose-panel.ts';
import { marksPanel } from '../panels/marks-panel.ts';
import { gap, nothing, stacked } from '../panels/panel.ts';
import { ratePanel } from '../panels/rate-panel.ts';
import { reservoirPanel } from '../panels/reservoir-panel.ts';
import { readings } from '../axes/time-axis.ts';
import type { Result } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
import type { Dataset } from '../panels/panel.ts';
import type { TimeReading } from '../axes/time-axis.ts';

/** How a chart is drawn. Sizes are in CSS pixels and should be those of the canvas: thinning and labels go by them. */
export interface ChartChoices {
  readonly drug: string;
  readonly time: TimeReading;
  readonly width: number;
  readonly height: number;
  readonly font: string;
}

/** Our choice: what the dose, the rate and the reservoir get of the height that the marks leave. */
const shares = { dose: 0.46, rate: 0.33, reservoir: 0.21 };

/** Delivered versus intended: dose, rate and reservoir over one time axis, with the faults, alarms and refills named on top. */
export function doseChart(result: Result, choices: ChartChoices): ChartConfiguration<'line', Point[]> {
  const { duration_ms, start } = result.scenario;
  const origin = choices.time === 'clock' ? wallClockOf(start) : 0;
  const frame = frameOf(choices.width, choices.height, duration_ms, choices.font, origin);
  const traces = drugTraces(result, choices.drug);
  const marks = marksPanel(result, frame);
  const room = frame.plotHeight - 2 * gap - marks.reduce((height, strip) => height + strip.height + gap, 0);
  const panels = [
    ...marks,
    dosePanel(traces, shares.dose * room, frame),
    ratePanel(result, traces, shares.rate * room, frame),
    reservoirPanel(result, shares.reservoir * room, frame),
  ];
  return {
    type: 'line',
    data: { datasets: panels.flatMap(({ datasets }) => datasets) },
    options: {
      ...still,
      scales: { ...stacked(panels), ...timeScales(result, choices.time, frame) },
      plugins: {
        ...captions(result, traces, frame),
        legend: legend(frame),
        annotation: { clip: false, annotations: panels.flatMap(({ annotations }) => annotations) },
      },
    },
  };
}

/** The same picture every time and everywhere: no animation, no size but the canvas's own, no answer to a mouse. */
const still = {
  animation: false,
  responsive: false,
  events: [],
  parsing: false,
  normalized: true,
  layout: { padding: margin },
  elements: { point: { radius: 0, hitRadius: 0 }, line: { tension: 0, borderJoinStyle: 'round' } },
} satisfies ChartOptions<'line'>;

/** The time axis, and below it a second one without ticks whose title is the footer. */
function timeScales(
  result: Result,
  time: TimeReading,
  { origin, duration, font }: Frame,
): ChartOptions<'line'>['scales'] {
  const { title, placeTicks, label } = readings[time];
  const text = { color: palette.ink, font: { family: font, size: textSize.axis } };
  return {
    x: {
      type: 'linear',
      position: 'bottom',
      min: origin,
      max: origin + duration,
      afterBuildTicks: placeTicks,
      ticks: { ...text, callback: label, autoSkip: false, maxRotation: 0 },
      title: { ...text, display: true, text: title(duration) },
      grid: { color: palette.grid, tickColor: palette.axis },
      border: { color: palette.axis },
    },
    footer: {
      ...nothing,
      axis: 'x',
      position: 'bottom',
      weight: 1,
      title: {
        display: true,
        align: 'end',
        padding: 0,
        text: footer(result),
        color: palette.faintInk,
        font: { family: font, size: textSize.footer },
      },
    },
  };
}

function legend({ font }: Frame): NonNullable<NonNullable<ChartOptions<'line'>['plugins']>['legend']> {
  return {
    align: 'start',
    labels: {
      usePointStyle: true,
      pointStyleWidth: 34,
      generateLabels: nameLines,
      color: palette.ink,
      font: { family: font, size: textSize.axis },
    },
  };
}

/** Each line once, as it is drawn. Chart.js alone forgets the dashes, and says twice what two panels show. */
function nameLines({ data }: Chart): LegendItem[] {
  const lines = data.datasets as Dataset[];
  const named = lines.filter(({ label }, n) => lines.findIndex((other) => other.label === label) === n);
  return named.map(({ label, borderColor, borderWidth, borderDash }) => ({
    text: label,
    pointStyle: 'line',
    strokeStyle: borderColor,
    lineWidth: borderWidth,
    lineDash: borderDash,
  })) as LegendItem[];
}
