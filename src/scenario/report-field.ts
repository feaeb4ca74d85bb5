import { duration, group, list, share } from '../fields/index.ts';
import { days, hours, quantity } from '../units/quantity.ts';
import { trumpetField } from './trumpet.ts';

const defaults = {
  every: hours(1),
  windows: [days(1)],
  band: quantity<'share'>(0.15),
  trumpet: undefined,
};

const fields = {
  every: duration({ doc: 'Spacing of the series.', above: 0, default: defaults.every, source: 'our choice' }),
  windows: list(duration({ doc: 'One window.', above: 0 }), {
    doc: 'Windows of the rolling error.',
    default: defaults.windows,
    defaultText: '[24 h]',
    source: 'our choice: a day of the program',
  }),
  band: share({
    doc: 'Half width of the band of the rolling error: outside it a window counts.',
    above: 0,
    default: defaults.band,
    source: 'our choice, near the labelled accuracy of 14.5 %',
  }),
  trumpet: trumpetField,
};

/** What the results report. */
export const reportField = group(fields, { doc: 'What the results report.', default: defaults });
