import { defineExpectation, nth } from '../expectation.ts';

export const discrepancy = defineExpectation({
  expectation: 'discrepancy',
  title: 'Discrepancy of a refill',
  doc: 'What the pump believed it held at a refill, less what was aspirated; positive: it gave more than it believed.',
  arguments: { n: nth() },
  example: 'abs(discrepancy(1)) < 2 mL',
  gives: 'volume',
  read: (evidence, { n }) => {
    const refill = evidence.refill(n ?? 1);
    if (refill === null) return { none: `There was no refill number ${n ?? 1}.` };
    if (refill.discrepancy === null)
      return { none: `Nothing was aspirated at refill number ${n ?? 1}, so it found no discrepancy.` };
    return { value: refill.discrepancy, at: refill.at };
  },
});
