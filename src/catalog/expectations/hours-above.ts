import { defineExpectation, drug } from '../expectation.ts';

export const hoursAbove = defineExpectation({
  expectation: 'hours_above',
  title: 'Time above the band of the fluid',
  doc: 'How long the concentration in the cerebrospinal fluid was above its band, as a time.',
  arguments: { drug: drug() },
  example: 'hours_above("morphine") < 12 h',
  gives: 'hours',
  read: (evidence, { drug }) => ({ value: evidence.outside('above', drug) }),
});
