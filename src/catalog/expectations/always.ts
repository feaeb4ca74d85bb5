import { claim, defineExpectation, from, to } from '../expectation.ts';

export const always = defineExpectation({
  expectation: 'always',
  title: 'True all the time',
  doc:
    'Whether a claim is true at every instant between two moments. Inside it reservoir(), believed(), pressure(), ' +
    'flow(), csf() and the rates stand for the moving instant; both sides of every jump count.',
  arguments: { claim: claim(), from: from(), to: to() },
  example: 'always(reservoir() > 2 mL)',
  gives: 'truth',
});
