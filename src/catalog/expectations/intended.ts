import { defineExpectation, drug, from, to } from '../expectation.ts';

export const intended = defineExpectation({
  expectation: 'intended',
  title: 'Dose intended',
  doc: "What the clinician's orders call for.",
  arguments: { drug: drug(), from: from(), to: to() },
  example: 'intended() == 4 mg',
  gives: 'amount',
  read: (evidence, { drug, from, to }) => ({ value: evidence.amount('intended', drug, from, to) }),
});
