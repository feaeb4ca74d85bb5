import { defineExpectation, from, to } from '../expectation.ts';

export const peakPressure = defineExpectation({
  expectation: 'peak_pressure',
  title: 'Highest pressure',
  doc: 'The highest pressure of the line between two moments.',
  arguments: { from: from(), to: to() },
  example: 'peak_pressure() < 150 kPa',
  gives: 'pressure',
  read: (evidence, { from, to }) => evidence.peak('pressure', 0, from, to),
});
