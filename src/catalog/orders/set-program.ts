import { paint } from '../../model/basal.ts';
import { defineOrder } from '../define.ts';
import { programFields } from '../program-fields.ts';

export const setProgram = defineOrder({
  order: 'set-program',
  title: 'Set the program',
  doc:
    'Replaces the parts of the program that it names: basal, scheduled boluses, what the patient may ask for, the dose ' +
    'limit. What it does not name stays as it was.',
  sources: ['Programs of programmable pumps (facts on devices).'],
  fields: programFields,
  atLeastOne: [['basal', 'boluses', 'patient_bolus', 'dose_limit']],
  enters: ['basal', 'boluses', 'patient_bolus', 'dose_limit'],
  example:
    'orders: [{ at: 2 days, order: set-program, basal: 0.4 mg/day, boluses: [{ dose: 20 ug, over: 5 min, every: 6 h, first: 06:00 }] }]',
  command: ({ basal, boluses, patient_bolus, dose_limit }) => ({
    kind: 'set-program',
    plan: basal === undefined ? null : paint(basal),
    boluses: boluses ?? null,
    patientBolus: patient_bolus ?? null,
    doseLimit: dose_limit ?? null,
  }),
});
