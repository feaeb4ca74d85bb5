import { defineExpectation } from '../expectation.ts';

export const granted = defineExpectation({
  expectation: 'granted',
  title: 'Requests granted',
  doc: 'How many of the patient’s requests were granted.',
  arguments: {},
  example: 'granted() >= 4',
  gives: 'count',
  read: ({ requests }) => ({ value: requests.granted }),
});
