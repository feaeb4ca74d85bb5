/** The figure's measures in CSS pixels, and the way from an instant of the run to the time axis. */
export interface Frame {
  readonly font: string;
  readonly duration: number;
  /** Width of the time axis and height of all panels together. */
  readonly plotWidth: number;
  readonly plotHeight: number;
  /** How much time one pixel is. */
  readonly onePixel: number;
  /** What the time axis holds at the run's start: 0, or the wall clock. */
  readonly origin: number;
}

/** Text sizes, CSS pixels: our choice, because 11 px at density 2 prints as about 8 pt on a full page width. */
export const textSize = { title: 18, subtitle: 13, axis: 12, label: 11, footer: 10.5 } as const;

/** Width of the value axes: a title of two lines and numbers of five digits. */
export const axisWidth = 84;
/** Free space around the figure. */
export const margin = { left: 6, right: 20, top: 12, bottom: 4 } as const;
/** What stands above and below the panels: title, legend, time axis and footer. Our measure, to some pixels. */
const aboveAndBelow = 152;

export function frameOf(
  width: number,
  height: number,
  duration: number,
  font: string,
  origin: number,
): Frame {
  const plotWidth = width - axisWidth - margin.left - margin.right;
  return {
    font,
    duration,
    plotWidth,
    plotHeight: height - aboveAndBelow,
    onePixel: duration / plotWidth,
    origin,
  };
}

/** Pixels from the left edge of the panels to an instant. */
export function across({ onePixel }: Frame, instant: number): number {
  return instant / onePixel;
}

/**
 * Roughly how wide a text comes out, without a canvas to ask.
 *
 * DejaVu Sans is on average 0.6 of its size wide (a wide sans serif: Helvetica has 0.5), so this errs to the wide side.
 */
export function textWidth(text: string, size: number): number {
  return 0.62 * size * text.length;
}

/** The beginning of a text that fits, with an ellipsis if that is not all. */
export function shortened(text: string, size: number, width: number): string {
  const room = Math.floor(width / textWidth('n', size));
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}
