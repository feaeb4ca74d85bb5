import { rollingErrorCourse } from '../../analysis/rolling-error-course.ts';
import { lengthText } from '../calendar-text.ts';
import { percentText, shortest } from '../display-unit.ts';
import { drugTraces, seriesOf } from '../drug-traces.ts';
import { figure } from '../figure.ts';
import { rollingErrorPanel } from '../panels/rolling-error-panel.ts';
import type { Result, WorstWindow } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';

/** Our choice: more panels than these would each be too low to read. */
const mostPanels = 3;

export const rollingErrorChart: ChartKind = {
  chart: 'rolling-error',
  title: 'Rolling error',
  doc: 'When was the dose of the last hours outside its band? One panel for each window of report.windows.',
  missing: (result) =>
    Object.keys(result.drugs).some((drug) => judged(result, drug).length > 0)
      ? null
      : 'no window of report.windows could be judged: each is longer than the run, or nothing was ordered',
  configure(result, choices) {
    const { drug, ending } = drugTraces(result, choices.drug);
    const windows = judged(result, drug).slice(0, mostPanels);
    return figure(result, choices, {
      subtitle: [drug, ...windows.map(finding)].join(' · '),
      shares: windows.map(() => 1 / windows.length),
      panels: (frame, heights) =>
        windows.map((window, n) =>
          rollingErrorPanel(
            rollingErrorCourse(seriesOf(result), drug, ending, window.window_ms),
            window,
            heights[n] ?? 0,
            frame,
          ),
        ),
    });
  },
};

function judged({ drugs }: Result, drug: string): readonly WorstWindow[] {
  return (drugs[drug]?.worst_windows ?? []).filter(({ under_percent }) => under_percent !== null);
}

/** `24 h: −60.1 % to +13.4 %, 84.2 h outside ±15 %`. */
function finding({
  window_ms,
  under_percent,
  over_percent,
  hours_outside,
  band_percent,
}: WorstWindow): string {
  const range = `${percentText(-(under_percent ?? 0))} to ${percentText(over_percent ?? 0)}`;
  return `${lengthText(window_ms)}: ${range}, ${shortest(hours_outside)} h outside ±${shortest(band_percent)} %`;
}
