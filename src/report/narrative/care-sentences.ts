import { differenceText, volumeText } from '../amount.ts';
import { alarmText, becauseText, orderText, raised, rateText } from './words.ts';
import type { FactRecord } from '../../analysis/result.ts';
import type { Sentence } from './sentence.ts';
import type { Telling } from './telling.ts';

const refilled: Sentence = (fact, telling) => {
  const found = fact as unknown as {
    readonly aspirated_ul: number;
    readonly discrepancy_ul: number | null;
    readonly discrepancy_percent: number | null;
    readonly flagged: readonly string[];
  };
  const filling = `The reservoir was filled with ${volumeText(Number(fact['volume_ul']))}`;
  if (found.discrepancy_ul === null)
    return `${filling}, without taking out what was there.${forecast(fact, telling)}`;
  const share = found.discrepancy_percent === null ? '' : ` (${differenceText(found.discrepancy_percent)})`;
  const flags =
    found.flagged.length === 0
      ? ''
      : ` That is beyond the limit for the ${found.flagged.map((flag) => (flag === 'volume' ? 'volume' : 'share')).join(' and for the ')}: FLAGGED.`;
  return (
    `${filling}. ${volumeText(found.aspirated_ul)} was found in it where the pump believed in ` +
    `${volumeText(Number(fact['expected_ul']))}, a discrepancy of ${volumeText(found.discrepancy_ul)}${share}.` +
    flags +
    forecast(fact, telling)
  );
};

/** When the pump will be low and empty by its own reckoning. */
export function forecast(fact: FactRecord, telling: Telling): string {
  const parts = (['low', 'empty'] as const).flatMap((level) => {
    const at = fact[`predicted_${level}_at_ms`];
    return typeof at === 'number' ? [`${level} on ${telling.moment(at)}`] : [];
  });
  return parts.length === 0 ? '' : ` By its own reckoning it will be ${parts.join(' and ')}.`;
}

const limited: Sentence = (fact, telling) => {
  if (fact['because'] === 'cap')
    return 'The rate was capped at the most that the pump can give, so that the bolus takes longer.';
  if (fact['because'] === 'order') return 'The pump was slowed by order.';
  const rate = telling.reading(fact.at_ms).believed_flow_ul_per_h;
  const after = telling.state(fact.at_ms).after.believed_flow_ul_per_h;
  const how = after === 0 ? 'stopped' : after < rate ? 'slowed down' : 'goes on at the rate it has';
  return `The pump ${how} because of the ${alarmText(fact['alarm'])} alarm.`;
};

const basalChanged: Sentence = (fact, telling) => {
  const drug = String(fact['drug']);
  const unit = telling.unit(drug);
  const rate = rateText(Number(fact[`rate_${unit}_per_h`]), unit, drug);
  const ordered = telling.ordered(fact.at_ms, ['set-basal', 'set-program']);
  return `The basal rate became ${rate}, ${ordered ? 'as entered by order' : 'a step of the program'}.`;
};

/** What clinicians order, and what the program makes of it. */
export const careSentences = {
  'basal-changed': basalChanged,
  refilled,
  'bridge-started': () =>
    'A bridge began: the pump goes on at the old concentrations until the path has been given once over.',
  'bridge-ended': () => 'The bridge ended: the pump reckons with the new concentrations.',
  'delivery-stopped': () => 'The pump was stopped by order.',
  'delivery-resumed': (fact, telling, index) => {
    const { stopped } = telling.standing(index);
    const begin = stopped === null ? undefined : telling.facts[stopped];
    const since = begin === undefined ? '' : `, stopped since ${telling.moment(begin.at_ms)}`;
    return `The program goes on${since}.`;
  },
  'rate-limited': limited,
  'order-refused': (fact) =>
    `${raised(orderText(fact))} was ordered and refused, because ${becauseText(fact['because'])}.`,
  'side-port-blocked': (fact) =>
    `Nothing could pass the side port: ${orderText(fact)} found the catheter closed.`,
} satisfies Record<string, Sentence>;
