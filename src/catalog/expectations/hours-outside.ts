import { defineExpectation, drug, window } from '../expectation.ts';

export const hoursOutside = defineExpectation({
  expectation: 'hours_outside',
  title: 'Time outside the band',
  doc: 'How long the rolling error of a window was outside the band of the report (`report.band`), as a time.',
  arguments: { window: window(), drug: drug() },
  example: 'hours_outside(24 h) < 6 h',
  gives: 'hours',
  read: (evidence, { window, drug }) => ({ value: evidence.rolling(window, drug).hoursOutside }),
});
