import { nearest, suggestion } from '../../fields/suggestion.ts';
import { quoted } from '../../units/quoted.ts';
import { alarms } from '../../catalog/alarms/index.ts';
import { faults } from '../../catalog/faults/index.ts';
import { orders } from '../../catalog/orders/index.ts';
import { boluses } from '../../model/facts.ts';
import { detailsOf, factWords, reasonsOf } from '../fact-words.ts';
import { NotUnderstood } from './syntax.ts';
import type { FactFilter } from '../../catalog/evidence.ts';
import type { Named, Vocabulary } from './vocabulary.ts';

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
 * be may stand alone: `patient`, or the name that the file gives a fault or an order.
 */
export function filterOf(fact: string, text: string, vocabulary: Vocabulary): FactFilter {
  const details = text.split(betweenDetails).map((detail) => detailOf(fact, detail.trim(), vocabulary));
  return Object.fromEntries(details);
}

/** `bolus-started, bolus: patient`: a kind of fact, and perhaps what such facts are told apart by. */
export function factAndFilterOf(
  text: string,
  vocabulary: Vocabulary,
): { readonly fact: string; readonly filter: FactFilter } {
  const comma = text.indexOf(',');
  const fact = factOf((comma < 0 ? text : text.slice(0, comma)).trim());
  return { fact, filter: comma < 0 ? {} : filterOf(fact, text.slice(comma + 1).trim(), vocabulary) };
}

function detailOf(fact: string, text: string, vocabulary: Vocabulary): readonly [string, string] {
  const own = detailsOf(fact);
  if (own.length === 0)
    throw new NotUnderstood(`Facts ${quoted(fact)} are all alike: nothing tells them apart.`);
  const alone = meantAlone(fact, text, vocabulary);
  if (alone !== null) return [alone, text];
  const [, detail, value] = /^([a-z]+)\s*[:=]\s*(.+)$/.exec(text) ?? [];
  if (detail === undefined || value === undefined) {
    if (own.includes('name') && bearersOf(fact, vocabulary) === null) return ['name', text];
    throw new NotUnderstood(
      `${quoted(text)} tells no facts ${quoted(fact)} apart. ${instead(fact, text, vocabulary)}`,
    );
  }
  if (!own.includes(detail))
    throw new NotUnderstood(`Facts ${quoted(fact)} have no ${quoted(detail)}. ${suggestion(detail, own)}`);
  const all = detail === 'name' ? bearersOf(fact, vocabulary)?.map(({ name }) => name) : known(fact, detail);
  if (all === undefined || all.includes(value)) return [detail, value];
  const none = detail === 'name' ? 'Nothing here' : `No ${detail}`;
  throw new NotUnderstood(`${none} is called ${quoted(value)}. ${suggestion(value, all)}`);
}

/** The detail that a word alone is one of: a name that the file gives goes before a kind, as everywhere in a claim. */
function meantAlone(fact: string, text: string, vocabulary: Vocabulary): string | null {
  const isName = namesGiven(fact, vocabulary).includes(text);
  const others = detailsOf(fact).filter(
    (detail) => known(fact, detail)?.includes(text) === true && !(isName && isKind(detail)),
  );
  const meant = isName ? ['name', ...others] : others;
  if (meant.length <= 1) return meant[0] ?? null;
  const ways = meant.map((detail) => quoted(`${detail}: ${text}`)).join(' or ');
  throw new NotUnderstood(`${quoted(text)} can mean ${meant.length} things here: write ${ways}.`);
}

/** What tells facts of a kind apart beside a word that does not: what was perhaps meant, or what this file has. */
function instead(fact: string, text: string, vocabulary: Vocabulary): string {
  const names = namesGiven(fact, vocabulary);
  const wordsOf = (detail: string) => known(fact, detail) ?? [];
  const all = [...names, ...detailsOf(fact).flatMap(wordsOf)];
  const kindsHere = (bearersOf(fact, vocabulary) ?? []).map(({ kind }) => kind);
  const here = detailsOf(fact).flatMap((detail) => (isKind(detail) ? kindsHere : wordsOf(detail)));
  return suggestion(text, nearest(text, all) === undefined ? [...new Set([...names, ...here])] : all);
}

function isKind(detail: string): boolean {
  return detail === 'fault' || detail === 'order';
}

/** The words of a detail that are the same in every file. */
function known(fact: string, detail: string): readonly string[] | undefined {
  return detail === 'because' ? reasonsOf(fact) : words[detail];
}

/** The faults, or the orders, of which facts of a kind tell; null where they are not known. */
function bearersOf(fact: string, { faults, orders }: Vocabulary): readonly Named[] | null {
  return detailsOf(fact).includes('order') ? orders : faults;
}

function namesGiven(fact: string, vocabulary: Vocabulary): readonly string[] {
  if (!detailsOf(fact).includes('name')) return [];
  const bearers = bearersOf(fact, vocabulary) ?? [];
  return bearers.flatMap(({ name, kind }) => (name === kind ? [] : [name]));
}
