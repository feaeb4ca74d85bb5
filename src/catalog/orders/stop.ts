import { duration } from '../../fields/index.ts';
import { defineOrder } from '../define.ts';

export const stop = defineOrder({
  order: 'stop',
  title: 'Stop delivery',
  doc: 'Stops delivery and halts running boluses for good, until `resume` or for a time.',
  sources: ['Stopped mode of programmable pumps (facts on devices).'],
  fields: {
    for: duration({ doc: 'How long; until `resume` when left out.', optional: true, above: 0 }),
  },
  example: 'orders: [{ at: 2 days, order: stop, for: 6 h }]',
  command: (values) => ({ kind: 'stop', during: values.for ?? null }),
});
