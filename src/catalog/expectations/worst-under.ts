import { defineExpectation, drug, window } from '../expectation.ts';

export const worstUnder = defineExpectation({
  expectation: 'worst_under',
  title: 'Worst window below',
  doc: 'How far the dose delivered in a rolling window was below the intended one at most, as a share; zero or positive.',
  arguments: { window: window(), drug: drug() },
  example: 'worst_under(24 h) < 25 %',
  gives: 'ratio',
  read: (evidence, { window, drug }) => {
    const { under } = evidence.rolling(window, drug);
    if (under === null) return { none: 'No window of this length could be judged in this run.' };
    return { value: under.share, ...(under.at === null ? {} : { at: under.at }) };
  },
});
