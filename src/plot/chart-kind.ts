import type { ChartConfiguration } from 'chart.js';
import type { Result } from '../analysis/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ChartChoices } from './choices.ts';

/** One kind of chart: what `--chart` names, what the report shows, and what `--chart list` says of it. */
export interface ChartKind {
  readonly chart: string;
  readonly title: string;
  /** One sentence: the question that it answers. */
  readonly doc: string;
  /** Whether a run of this scenario can have nothing for it to show, as far as that is known before the run. */
  unasked?(scenario: Scenario): string | null;
  /** Whether this result has anything for it to show; it says why not: "no CSF was asked for". Null: it has. */
  missing(result: Result): string | null;
  configure(result: Result, choices: ChartChoices): ChartConfiguration;
}
