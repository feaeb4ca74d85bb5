import { programFields } from '../catalog/program-fields.ts';
import { count, drugName, duration, group, prose, text } from '../fields/index.ts';
import { daysFromDate } from '../units/calendar.ts';
import { days } from '../units/quantity.ts';
import { catheterField } from './catheter-field.ts';
import { checkField } from './check-field.ts';
import { drugsField } from './drugs-field.ts';
import { expectField } from './expect-field.ts';
import { expectProblemField } from './expect-problem-field.ts';
import { faultsField } from './faults-field.ts';
import { formatVersion, wallClock } from './header-fields.ts';
import { ordersField } from './orders-field.ts';
import { patientField } from './patient-field.ts';
import { pumpField } from './pump-field.ts';
import { reportField } from './report-field.ts';

/** A run lasts at most 20 years: longer than any pump, and short enough for every number of the model. */
const longestRun = days(20 * 365.25);

/** Monday, 2026-01-05T00:00. */
const defaultStart = daysFromDate(2026, 1, 5) * days(1);

/** What a pump is programmed to do, and what may stand in the place of its firmware. */
const programOfPump = {
  ...programFields,
  commanded: text({
    doc:
      "A CSV file of what a pump commanded, played in the place of this one's firmware; what is intended still comes " +
      'from the program, which may then have no basal, and the orders. Its headings say the units: "time (h),flow (uL/h)", "time_s,flow_ml_per_h". A ' +
      'row is in force until the next; the first stands at 0. Times are taken to the nearest millisecond. Requests are ' +
      'refused as by a stopped pump, because nobody can ask a log.',
    optional: true,
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
  primary: drugName({
    doc: 'The drug that fixes the flow, one of those in the reservoir; the first of them when left out.',
    optional: true,
  }),
  program: group(programOfPump, {
    doc: "The pump's program at start. Only a constant-pressure pump may have none: it gives its factory flow.",
    optional: true,
  }),
  orders: ordersField,
  faults: faultsField,
  patient: patientField,
  expect: expectField,
  report: reportField,
  check: checkField,
  expect_problem: expectProblemField,
};
