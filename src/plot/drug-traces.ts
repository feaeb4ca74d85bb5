import { traceOf } from './trace.ts';
import type { Result, Series } from '../analysis/result.ts';
import type { AmountEnding } from './display-unit.ts';
import type { Trace } from './trace.ts';

/** What the picture needs of one drug: what was ordered and what arrived. */
export interface DrugTraces {
  readonly drug: string;
  readonly ending: AmountEnding;
  readonly intended: Trace;
  readonly delivered: Trace;
  /** Null where it was not recorded. */
  readonly pumped: Trace | null;
}

export function seriesOf({ series, scenario }: Result): Series {
  if (series === undefined) {
    throw new Error(
      `The run of "${scenario.name}" kept no series, and a chart needs one. Run it with \`record: 'series'\`.`,
    );
  }
  return series;
}

/** The traces of a drug, in the unit its columns name. */
export function drugTraces(result: Result, drug: string): DrugTraces {
  const series = seriesOf(result);
  const ending = `${drug}_intended_iu` in series.columns ? 'iu' : 'ug';
  const pumped = `${drug}_pumped_${ending}`;
  return {
    drug,
    ending,
    intended: traceOf(series, `${drug}_intended_${ending}`),
    delivered: traceOf(series, `${drug}_delivered_${ending}`),
    pumped: pumped in series.columns ? traceOf(series, pumped) : null,
  };
}
