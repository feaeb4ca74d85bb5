import { anyValue, defineExpectation } from '../expectation.ts';

export const about = defineExpectation({
  expectation: 'about',
  title: 'Nearly equal',
  doc: 'Whether two values differ by no more than a tolerance: a value of their kind, or a share of the second.',
  arguments: {
    a: anyValue(),
    b: anyValue(),
    tolerance: anyValue('A value of their kind, or a share as in 5 %.'),
  },
  example: 'about(delivered(), intended(), 5 %)',
  gives: 'truth',
});
