import { at, defineExpectation, drug } from '../expectation.ts';

export const deliveredRate = defineExpectation({
  expectation: 'delivered_rate',
  title: 'Rate delivered',
  doc: 'The rate at which the drug leaves the tip into the intrathecal space at one moment.',
  arguments: { drug: drug(), at: at() },
  example: 'after("fault-ended", 6 h, delivered_rate() > 0.9 * intended_rate())',
  gives: 'amountRate',
  signal: 'delivered_rate',
  read: (evidence, { drug, at }) => ({
    value: evidence.standing('delivered_rate', drug, at ?? evidence.duration),
    ...(at === null ? {} : { at }),
  }),
});
