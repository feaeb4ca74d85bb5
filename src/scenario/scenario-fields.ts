import { basal, count, duration, group, list, prose, share, text } from '../fields/index.ts';
import { daysFromDate } from '../units/calendar.ts';
import { days, hours, quantity } from '../units/quantity.ts';
import { catheterField } from './catheter-field.ts';
import { drugsField } from './drugs-field.ts';
import { faultsField } from './faults-field.ts';
import { formatVersion, wallClock } from './header-fields.ts';
import { ordersField } from './orders-field.ts';
import { pumpField } from './pump-field.ts';

/** A run lasts at most 20 years: longer than any pump, and short enough for every number of the model. */
const longestRun = days(20 * 365.25);

/** Monday, 2026-01-05T00:00. */
const defaultStart = daysFromDate(2026, 1, 5) * days(1);

const reportDefaults = { every: hours(1), windows: [days(1)], band: quantity<'share'>(0.15) };

const reportFields = {
  every: duration({
    doc: 'Spacing of the series.',
    above: 0,
    default: reportDefaults.every,
    source: 'our choice',
  }),
  windows: list(duration({ doc: 'One window.', above: 0 }), {
    doc: 'Windows of the rolling error.',
    default: reportDefaults.windows,
    defaultText: '[24 h]',
    source: 'our choice: a day of the program',
  }),
  band: share({
    doc: 'Half width of the band of the rolling error: outside it a window counts.',
    above: 0,
    default: reportDefaults.band,
    source: 'our choice, near the labelled accuracy of 14.5 %',
  }),
};

/** Everything that a scenario file may say, in the order in which it says it. */
export const scenarioFields = {
  pumpsim: formatVersion,
  name: text({ doc: 'What the scenario is called; the name of its file when left out.', optional: true }),
  description: prose({ doc: 'What the scenario shows.', default: '' }),
  extends: text({ doc: 'A file that this one is laid over: maps merge, lists replace.', optional: true }),
  start: wallClock({
    doc: 'Date and time of day at start.',
    default: defaultStart,
    source: 'our choice: a Monday',
  }),
  duration: duration({ doc: 'How long the run lasts.', above: 0, atMost: longestRun }),
  seed: count({ doc: 'Where the streams of chance begin.', default: 1, atMost: Number.MAX_SAFE_INTEGER }),
  pump: pumpField,
  catheter: catheterField,
  drugs: drugsField,
  program: group({ basal: basal({ doc: 'The basal program.' }) }, { doc: "The pump's program at start." }),
  orders: ordersField,
  faults: faultsField,
  report: group(reportFields, { doc: 'What the results report.', default: reportDefaults }),
};
