import type { ChartDataset, Point } from 'chart.js';
import { readings } from '../axes/time-axis.ts';
import { lengthText, wallClockOf } from '../calendar-text.ts';
import { figures } from '../display-unit.ts';
import { frameOf, textSize } from '../frame.ts';
import { lines, palette } from '../palette.ts';
import { headroom } from '../panels/dose-panel.ts';
import { valueScale } from '../panels/panel.ts';
import { singlePanel } from '../single-panel.ts';
import type { StartupResult } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';
import type { Frame } from '../frame.ts';

const microlitresPerHour = { name: 'µL/h', size: 1 };

const notAsked = 'no trumpet curve was asked for (report.trumpet)';

/** The start-up curve: the flow pumped from the first moment on. */
export const startupChart: ChartKind = {
  chart: 'startup',
  title: 'Start-up curve',
  doc: 'How does the flow begin? Its mean out of the pump in every interval from the start of the run.',
  unasked: ({ report }) => (report.trumpet === null ? notAsked : null),
  missing: ({ startup }) => {
    if (startup === null) return notAsked;
    return startup.flow_ul_per_h.length === 0 ? 'the run is shorter than the spacing of its samples' : null;
  },
  configure: (result, { width, height, font, time }) => {
    const { startup } = result;
    if (startup === null) throw new Error('This run has no start-up curve. This is a bug in the simulator.');
    const span = startup.flow_ul_per_h.length * startup.spacing_ms;
    const origin = time === 'clock' ? wallClockOf(result.scenario.start) : 0;
    const frame = frameOf(width, height, span, font, origin);
    const { title, placeTicks, label } = readings[time];
    const text = { color: palette.ink, font: { family: font, size: textSize.axis } };
    const top = startup.flow_ul_per_h.reduce((most, each) => Math.max(most, each), startup.set_ul_per_h);
    return singlePanel(
      result,
      {
        title: `${result.scenario.name}: start-up curve`,
        subtitle: `flow out of the pump, mean of every ${lengthText(startup.spacing_ms)}`,
        x: {
          type: 'linear',
          min: origin,
          max: origin + span,
          afterBuildTicks: placeTicks,
          ticks: { ...text, callback: label, autoSkip: false, maxRotation: 0 },
          title: { ...text, display: true, text: title(span) },
          grid: { color: palette.grid, tickColor: palette.axis },
          border: { color: palette.axis },
        },
        y: valueScale(
          {
            id: 'y',
            height: frame.plotHeight,
            title: 'flow, µL/h',
            top: headroom(top),
            unit: microlitresPerHour,
          },
          frame,
        ),
        datasets: [pumped(startup, frame), programmed(startup, frame)],
        annotations: [],
      },
      frame,
    );
  },
};

/** Level stretches with upright steps between them, for each is a mean. */
function pumped(
  { flow_ul_per_h, spacing_ms }: StartupResult,
  { origin }: Frame,
): ChartDataset<'line', Point[]> {
  return {
    label: 'pumped',
    ...lines.delivered,
    borderDash: [],
    data: flow_ul_per_h.flatMap((y, n) => [
      { x: origin + n * spacing_ms, y },
      { x: origin + (n + 1) * spacing_ms, y },
    ]),
    fill: false,
    clip: 2,
  };
}

function programmed(
  { set_ul_per_h: set }: StartupResult,
  { origin, duration }: Frame,
): ChartDataset<'line', Point[]> {
  return {
    label: `programmed in the analysed period, ${figures(set)} µL/h on average`,
    ...lines.intended,
    borderDash: [...lines.intended.borderDash],
    data: [
      { x: origin, y: set },
      { x: origin + duration, y: set },
    ],
    fill: false,
  };
}
