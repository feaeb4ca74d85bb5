import { at, defineExpectation, drug } from '../expectation.ts';

export const programmedRate = defineExpectation({
  expectation: 'programmed_rate',
  title: 'Rate programmed',
  doc: 'The rate that the pump commands at one moment.',
  arguments: { drug: drug(), at: at() },
  example: 'programmed_rate(36 h) == 1 mg/day',
  gives: 'amountRate',
  signal: 'programmed_rate',
  read: (evidence, { drug, at }) => ({
    value: evidence.standing('programmed_rate', drug, at ?? evidence.duration),
    ...(at === null ? {} : { at }),
  }),
});
