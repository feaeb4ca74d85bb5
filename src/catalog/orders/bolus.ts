import { dose, drugName, duration } from '../../fields/index.ts';
import { defineOrder } from '../define.ts';

export const bolus = defineOrder({
  order: 'bolus',
  title: "Clinician's bolus",
  doc: 'Gives one dose over a time, added to the basal; a long one is a square bolus. Refused while another one runs.',
  sources: ['Single boluses of programmable pumps (facts on devices).'],
  fields: {
    dose: dose({ doc: 'What is given.', above: 0 }),
    over: duration({ doc: 'How long it takes.', above: 0 }),
    drug: drugName({
      doc: 'The drug that the dose is an amount of; the primary when left out.',
      optional: true,
    }),
  },
  enters: ['dose', 'over', 'drug'],
  example: 'orders: [{ at: 2 days, order: bolus, dose: 0.2 mg, over: 15 min }]',
  command: ({ dose, over, drug }) => ({ kind: 'start-bolus', dose, over, drug: drug ?? null }),
});
