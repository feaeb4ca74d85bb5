import type { ChartConfiguration, Point } from 'chart.js';
import { doseChart } from './charts/dose.ts';
import { inTheme } from './themes.ts';
import type { Result } from '../analysis/result.ts';
import type { ChartKind } from './chart-kind.ts';
import type { ChartChoices } from './choices.ts';

export type { ChartChoices };

/** Our choice: a figure across a page, legible at 900 × 700 CSS pixels; DejaVu Sans because its licence lets us ship it. */
const usual = { time: 'elapsed', width: 900, height: 700, font: 'DejaVu Sans', theme: 'light' } as const;

/**
 * A run as a picture: the dose delivered against the dose intended, or another kind of chart.
 *
 * The configuration is plain data for Chart.js 4 with its annotation plugin, to be drawn in Node or in a browser.
 * The drug is the scenario's first unless another is named.
 */
export function chart(
  result: Result,
  { kind = doseChart, ...choices }: Partial<ChartChoices> & { readonly kind?: ChartKind } = {},
): ChartConfiguration<'line', Point[]> {
  const drug = Object.keys(result.drugs)[0] ?? '';
  const complete = { drug, ...usual, ...choices };
  return inTheme(kind.configure(result, complete), complete.theme) as ChartConfiguration<'line', Point[]>;
}
