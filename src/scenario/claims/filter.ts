import { nearest, suggestion } from '../../fields/suggestion.ts';
import { quoted } from '../../units/quoted.ts';
import { alarms } from '../../catalog/alarms/index.ts';
import { faults } from '../../catalog/faults/index.ts';
import { orders } from '../../catalog/orders/index.ts';
import { boluses } from '../../model/facts.ts';
import { detailsOf, factWords, reasonsOf } from '../fact-words.ts';
import { NotUnderstood } from './syntax.ts';
import type { FactFilter } from '../../catalog/evidence.ts';

/** Between two details stands a comma; a name may hold one too, unless a detail's word and a colon follow. */
const betweenDetails = /\s*,\s*(?=[a-z]+\s*[:=])/;

const kinds = ({ all }: { readonly all: readonly { readonly kind: string }[] }) =>
  all.map(({ kind }) => kind);

/** The words that a detail can have, where they are known beforehand. */
const words: Readonly<Record<string, readonly string[]>> = {
  bolus: boluses,
  alarm: kinds(alarms),
  fault: kinds(faults),
  order: kinds(orders),
};

/** A kind of fact by its word. */
export function factOf(text: string): string {
  if (factWords.includes(text)) return text;
  throw new NotUnderstood(`There is no fact ${quoted(text)}. ${suggestion(text, factWords)}`);
}

/**
 * `bolus: patient, because: lockout`: what facts of a kind are told apart by. A word that only one of their details can
 * be may stand alone: `patient`.
 */
export function filterOf(fact: string, text: string): FactFilter {
  const details = text.split(betweenDetails).map((detail) => detailOf(fact, detail.trim()));
  return Object.fromEntries(details);
}

/** `bolus-started, bolus: patient`: a kind of fact, and perhaps what such facts are told apart by. */
export function factAndFilterOf(text: string): { readonly fact: string; readonly filter: FactFilter } {
  const comma = text.indexOf(',');
  const fact = factOf((comma < 0 ? text : text.slice(0, comma)).trim());
  return { fact, filter: comma < 0 ? {} : filterOf(fact, text.slice(comma + 1).trim()) };
}

function detailOf(fact: string, text: string): readonly [string, string] {
  const own = detailsOf(fact);
  const known = (detail: string) => (detail === 'because' ? reasonsOf(fact) : words[detail]);
  const [only, other] = own.filter((detail) => known(detail)?.includes(text));
  if (only !== undefined && other === undefined) return [only, text];
  const [, detail, value] = /^([a-z]+)\s*[:=]\s*(.+)$/.exec(text) ?? [];
  if (detail === undefined || value === undefined)
    throw new NotUnderstood(
      `${quoted(text)} does not say what the facts are told apart by; it is written as in "bolus: patient".`,
    );
  if (!own.includes(detail))
    throw new NotUnderstood(
      own.length === 0
        ? `Facts ${quoted(fact)} are all alike: nothing tells them apart.`
        : `Facts ${quoted(fact)} have no ${quoted(detail)}. ${suggestion(detail, own)}`,
    );
  const all = known(detail);
  if (all === undefined || all.includes(value)) return [detail, value];
  const near = nearest(value, all);
  throw new NotUnderstood(
    `No ${detail} is called ${quoted(value)}. ${near === undefined ? `There are ${all.join(', ')}.` : `Did you mean ${quoted(near)}?`}`,
  );
}
