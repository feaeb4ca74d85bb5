import type { TimeReading } from './axes/time-axis.ts';
import type { Theme } from './themes.ts';

/** How a chart is drawn. Sizes are in CSS pixels and should be those of the canvas: thinning and labels go by them. */
export interface ChartChoices {
  readonly drug: string;
  readonly time: TimeReading;
  readonly width: number;
  readonly height: number;
  readonly font: string;
  /** Dark is for dark ground, which whoever draws the picture lays under it. */
  readonly theme?: Theme;
}
