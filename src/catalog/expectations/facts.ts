import { defineExpectation, fact, filter } from '../expectation.ts';

export const facts = defineExpectation({
  expectation: 'facts',
  title: 'Facts of a kind',
  doc: 'How many facts of a kind the timeline has.',
  arguments: { kind: fact(), filter: filter() },
  example: 'facts("bolus-started", "bolus: patient") <= 12',
  gives: 'count',
  read: (evidence, { kind, filter }) => ({ value: evidence.facts(kind, filter ?? {}).length }),
});
