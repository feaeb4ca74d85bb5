import { defineOrder } from '../define.ts';

export const resume = defineOrder({
  order: 'resume',
  title: 'Resume delivery',
  doc: 'Lets the program go on after a stop, or after a rate that an alarm imposed.',
  sources: ['Stopped mode of programmable pumps (facts on devices).'],
  fields: {},
  example: 'orders: [{ at: 2 days, order: stop }, { at: 3 days, order: resume }]',
  command: () => ({ kind: 'resume' }),
});
