import { defineExpectation, drug } from '../expectation.ts';

export const hoursBelow = defineExpectation({
  expectation: 'hours_below',
  title: 'Time below the band of the fluid',
  doc: 'How long the concentration in the cerebrospinal fluid was below its band, as a time.',
  arguments: { drug: drug() },
  example: 'hours_below("morphine") < 12 h',
  gives: 'hours',
  read: (evidence, { drug }) => ({ value: evidence.outside('below', drug) }),
});
