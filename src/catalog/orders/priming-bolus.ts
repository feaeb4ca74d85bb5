import { duration, volume } from '../../fields/index.ts';
import { defineOrder } from '../define.ts';

export const primingBolus = defineOrder({
  order: 'priming-bolus',
  title: 'Priming bolus',
  doc:
    'Gives a volume fast, to fill the path with what the reservoir holds. It is no dose of anybody: what it drives out ' +
    'of the tip is delivered and not intended, so too large a volume over-doses.',
  sources: [
    'Internal path 0.140 mL, formerly shown as 0.199 mL: priming by the old value gives 0.059 mL too much (recall TGA RC-2017-RN-00065-1).',
  ],
  fields: {
    volume: volume({ doc: 'What is given.', above: 0 }),
    over: duration({ doc: 'How long it takes.', above: 0 }),
  },
  enters: ['volume', 'over'],
  example: 'orders: [{ at: 2 days, order: priming-bolus, volume: 0.14 mL, over: 20 min }]',
  command: ({ volume, over }) => ({ kind: 'prime', volume, over }),
});
