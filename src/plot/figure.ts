import type { ChartConfiguration, ChartOptions, Point } from 'chart.js';
import { footerAxis } from './axes/footer-axis.ts';
import { readings } from './axes/time-axis.ts';
import { wallClockOf } from './calendar-text.ts';
import { headings } from './captions.ts';
import { frameOf, textSize } from './frame.ts';
import { legend } from './legend.ts';
import { palette } from './palette.ts';
import { marksPanel } from './panels/marks-panel.ts';
import { gap, stacked } from './panels/panel.ts';
import { still } from './still.ts';
import type { Result } from '../analysis/result.ts';
import type { ChartChoices } from './choices.ts';
import type { Frame } from './frame.ts';
import type { Panel } from './panels/panel.ts';

/** What a chart over time puts into the figure that all of them share. */
export interface Content {
  /** What came of the run, below its name. */
  readonly subtitle: string;
  /** What each panel gets of the height that the marks leave; together 1. */
  readonly shares: readonly number[];
  /** The panels, the uppermost first, in heights that are told. */
  readonly panels: (frame: Frame, heights: readonly number[]) => readonly Panel[];
}

/** Panels over one time axis, with the faults, alarms and refills named on top: the frame of every chart over time. */
export function figure(
  result: Result,
  choices: ChartChoices,
  { subtitle, shares, panels: draw }: Content,
): ChartConfiguration<'line', Point[]> {
  const { duration_ms, start, name } = result.scenario;
  const origin = choices.time === 'clock' ? wallClockOf(start) : 0;
  const frame = frameOf(choices.width, choices.height, duration_ms, choices.font, origin);
  const marks = marksPanel(result, frame);
  const gaps = gap * (shares.length - 1);
  const room = frame.plotHeight - gaps - marks.reduce((height, strip) => height + strip.height + gap, 0);
  const panels = [
    ...marks,
    ...draw(
      frame,
      shares.map((share) => share * room),
    ),
  ];
  return {
    type: 'line',
    data: { datasets: panels.flatMap(({ datasets }) => datasets) },
    options: {
      ...still,
      scales: { ...stacked(panels), ...timeScales(result, choices, frame) },
      plugins: {
        ...headings(name, subtitle, frame),
        legend: legend(frame),
        annotation: { clip: false, annotations: panels.flatMap(({ annotations }) => annotations) },
      },
    },
  };
}

/** The time axis, and below it a second one without ticks whose title is the footer. */
function timeScales(
  result: Result,
  { time }: ChartChoices,
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
    footer: footerAxis(result, { font }),
  };
}
