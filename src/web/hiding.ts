import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Configuration } from './configured.ts';
import type { Dataset } from './spots.ts';

/**
 * Leave out of a chart what the reader has switched off.
 *
 * A name may stand for a curve, with all that is drawn of the same points; or for an area, which is whatever has its
 * colour: a strip of its own, the space between two curves, a band.
 */
export function hide({ data, options = {} }: Configuration, hidden: ReadonlySet<string>): void {
  const { datasets } = data;
  for (const { label, data: points, backgroundColor: colour } of datasets.filter(isHidden)) {
    for (const dataset of datasets) {
      if (dataset.label === label) dataset.hidden = true;
      if (points.length > 0 && dataset.data === points) dataset.hidden = true;
      if (points.length > 0 || colour === undefined) continue;
      if (dataset.label === undefined && dataset.backgroundColor === colour) dataset.hidden = true;
      dataset.fill = without(dataset.fill, colour);
    }
    const annotation = options.plugins?.annotation;
    if (points.length > 0 || annotation === undefined) continue;
    const marks = Object.values(annotation.annotations ?? {}) as (AnnotationOptions & {
      backgroundColor?: unknown;
    })[];
    annotation.annotations = marks.filter(({ backgroundColor }) => backgroundColor !== colour);
  }

  function isHidden({ label }: Dataset): boolean {
    return label !== undefined && hidden.has(label);
  }
}

/** A filling in which a colour is not seen. */
function without(fill: Dataset['fill'], colour: unknown): Dataset['fill'] {
  if (typeof fill !== 'object') return fill;
  const entries = Object.entries(fill).map(([key, value]) => [key, value === colour ? 'transparent' : value]);
  return Object.fromEntries(entries) as Exclude<Dataset['fill'], undefined>;
}
