import { defineExpectation, drug, from, to } from '../expectation.ts';

export const error = defineExpectation({
  expectation: 'error',
  title: 'Error of the dose',
  doc: 'Delivered less intended, as a share of what was intended: -10 % is a tenth too little.',
  arguments: { drug: drug(), from: from(), to: to() },
  example: 'error("morphine") > -10 %',
  gives: 'ratio',
  read: (evidence, { drug, from, to }) => {
    const intended = evidence.amount('intended', drug, from, to);
    if (!(intended > 0))
      return { none: `No ${evidence.drugName(drug)} was intended then, so there is no error.` };
    return { value: (evidence.amount('delivered', drug, from, to) - intended) / intended };
  },
});
