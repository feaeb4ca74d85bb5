import { outcome } from '../captions.ts';
import { drugTraces } from '../drug-traces.ts';
import { figure } from '../figure.ts';
import { deficitPanel } from '../panels/deficit-panel.ts';
import { ratePanel } from '../panels/rate-panel.ts';
import type { ChartKind } from '../chart-kind.ts';

export const deficitChart: ChartKind = {
  chart: 'deficit',
  title: 'Missed and excess dose',
  doc: 'How much drug is missing, or too much, at every moment: delivered less intended, and the rate.',
  missing: () => null,
  configure(result, choices) {
    const traces = drugTraces(result, choices.drug);
    return figure(result, choices, {
      subtitle: outcome(result, traces),
      shares: [0.65, 0.35],
      panels: (frame, [deficit = 0, rate = 0]) => [
        deficitPanel(traces, deficit, frame),
        ratePanel(result, traces, rate, frame),
      ],
    });
  },
};
