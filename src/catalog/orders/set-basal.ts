import { basal, drugName } from '../../fields/index.ts';
import { paint } from '../../model/basal.ts';
import { defineOrder } from '../define.ts';

export const setBasal = defineOrder({
  order: 'set-basal',
  title: 'Set the basal program',
  doc: 'Replaces the basal program: one rate, off, or flex steps. The rate at the tip changes at once.',
  sources: ['Basal and flex modes of programmable pumps (facts on devices).'],
  fields: {
    basal: basal({ doc: 'The new basal program.' }),
    drug: drugName({
      doc: 'The drug that the rates are amounts of; the primary when left out.',
      optional: true,
    }),
  },
  enters: ['basal', 'drug'],
  example: 'orders: [{ at: 2 days, order: set-basal, basal: 1.5 mg/day }]',
  command: ({ basal }) => ({
    kind: 'set-program',
    plan: paint(basal),
    boluses: null,
    patientBolus: null,
    doseLimit: null,
  }),
});
