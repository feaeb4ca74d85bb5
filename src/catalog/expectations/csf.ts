import { at, defineExpectation, drug } from '../expectation.ts';

export const csf = defineExpectation({
  expectation: 'csf',
  title: 'Concentration in the fluid',
  doc: 'Concentration of a drug in the cerebrospinal fluid, where the scenario has its spreading computed.',
  arguments: { drug: drug(), at: at() },
  example: 'csf("morphine", 5 days) > 2 ug/mL',
  gives: 'concentration',
  signal: 'csf',
  read: (evidence, { drug, at }) => ({
    value: evidence.standing('csf', drug, at ?? evidence.duration),
    ...(at === null ? {} : { at }),
  }),
});
