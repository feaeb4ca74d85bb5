import { defineExpectation, drug, window } from '../expectation.ts';

export const worstOver = defineExpectation({
  expectation: 'worst_over',
  title: 'Worst window above',
  doc: 'How far the dose delivered in a rolling window was above the intended one at most, as a share; zero or positive.',
  arguments: { window: window(), drug: drug() },
  example: 'worst_over(24 h) < 25 %',
  gives: 'ratio',
  read: (evidence, { window, drug }) => {
    const { over } = evidence.rolling(window, drug);
    if (over === null) return { none: 'No window of this length could be judged in this run.' };
    return { value: over.share, ...(over.at === null ? {} : { at: over.at }) };
  },
});
