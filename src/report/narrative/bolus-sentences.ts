import { amountText, volumeText } from '../amount.ts';
import { becauseText, bolusText } from './words.ts';
import type { FactRecord } from '../../analysis/result.ts';
import type { Sentence } from './sentence.ts';
import type { Telling } from './telling.ts';

const started: Sentence = (fact) => {
  const { bolus, drug, volume_ul } = fact;
  if (bolus === 'priming') return `A priming bolus of ${volumeText(volume_ul as number)} began.`;
  return `A ${bolusText(bolus)} of ${doseOf(fact)} ${String(drug)} began.`;
};

const completed: Sentence = (fact, telling) => {
  const begin = telling.cause(fact);
  const since = begin === undefined ? '' : ` begun ${telling.moment(begin.at_ms)}`;
  return `The ${bolusText(fact['bolus'])}${since} has given its dose.`;
};

const halted: Sentence = (fact, telling, index) =>
  `The ${bolusText(fact['bolus'])} was halted before it had given its dose, ${haltedBy(telling, fact, index)}.`;

/** A halt has its own begin for a cause; what ended it is another fact of the same moment. */
function haltedBy(telling: Telling, fact: FactRecord, index: number): string {
  const beside = telling.facts.filter(({ at_ms }) => at_ms === fact.at_ms);
  const limit = beside.find(({ alarm, cause }) => alarm === 'dose-limit' && cause === index);
  if (limit !== undefined) return 'because the dose limit was reached';
  const stopped = beside.find(({ kind }) => kind === 'delivery-stopped');
  if (stopped !== undefined) return 'because the pump was stopped by order';
  const slowed = beside.find(({ kind }) => kind === 'rate-limited');
  if (slowed?.['because'] === 'alarm') return `because of the ${String(slowed['alarm'])} alarm`;
  if (slowed?.['because'] === 'order') return 'because the pump was slowed by order';
  const fault = beside.find(({ kind }) => kind === 'fault-started');
  return fault === undefined ? 'by order' : `because of ${String(fault['name'])}`;
}

/** Boluses, and what the patient asks for. */
export const bolusSentences = {
  'bolus-started': started,
  'bolus-completed': completed,
  'bolus-suspended': ({ bolus }) => `The ${bolusText(bolus)} waits while another one is given.`,
  'bolus-resumed': ({ bolus }) => `The ${bolusText(bolus)} goes on with what it had left.`,
  'bolus-halted': halted,
  'bolus-skipped': ({ bolus, because }) =>
    `A ${bolusText(bolus)} was skipped, because ${becauseText(because)}.`,
  'request-granted': () => 'The patient asked for a bolus, and it was granted.',
  'request-refused': ({ because }) =>
    `The patient asked for a bolus; it was refused, because ${becauseText(because)}.`,
} satisfies Record<string, Sentence>;

/** The dose of a begun bolus, with its unit. */
function doseOf({ dose_ug, dose_iu }: FactRecord): string {
  return dose_iu === undefined
    ? amountText({ value: Number(dose_ug), unit: 'ug' })
    : amountText({ value: Number(dose_iu), unit: 'iu' });
}
