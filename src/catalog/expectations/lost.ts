import { defineExpectation, drug, from, place, to } from '../expectation.ts';

export const lost = defineExpectation({
  expectation: 'lost',
  title: 'Dose lost',
  doc: 'What went elsewhere than into the intrathecal space, by the place where it was lost.',
  arguments: { where: place(), drug: drug(), from: from(), to: to() },
  example: 'lost("leaked") == 0 mg',
  gives: 'amount',
  read: (evidence, { where, drug, from, to }) => ({ value: evidence.lost(where, drug, from, to) }),
});
