import { outcome } from '../captions.ts';
import { drugTraces } from '../drug-traces.ts';
import { figure } from '../figure.ts';
import { dosePanel } from '../panels/dose-panel.ts';
import { ratePanel } from '../panels/rate-panel.ts';
import { reservoirPanel } from '../panels/reservoir-panel.ts';
import type { ChartKind } from '../chart-kind.ts';

/** Our choice: what the dose, the rate and the reservoir get of the height that the marks leave. */
const shares = [0.46, 0.33, 0.21];

export const doseChart: ChartKind = {
  chart: 'dose',
  title: 'Delivered versus intended',
  doc: 'How much drug arrived of what was ordered: cumulative dose, rate and reservoir over one time axis.',
  missing: () => null,
  configure(result, choices) {
    const traces = drugTraces(result, choices.drug);
    return figure(result, choices, {
      subtitle: outcome(result, traces),
      shares,
      panels: (frame, [dose = 0, rate = 0, reservoir = 0]) => [
        dosePanel(traces, dose, frame),
        ratePanel(result, traces, rate, frame),
        reservoirPanel(result, reservoir, frame),
      ],
    });
  },
};
