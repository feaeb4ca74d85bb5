import { defineExpectation, drug, from, to } from '../expectation.ts';

export const pumped = defineExpectation({
  expectation: 'pumped',
  title: 'Dose pumped',
  doc: 'What truly left the pump.',
  arguments: { drug: drug(), from: from(), to: to() },
  example: 'pumped("morphine") <= programmed("morphine")',
  gives: 'amount',
  read: (evidence, { drug, from, to }) => ({ value: evidence.amount('pumped', drug, from, to) }),
});
