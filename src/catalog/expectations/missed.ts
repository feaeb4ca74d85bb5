import { defineExpectation, drug, fault } from '../expectation.ts';

export const missed = defineExpectation({
  expectation: 'missed',
  title: 'Dose missed',
  doc: 'The greatest shortfall that a fault brought about, from its onset to its end and 24 h more.',
  arguments: { fault: fault(), drug: drug() },
  example: 'missed("the kink") < 8 mg',
  gives: 'amount',
  read: (evidence, { fault, drug }) => {
    const { name, from, harm } = evidence.fault(fault);
    return from === null
      ? { none: `The fault ${name} never began.` }
      : { value: harm('missed', drug), at: from };
  },
});
