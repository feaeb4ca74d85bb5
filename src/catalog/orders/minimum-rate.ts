import { defineOrder } from '../define.ts';

export const minimumRate = defineOrder({
  order: 'minimum-rate',
  title: 'Minimum-rate mode',
  doc:
    'Gives the lowest flow that the pump has, until `resume`. Running boluses are halted for good, scheduled ones are ' +
    'skipped, and requests are refused as by a stopped pump.',
  sources: ['Minimum-rate mode of the peristaltic implant, 0.006 mL/day: unverified (facts on devices).'],
  fields: {},
  example: 'orders: [{ at: 2 days, order: minimum-rate }, { at: 3 days, order: resume }]',
  command: () => ({ kind: 'limit-rate', to: 'minimum' }),
});
