import { defineExpectation, drug, from, to } from '../expectation.ts';

export const programmed = defineExpectation({
  expectation: 'programmed',
  title: 'Dose programmed',
  doc: 'What the pump commanded, and believes it gave.',
  arguments: { drug: drug(), from: from(), to: to() },
  example: 'programmed(1 day, 2 days) <= 2.4 mg',
  gives: 'amount',
  read: (evidence, { drug, from, to }) => ({ value: evidence.amount('programmed', drug, from, to) }),
});
