import { defineExpectation, drug, from, to } from '../expectation.ts';

export const delivered = defineExpectation({
  expectation: 'delivered',
  title: 'Dose delivered',
  doc: 'What left the tip into the intrathecal space.',
  arguments: { drug: drug(), from: from(), to: to() },
  example: 'delivered("morphine") > 0.9 * intended("morphine")',
  gives: 'amount',
  read: (evidence, { drug, from, to }) => ({ value: evidence.amount('delivered', drug, from, to) }),
});
