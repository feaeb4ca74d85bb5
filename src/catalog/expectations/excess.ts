import { defineExpectation, drug, fault } from '../expectation.ts';

export const excess = defineExpectation({
  expectation: 'excess',
  title: 'Dose in excess',
  doc: 'The greatest excess that a fault brought about, from its onset to its end and 24 h more.',
  arguments: { fault: fault(), drug: drug() },
  example: 'excess("the kink") < 8 mg',
  gives: 'amount',
  read: (evidence, { fault, drug }) => {
    const { name, from, harm } = evidence.fault(fault);
    return from === null
      ? { none: `The fault ${name} never began.` }
      : { value: harm('excess', drug), at: from };
  },
});
