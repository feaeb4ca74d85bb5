import { defineOrder } from '../define.ts';

export const request = defineOrder({
  order: 'request',
  title: 'Request of the patient',
  doc: 'The patient presses the button once. The pump grants the bolus, or refuses and says why.',
  sources: ['Patient boluses of programmable pumps (facts on devices).'],
  fields: {},
  example:
    '{ program: { basal: 0.5 mg/day, patient_bolus: { dose: 20 ug, over: 5 min, lockout: 4 h, max: 4, per: 24 h } }, orders: [{ at: 2 days, order: request }] }',
  command: () => ({ kind: 'request' }),
});
