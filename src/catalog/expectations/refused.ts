import { defineExpectation, reason } from '../expectation.ts';

export const refused = defineExpectation({
  expectation: 'refused',
  title: 'Requests refused',
  doc: 'How many of the patient’s requests were refused for one reason.',
  arguments: { because: reason() },
  example: 'refused("lockout") < 3',
  gives: 'count',
  read: ({ requests }, { because }) => ({ value: requests.refused(because) }),
});
