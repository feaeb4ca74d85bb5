import { defineExpectation, drug, fault } from '../expectation.ts';

export const attributable = defineExpectation({
  expectation: 'attributable',
  title: 'Dose attributable',
  doc: 'What the same run without the fault delivered, less what this one did.',
  arguments: { fault: fault(), drug: drug() },
  example: 'attributable("the kink") < 8 mg',
  gives: 'amount',
  read: (evidence, { fault, drug }) => {
    const { name, from, harm } = evidence.fault(fault);
    return from === null
      ? { none: `The fault ${name} never began.` }
      : { value: harm('attributable', drug), at: from };
  },
});
