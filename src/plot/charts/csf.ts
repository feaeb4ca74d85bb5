import { dateAndTime, wallClockOf } from '../calendar-text.ts';
import { concentrationUnit, figures, shortest } from '../display-unit.ts';
import { drugTraces, seriesOf } from '../drug-traces.ts';
import { figure } from '../figure.ts';
import { csfPanel } from '../panels/csf-panel.ts';
import { ratePanel } from '../panels/rate-panel.ts';
import { traceOf } from '../trace.ts';
import type { CsfResult, Result } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';
import type { DisplayUnit } from '../display-unit.ts';

const notAsked = 'no concentration in the CSF was asked for (patient.csf)';

export const csfChart: ChartKind = {
  chart: 'csf',
  title: 'Concentration in the cerebrospinal fluid',
  doc: 'How did the concentration in the cerebrospinal fluid go, and was it in its band? To compare runs, not to judge one.',
  unasked: ({ patient }) => (patient.csf.length === 0 ? notAsked : null),
  missing: ({ drugs }) => (Object.values(drugs).some(({ csf }) => csf !== null) ? null : notAsked),
  configure(result, choices) {
    const drug = followed(result, choices.drug);
    const traces = drugTraces(result, drug);
    const csf = result.drugs[drug]?.csf as CsfResult;
    const { ending } = traces;
    const trace = traceOf(seriesOf(result), `${drug}_csf_${ending}_per_ml`);
    const peak = Number(csf[`peak_${ending}_per_ml`]);
    const unit = concentrationUnit(ending, peak);
    const band = csf[`band_${ending}_per_ml`] as [number, number] | null;
    return figure(result, choices, {
      subtitle: finding(result, drug, csf, unit, ending),
      shares: [0.65, 0.35],
      panels: (frame, [concentration = 0, rate = 0]) => [
        csfPanel(drug, trace, band, unit, concentration, frame),
        ratePanel(result, traces, rate, frame),
      ],
    });
  },
};

/** The drug that is asked for if it was followed, else the first that was. */
function followed({ drugs }: Result, wanted: string): string {
  const names = Object.keys(drugs).filter((name) => drugs[name]?.csf !== null);
  return names.find((name) => name === wanted) ?? names[0] ?? wanted;
}

/** `morphine: highest 12.3 µg/mL on 2026-03-06 08:00, mean 4.39 µg/mL · 3.24 h below its band, 0 h above`. */
function finding(
  { scenario }: Result,
  drug: string,
  csf: CsfResult,
  { name, size }: DisplayUnit,
  ending: string,
): string {
  const of = (what: string): string => `${figures(Number(csf[`${what}_${ending}_per_ml`]) / size)} ${name}`;
  const when = dateAndTime(wallClockOf(scenario.start) + csf.peak_at_ms);
  const levels = `${drug}: highest ${of('peak')} on ${when}, mean ${of('mean')}`;
  if (csf.hours_below === null || csf.hours_above === null) return levels;
  return `${levels} · ${shortest(csf.hours_below)} h below its band, ${shortest(csf.hours_above)} h above`;
}
