import { alarm, defineExpectation } from '../expectation.ts';

export const alarms = defineExpectation({
  expectation: 'alarms',
  title: 'Alarms of a kind',
  doc: 'How often an alarm was raised.',
  arguments: { kind: alarm() },
  example: 'alarms("low-reservoir") == 0',
  gives: 'count',
  read: (evidence, { kind }) => ({ value: evidence.facts('alarm-raised', { alarm: kind }).length }),
});
