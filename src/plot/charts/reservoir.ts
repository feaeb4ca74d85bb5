import { dateAndTime, wallClockOf } from '../calendar-text.ts';
import { millilitres, shortest } from '../display-unit.ts';
import { figure } from '../figure.ts';
import { forecasts } from '../forecasts.ts';
import { forecastMarks } from '../marks/forecast-marks.ts';
import { thresholdLine } from '../marks/threshold-marks.ts';
import { discrepancyPanel } from '../panels/discrepancy-panel.ts';
import { reservoirPanel, volumeThreshold } from '../panels/reservoir-panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';
import type { Frame } from '../frame.ts';
import type { Panel } from '../panels/panel.ts';

export const reservoirChart: ChartKind = {
  chart: 'reservoir',
  title: 'Reservoir',
  doc: 'What was in the reservoir, what did the pump believe, and when did it foretell to be low and empty?',
  missing: () => null,
  configure: (result, choices) =>
    figure(result, choices, {
      subtitle: finding(result),
      shares: [0.7, 0.3],
      panels: (frame, [reservoir = 0, discrepancy = 0]) => [
        withLevels(reservoirPanel(result, reservoir, frame), result, frame),
        discrepancyPanel(result, discrepancy, frame),
      ],
    }),
};

function withLevels(panel: Panel, result: Result, frame: Frame): Panel {
  const { low_threshold_ul: low, empty_threshold_ul: empty } = result.reservoir;
  const levels = [volumeThreshold('low', low), ...(empty > 0 ? [volumeThreshold('empty', empty)] : [])];
  return {
    ...panel,
    annotations: [
      ...levels.map((level) => thresholdLine(panel.id, level, frame)),
      ...forecastMarks(panel.id, forecasts(result), frame),
    ],
  };
}

/** `at the end 12.0 mL, believed 11.5 mL · the pump foretells: low 2026-05-01 08:00, empty 2026-05-13 08:00`. */
function finding({ volumes, reservoir, scenario }: Result): string {
  const volume = (amount: number): string => `${shortest(amount / millilitres.size)} ${millilitres.name}`;
  const start = wallClockOf(scenario.start);
  const foretold = [
    ['low', reservoir.predicted_low_at_ms] as const,
    ['empty', reservoir.predicted_empty_at_ms] as const,
  ].flatMap(([what, at]) =>
    at === null || at <= scenario.duration_ms ? [] : [`${what} ${dateAndTime(start + at)}`],
  );
  const end = `at the end ${volume(volumes.reservoir_true_ul)}, believed ${volume(volumes.reservoir_believed_ul)}`;
  return foretold.length === 0 ? end : `${end} · the pump foretells: ${foretold.join(', ')}`;
}
