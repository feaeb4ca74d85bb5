import { at, defineExpectation } from '../expectation.ts';

export const reservoir = defineExpectation({
  expectation: 'reservoir',
  title: 'Volume in the reservoir',
  doc: 'What is truly usable in the reservoir.',
  arguments: { at: at() },
  example: 'reservoir(30 days) > 2 mL',
  gives: 'volume',
  signal: 'reservoir',
  read: (evidence, { at }) => ({
    value: evidence.standing('reservoir', 0, at ?? evidence.duration),
    ...(at === null ? {} : { at }),
  }),
});
