import { at, defineExpectation } from '../expectation.ts';

export const believed = defineExpectation({
  expectation: 'believed',
  title: 'Volume believed',
  doc: 'What the pump believes is in the reservoir.',
  arguments: { at: at() },
  example: 'always(abs(reservoir() - believed()) < 1 mL)',
  gives: 'volume',
  signal: 'believed',
  read: (evidence, { at }) => ({
    value: evidence.standing('believed', 0, at ?? evidence.duration),
    ...(at === null ? {} : { at }),
  }),
});
