import { defineExpectation, drug, from, to } from '../expectation.ts';

export const peakCsf = defineExpectation({
  expectation: 'peak_csf',
  title: 'Highest concentration in the fluid',
  doc: 'The highest concentration of a drug in the cerebrospinal fluid between two moments.',
  arguments: { drug: drug(), from: from(), to: to() },
  example: 'peak_csf("morphine") < 12 ug/mL',
  gives: 'concentration',
  read: (evidence, { drug, from, to }) => evidence.peak('csf', drug, from, to),
});
