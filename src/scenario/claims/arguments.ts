import { alarms } from '../../catalog/alarms/index.ts';
import { suggestion } from '../../fields/suggestion.ts';
import { losses } from '../../model/curve.ts';
import { refusalReasons } from '../../model/recording.ts';
import { durationText } from '../../units/duration-text.ts';
import { momentText, readMoment } from '../../units/moment.ts';
import { isAlike, natureOf, natureText, pure } from '../../units/nature.ts';
import { quoted } from '../../units/quoted.ts';
import { numberOf } from './arithmetic.ts';
import { factOf, filterOf } from './filter.ts';
import { NotUnderstood } from './syntax.ts';
import type { Argument, ArgumentForm, ExpectationKind } from '../../catalog/expectation.ts';
import type { Syntax } from './syntax.ts';
import type { GivenValues, ValueTerm, WorkedOut } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

const MS_PER_HOUR = 3_600_000;

/** Works out what a part of a claim is worth. */
export type ReadValue = (part: Syntax) => ValueTerm;

/** Which argument each part of a call is; an optional one that the part does not look like is passed over. */
export function assigned(
  { kind, arguments: declared }: ExpectationKind,
  parts: readonly Syntax[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, Syntax> {
  const given = new Map<string, Syntax>();
  const left = Object.entries(declared);
  for (const [place, part] of parts.entries()) {
    while (left[0] !== undefined && isPassedOver(left, part, parts.length - place, vocabulary)) left.shift();
    const next = left.shift();
    if (next === undefined)
      throw new NotUnderstood(
        `${kind}() takes ${takes(declared)}, but ${parts.length} ${parts.length === 1 ? 'is' : 'are'} given.`,
      );
    given.set(next[0], part);
  }
  const missing = left.find(([, { stands }]) => stands === 'must');
  if (missing !== undefined)
    throw new NotUnderstood(`${kind}() lacks its ${missing[0]}; it takes ${takes(declared)}.`);
  return given;
}

/** The arguments in words: `drug, from, to; each may be left out`. */
function takes(declared: ExpectationKind['arguments']): string {
  const all = Object.entries(declared);
  if (all.length === 0) return 'nothing between its parentheses';
  return all.map(([name, { stands }]) => (stands === 'may' ? `[${name}]` : name)).join(', ');
}

type Left = readonly (readonly [string, Argument])[];

/** A text is a drug's name unless it is a moment; a number without a unit is a count. */
function isPassedOver(left: Left, part: Syntax, partsLeft: number, { drugs, startMs }: Vocabulary): boolean {
  const [[, { form, stands }], ...others] = left as readonly [readonly [string, Argument], ...Left];
  if (stands === 'must') return false;
  if (others.filter((other) => other[1].stands === 'must').length >= partsLeft) return true;
  if (part.is !== 'text') return form === 'drug' || form === 'filter';
  if (form === 'count') return true;
  if (form !== 'drug') return false;
  const couldBeMoment =
    others.some((other) => other[1].form === 'moment') && readMoment(part.text, startMs).ok;
  return couldBeMoment && !drugs.some(({ name }) => name === part.text);
}

/** What a function is given, every word of it known. */
export function givenTo(
  { arguments: declared }: ExpectationKind,
  parts: ReadonlyMap<string, Syntax>,
  vocabulary: Vocabulary,
  readValue: ReadValue,
): GivenValues {
  let kind = '';
  const values = Object.entries(declared).map(([name, { form }]) => {
    const part = parts.get(name);
    if (part === undefined) return [name, form === 'drug' ? vocabulary.primary : null] as const;
    const value = givenOne(form, part, kind, vocabulary, readValue);
    if (form === 'fact' && typeof value === 'string') kind = value;
    return [name, value] as const;
  });
  const given = Object.fromEntries(values);
  goesForward(given['from'], given['to'], vocabulary);
  return given;
}

function givenOne(
  form: ArgumentForm,
  part: Syntax,
  fact: string,
  vocabulary: Vocabulary,
  readValue: ReadValue,
): GivenValues[string] {
  switch (form) {
    case 'drug':
      return indexOf(textOf(part, 'a drug'), vocabulary.drugs, 'drug');
    case 'fault':
      return faultOf(textOf(part, 'a fault'), vocabulary);
    case 'alarm':
      return oneOf(textOf(part, 'an alarm'), alarms.all.map(({ kind }) => kind), 'alarm'); // prettier-ignore
    case 'reason':
      return oneOf(textOf(part, 'a reason'), refusalReasons, 'reason of a refusal');
    case 'place':
      return oneOf(textOf(part, 'a place'), losses, 'place where drug is lost');
    case 'fact':
      return factOf(textOf(part, 'a fact'));
    case 'filter':
      return filterOf(fact, textOf(part, 'what tells facts apart'), vocabulary);
    case 'moment':
      return momentOf(part, vocabulary, readValue);
    case 'window':
      return windowOf(readValue(part));
    case 'count':
      return countOf(readValue(part));
    case 'value':
    case 'claim':
      throw new Error(`The judge reads ${form} itself. This is a bug in the simulator.`);
  }
}

export function textOf(part: Syntax, what: string): string {
  if (part.is === 'text') return part.text;
  throw new NotUnderstood(`Here belongs ${what} in quotation marks.`);
}

function oneOf(word: string, known: readonly string[], what: string): string {
  if (known.includes(word)) return word;
  throw new NotUnderstood(`There is no ${what} ${quoted(word)}. ${suggestion(word, known)}`);
}

function indexOf(name: string, all: readonly { readonly name: string }[], what: string): number {
  const index = all.findIndex((each) => each.name === name);
  if (index >= 0) return index;
  const names = all.map((each) => each.name);
  throw new NotUnderstood(`There is no ${what} ${quoted(name)} here. ${suggestion(name, names)}`);
}

function faultOf(name: string, { faults }: Vocabulary): number {
  if (faults === null) return 0;
  const called = faults.flatMap((fault, i) => (fault.name === name ? [i] : []));
  const ofKind = faults.flatMap((fault, i) => (fault.kind === name ? [i] : []));
  const found = called.length === 1 ? called : ofKind;
  if (found.length > 1)
    throw new NotUnderstood(
      `There are ${found.length} faults ${quoted(name)} here. Give them names, and say which.`,
    );
  return found[0] ?? indexOf(name, faults, 'fault');
}

/** A moment as it stands bare (`20.5 days`) or in quotation marks (`"day 20 14:30"`), or one that is worked out. */
export function momentOf(part: Syntax, vocabulary: Vocabulary, readValue: ReadValue): WorkedOut {
  const term = part.is === 'text' ? writtenMoment(part.text, vocabulary) : readValue(part);
  if (!isAlike(term.nature, natureOf('time')) && !(term.is === 'number' && term.value === 0))
    throw new NotUnderstood(
      `Here belongs a moment, as in 20.5 days or "day 20 14:30"; this is ${natureText(term.nature)}. ` +
        'One of several parts stands in quotation marks: "20 days 14 h".',
    );
  if (term.is === 'number') inTime(term.value * MS_PER_HOUR, vocabulary);
  return { term, as: 'moment' };
}

/** A quoted moment as a value. */
export function writtenMoment(text: string, { startMs }: Pick<Vocabulary, 'startMs'>): ValueTerm {
  const read = readMoment(text, startMs);
  if (!read.ok) throw new NotUnderstood(read.message);
  return numberOf(read.value / MS_PER_HOUR, natureOf('time'), { text: 'moment', size: 1 });
}

function inTime(at: number, { duration, startMs }: Vocabulary): void {
  if (at < 0) throw new NotUnderstood('This moment lies before the start.');
  if (Math.round(at) > duration)
    throw new NotUnderstood(
      `This is ${momentText(Math.round(at), startMs)}, but the run ends on ${momentText(duration, startMs)}, after ${durationText(duration)}.`,
    );
}

function goesForward(
  from: GivenValues[string] | undefined,
  to: GivenValues[string] | undefined,
  { startMs }: Vocabulary,
): void {
  const [begin, end] = [writtenNumber(from), writtenNumber(to)];
  if (begin === null || end === null || begin <= end) return;
  const at = (hours: number) => momentText(Math.round(hours * MS_PER_HOUR), startMs);
  throw new NotUnderstood(`This goes from ${at(begin)} back to ${at(end)}.`);
}

function writtenNumber(given: GivenValues[string] | undefined): number | null {
  if (typeof given !== 'object' || given === null || !('term' in given)) return null;
  const { term } = given as WorkedOut;
  return term.is === 'number' ? term.value : null;
}

export function windowOf(term: ValueTerm): WorkedOut {
  if (!isAlike(term.nature, natureOf('time')))
    throw new NotUnderstood(`Here belongs a time, as in 24 h; this is ${natureText(term.nature)}.`);
  if (term.is === 'number' && !(term.value > 0)) throw new NotUnderstood('This time is not above 0.');
  return { term, as: 'window' };
}

function countOf(term: ValueTerm): WorkedOut {
  const isCount = term.is === 'number' ? Number.isInteger(term.value) && term.value >= 1 : true;
  if (!isAlike(term.nature, pure) || !isCount)
    throw new NotUnderstood('Here belongs a whole number from 1: which of them it is.');
  return { term, as: 'count' };
}
