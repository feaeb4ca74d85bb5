import { at, defineExpectation, drug } from '../expectation.ts';

export const intendedRate = defineExpectation({
  expectation: 'intended_rate',
  title: 'Rate intended',
  doc: "The rate that the clinician's orders call for at one moment.",
  arguments: { drug: drug(), at: at() },
  example: 'always(intended_rate() <= 4 mg/day)',
  gives: 'amountRate',
  signal: 'intended_rate',
  read: (evidence, { drug, at }) => ({
    value: evidence.standing('intended_rate', drug, at ?? evidence.duration),
    ...(at === null ? {} : { at }),
  }),
});
