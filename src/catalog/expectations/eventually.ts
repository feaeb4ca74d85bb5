import { claim, defineExpectation, from, to } from '../expectation.ts';

export const eventually = defineExpectation({
  expectation: 'eventually',
  title: 'True at some time',
  doc: 'Whether a claim is true at some instant between two moments.',
  arguments: { claim: claim(), from: from(), to: to() },
  example: 'eventually(pressure() > 150 kPa, 16 days, 19 days)',
  gives: 'truth',
});
