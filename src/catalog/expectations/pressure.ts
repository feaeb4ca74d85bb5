import { at, defineExpectation } from '../expectation.ts';

export const pressure = defineExpectation({
  expectation: 'pressure',
  title: 'Pressure of the line',
  doc: 'Pressure of the line above that of the cerebrospinal fluid.',
  arguments: { at: at() },
  example: 'pressure("day 16 12:00") < 100 kPa',
  gives: 'pressure',
  signal: 'pressure',
  read: (evidence, { at }) => ({
    value: evidence.standing('pressure', 0, at ?? evidence.duration),
    ...(at === null ? {} : { at }),
  }),
});
