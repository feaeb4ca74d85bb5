import { lengthText } from '../calendar-text.ts';
import { shortest } from '../display-unit.ts';
import { drugTraces, seriesOf } from '../drug-traces.ts';
import { figure } from '../figure.ts';
import { plugFlowPanel } from '../panels/plug-flow-panel.ts';
import { ratePanel } from '../panels/rate-panel.ts';
import { plugConcentrations, plugs } from '../plugs.ts';
import type { Result } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';
import type { DisplayUnit } from '../display-unit.ts';

/**
 * Positions are shares of the fluid that the path holds, not of its length: under pressure the path holds a little
 * more, and all of it is drawn between 0 and 100 %. Between two records fronts are drawn straight.
 */
export const plugFlowChart: ChartKind = {
  chart: 'plug-flow',
  title: 'Plug flow',
  doc: 'Where is the new concentration on its way from the pump to the tip, and when does it arrive?',
  missing: ({ series, drugs }) => {
    if (series === undefined) return null;
    const several = Object.keys(drugs).some((drug) => new Set(plugConcentrations(series, drug)).size > 1);
    return several ? null : 'pump and catheter held one mixture throughout, and no front moved';
  },
  configure(result, choices) {
    const traces = drugTraces(result, choices.drug);
    const { drug, ending } = traces;
    const unit = ending === 'iu' ? { name: 'IU/mL', size: 1 } : concentrationUnit(result, drug);
    return figure(result, choices, {
      subtitle: finding(result, drug),
      shares: [0.62, 0.38],
      panels: (frame, [path = 0, rate = 0]) => [
        plugFlowPanel(drug, plugs(seriesOf(result), drug, result), unit, path, frame),
        ratePanel(result, traces, rate, frame),
      ],
    });
  },
};

function concentrationUnit(result: Result, drug: string): DisplayUnit {
  const highest = plugConcentrations(seriesOf(result), drug).reduce((most, each) => Math.max(most, each), 0);
  return highest < 1000 ? { name: 'µg/mL', size: 1 } : { name: 'mg/mL', size: 1000 };
}

/** `morphine; the path holds 0.336 mL at the end · a front reached the tip after 1.7 days, 31.2 days`. */
function finding({ volumes, facts }: Result, drug: string): string {
  const held = `${drug}; at the end the path holds ${shortest(volumes.in_path_ul / 1000)} mL`;
  const arrivals = facts.filter(({ kind }) => kind === 'front-reached-tip').map(({ at_ms }) => at_ms);
  if (arrivals.length === 0) return `${held} · no front reached the tip`;
  const first = arrivals.slice(0, 3).map(lengthText).join(', ');
  const more = arrivals.length > 3 ? ` and ${arrivals.length - 3} more` : '';
  return `${held} · a front reached the tip after ${first}${more}`;
}
