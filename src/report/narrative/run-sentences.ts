import { amountOf, amountText, differenceText, volumeText } from '../amount.ts';
import { forecast } from './care-sentences.ts';
import { listed, rateText } from './words.ts';
import type { Sentence } from './sentence.ts';

const runStarted: Sentence = (fact, telling) => {
  const { reservoir_true_ul, drugs } = telling.state(0).after;
  const rates = Object.entries(drugs).flatMap(([drug, values]) => {
    const unit = telling.unit(drug);
    const rate = values[`programmed_${unit}_per_h`] ?? 0;
    return rate > 0 ? [rateText(rate, unit, drug)] : [];
  });
  const gives = rates.length === 0 ? 'gives nothing' : `gives ${listed(rates)}`;
  return `The run began. The pump holds ${volumeText(reservoir_true_ul)} and ${gives}.${forecast(fact, telling)}`;
};

const runEnded: Sentence = (_, { story }) => {
  const doses = Object.entries(story.result.drugs).map(([name, drug]) => {
    const error = drug.error_percent === null ? '' : ` (${differenceText(drug.error_percent)})`;
    return (
      `${amountText(amountOf(drug, 'delivered'))} ${name} was delivered of ` +
      `${amountText(amountOf(drug, 'intended'))} intended${error}`
    );
  });
  return `The run ended. In all, ${listed(doses)}.`;
};

/** The two ends of a run. */
export const runSentences = {
  'run-started': runStarted,
  'run-ended': runEnded,
} satisfies Record<string, Sentence>;
