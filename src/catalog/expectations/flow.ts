import { at, defineExpectation } from '../expectation.ts';

export const flow = defineExpectation({
  expectation: 'flow',
  title: 'Flow at the tip',
  doc: 'Flow out of the tip, wherever it lies.',
  arguments: { at: at() },
  example: 'eventually(flow() == 0 mL/day)',
  gives: 'flow',
  signal: 'flow',
  read: (evidence, { at }) => ({
    value: evidence.standing('flow', 0, at ?? evidence.duration),
    ...(at === null ? {} : { at }),
  }),
});
