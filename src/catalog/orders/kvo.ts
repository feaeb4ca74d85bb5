import { defineOrder } from '../define.ts';

export const kvo = defineOrder({
  order: 'kvo',
  title: 'Keep-open rate',
  doc:
    'Gives only what keeps the catheter open, never more than the program’s own rate, until `resume`. Running boluses ' +
    'are halted for good, scheduled ones are skipped, and requests are refused as by a stopped pump.',
  sources: ['Our choice: the keep-open rate of bedside pumps, because implants have none of their own.'],
  fields: {},
  example: 'orders: [{ at: 2 days, order: kvo }, { at: 3 days, order: resume }]',
  command: () => ({ kind: 'limit-rate', to: 'kvo' }),
});
