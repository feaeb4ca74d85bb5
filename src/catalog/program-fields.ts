import { basal, dose, duration, group } from '../fields/index.ts';
import { patientBolus } from './program/patient-bolus.ts';
import { scheduledBoluses } from './program/scheduled-boluses.ts';

/** Everything that a pump can be programmed to do; an order that sets the program may say any part of it. */
export const programFields = {
  basal: basal({
    doc: 'The basal program: one rate, off, or flex steps.',
    optional: true,
  }),
  boluses: scheduledBoluses({
    doc: 'Boluses that the pump gives by itself; an empty list is none.',
    optional: true,
  }),
  patient_bolus: patientBolus({
    doc: 'What the patient may ask for, and how often it is granted.',
    optional: true,
  }),
  dose_limit: group(
    {
      dose: dose({ doc: 'The most that may be programmed in the window, of the primary drug.', above: 0 }),
      // A month: our choice, because each request asks for every corner of the window, and no pump has a longer one.
      per: duration({ doc: 'The rolling window.', above: 0, atMost: 31 * 86_400_000 }),
    },
    { doc: 'The most of the primary drug that may be programmed in any window.', optional: true },
  ),
};
