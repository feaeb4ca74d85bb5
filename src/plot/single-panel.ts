import type { ChartConfiguration, ChartDataset, ChartOptions, Point } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { footerAxis } from './axes/footer-axis.ts';
import { headings } from './captions.ts';
import { legend } from './legend.ts';
import { still } from './still.ts';
import type { Result } from '../analysis/result.ts';
import type { Frame } from './frame.ts';

type Scale = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;

/** What a figure of one panel shows, whose horizontal axis need not be the time of the run. */
export interface SinglePanel {
  readonly title: string;
  readonly subtitle: string;
  readonly x: Scale;
  readonly y: Scale;
  readonly datasets: readonly ChartDataset<'line', Point[]>[];
  readonly annotations: readonly AnnotationOptions[];
}

/** A figure of one panel: title and finding above it, the names of its lines, and the footer that every figure has. */
export function singlePanel(
  result: Result,
  { title, subtitle, x, y, datasets, annotations }: SinglePanel,
  frame: Frame,
): ChartConfiguration<'line', Point[]> {
  return {
    type: 'line',
    data: { datasets: [...datasets] },
    options: {
      ...still,
      scales: { x, y, footer: footerAxis(result, frame) },
      plugins: {
        ...headings(title, subtitle, frame),
        legend: legend(frame),
        annotation: { clip: false, annotations: [...annotations] },
      },
    },
  };
}
