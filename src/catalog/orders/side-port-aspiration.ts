import { volume } from '../../fields/index.ts';
import { defineOrder } from '../define.ts';

export const sidePortAspiration = defineOrder({
  order: 'side-port-aspiration',
  title: 'Aspiration through the side port',
  doc:
    'Draws a volume out of the catheter past the pump. Where the tip is open, drug-free cerebrospinal fluid follows; ' +
    'where it is not, the draw fails, which is a finding.',
  sources: ['Our choice: the draw happens at once, because it takes seconds.'],
  fields: {
    volume: volume({ doc: 'What is drawn.', above: 0 }),
  },
  example: 'orders: [{ at: 2 days, order: side-port-aspiration, volume: 1 mL }]',
  command: ({ volume }) => ({ kind: 'aspirate-path', volume }),
});
