import { dateAndTime, wallClockOf } from '../calendar-text.ts';
import { figures } from '../display-unit.ts';
import { drugTraces } from '../drug-traces.ts';
import { figure } from '../figure.ts';
import { pressurePanel, thresholds } from '../panels/pressure-panel.ts';
import { ratePanel } from '../panels/rate-panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';

export const pressureChart: ChartKind = {
  chart: 'pressure',
  title: 'Pressure of the line',
  doc: 'How far did the pressure rise, and against what: slip, stall, and the threshold of the sensor, with the rate.',
  missing: () => null,
  configure(result, choices) {
    const traces = drugTraces(result, choices.drug);
    return figure(result, choices, {
      subtitle: finding(result),
      shares: [0.62, 0.38],
      panels: (frame, [pressure = 0, rate = 0]) => [
        pressurePanel(result, pressure, frame),
        ratePanel(result, traces, rate, frame),
      ],
    });
  },
};

/** `highest 182 kPa on 2026-03-05 20:00 · slip from 160 kPa, stall 200 kPa`. */
function finding(result: Result): string {
  const { peak_kpa, peak_at_ms } = result.pressure;
  const when = dateAndTime(wallClockOf(result.scenario.start) + peak_at_ms);
  const limits = thresholds(result).map(({ label }) => label);
  return `highest ${figures(peak_kpa)} kPa on ${when} · ${limits.join(', ')}`;
}
