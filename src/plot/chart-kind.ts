import type { ChartConfiguration } from 'chart.js';
import type { Result } from '../analysis/result.ts';
import type { ChartChoices } from './charts/dose.ts';

/** One kind of chart: what `--chart` names, what the report shows, and what `--chart list` says of it. */
export interface ChartKind {
  readonly chart: string;
  readonly title: string;
  /** One sentence: the question that it answers. */
  readonly doc: string;
  /** Whether this result has anything for it to show; it says why not: "no CSF was asked for". Null: it has. */
  missing(result: Result): string | null;
  configure(result: Result, choices: ChartChoices): ChartConfiguration;
}
