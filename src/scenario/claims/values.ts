import { expectations } from '../../catalog/expectations/index.ts';
import { nearest } from '../../fields/suggestion.ts';
import { unitMeant } from '../../units/misfit.ts';
import { isAlike, natureText, unitWords } from '../../units/nature.ts';
import { quoted } from '../../units/quoted.ts';
import { assigned, givenTo } from './arguments.ts';
import { numberOf, powerOf, productOf, quotientOf, remainderOf, sumOf } from './arithmetic.ts';
import { natureGiven } from './nature-given.ts';
import { roundedOf } from './rounding.ts';
import { NotUnderstood, operators } from './syntax.ts';
import { HOURS, roundings } from './term.ts';
import { shown, unitOf, type WrittenUnit } from './written-unit.ts';
import type { ExpectationKind } from '../../catalog/expectation.ts';
import type { Operator, Syntax } from './syntax.ts';
import type { GivenValues, Rounding, ValueTerm } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a claim is read where the instant moves: inside always, eventually and after. */
export interface Setting {
  readonly vocabulary: Vocabulary;
  readonly isMoving: boolean;
}

/** Read a part of a claim as a value, every word of it known and every unit right. */
export function valueOf(syntax: Syntax, setting: Setting): ValueTerm {
  const unit = unitOf(syntax);
  if (unit !== null) throw new NotUnderstood(`${quoted(unit.text)} has no number, as in "1 ${unit.text}".`);
  switch (syntax.is) {
    case 'number':
      return numberOf(decimalOf(syntax.text));
    case 'text':
      throw new NotUnderstood(`The text ${quoted(syntax.text)} is no value.${unquoted(syntax.text)}`);
    case 'truth':
      throw new NotUnderstood('Here belongs a value, not what is true or false.');
    case 'word':
      throw new NotUnderstood(unknownWord(syntax.word));
    case 'call':
      return calledValue(syntax.name, syntax.parts, setting);
    case 'operator':
      return combinedValue(syntax.operator, syntax.parts, setting);
  }
}

/** How a quantity is written that stands in quotation marks without need. */
function unquoted(text: string): string {
  const parts = text.match(/\d[\d.]*\s*[a-zA-Z%][^\s\d]*|\d[\d.]*$/g) ?? [];
  const isQuantity = parts.length > 0 && text.replace(/\s/g, '') === parts.join('').replace(/\s/g, '');
  return isQuantity ? ` Take the quotation marks off: ${parts.join(' + ')}.` : '';
}

function combinedValue(operator: Operator, parts: readonly Syntax[], setting: Setting): ValueTerm {
  const [first, second] = parts as readonly [Syntax, Syntax];
  const value = (part: Syntax): ValueTerm => valueOf(part, setting);
  switch (operator) {
    case 'add':
      return sumOf(value(first), value(second), 1);
    case 'subtract':
      return sumOf(value(first), value(second), -1);
    case 'multiply': {
      const unit = unitOf(second);
      if (unit === null) return productOf(value(first), value(second));
      return inUnit(first, unit, setting);
    }
    case 'divide': {
      const unit = unitOf(second);
      return quotientOf(
        value(first),
        unit === null ? value(second) : numberOf(unit.size, unit.nature, shown(unit)),
      );
    }
    case 'mod':
      return remainderOf(value(first), value(second));
    case 'to':
      return convertedTo(value(first), second);
    case 'pow':
      return powerOf(value(first), value(second));
    case 'unaryPlus':
      return value(first);
    case 'unaryMinus':
      return productOf(numberOf(-1), value(first));
    default:
      throw new NotUnderstood('Here belongs a value, not what is true or false.');
  }
}

/** The same value, to be shown in another unit of its kind. */
function convertedTo(a: ValueTerm, to: Syntax): ValueTerm {
  const unit = unitOf(to);
  if (unit === null)
    throw new NotUnderstood('Behind "to" stands a unit without a number, as in delivered() to mg.');
  if (!isAlike(a.nature, unit.nature))
    throw new NotUnderstood(
      `The left side of to is ${natureText(a.nature)}, and ${quoted(unit.text)} is ${natureText(unit.nature)}.`,
    );
  return { ...a, unit: shown(unit) };
}

/** A number with its unit: converted while it is still a decimal, as everywhere in a file. */
function inUnit(first: Syntax, unit: WrittenUnit, setting: Setting): ValueTerm {
  if (first.is === 'number' && unit.convert !== undefined)
    return numberOf(
      notVanished(unit.convert(checkedDecimal(first.text)), first.text),
      unit.nature,
      shown(unit),
    );
  return productOf(valueOf(first, setting), numberOf(unit.size, unit.nature, shown(unit)));
}

function checkedDecimal(text: string): string {
  if (/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return text;
  throw new NotUnderstood(`${quoted(text)} is not a decimal number.`);
}

function decimalOf(text: string): number {
  return notVanished(Number(checkedDecimal(text)), text);
}

function notVanished(value: number, text: string): number {
  if (value === 0 && /[1-9]/.test(text.replace(/e.*/i, '')))
    throw new NotUnderstood('This is too small a number.');
  return value;
}

function calledValue(name: string, parts: readonly Syntax[], setting: Setting): ValueTerm {
  if (name === 'abs') return absOf(parts, setting);
  if ((roundings as readonly string[]).includes(name))
    return roundedOf(name as Rounding, parts, (part) => valueOf(part, setting));
  const kind = expectations.find(name);
  if (kind === undefined) throw new NotUnderstood(unknownFunction(name));
  if (kind.gives === 'truth') throw new NotUnderstood(`${name}() is true or false; here belongs a value.`);
  return readingOf(kind, parts, setting);
}

function readingOf(
  kind: ExpectationKind,
  parts: readonly Syntax[],
  { vocabulary, isMoving }: Setting,
): ValueTerm {
  const still = { vocabulary, isMoving: false };
  const named = assigned(kind, parts, vocabulary);
  const given = givenTo(kind, named, vocabulary, (part) => valueOf(part, still));
  const drug = typeof given['drug'] === 'number' ? given['drug'] : vocabulary.primary;
  checkSpreading(kind, drug, vocabulary);
  const isOfDrug = kind.givesOfDrug !== null && named.has('drug');
  const nature = natureGiven(isOfDrug ? kind.givesOfDrug : kind.gives, vocabulary.drugs[drug]);
  const { signal } = kind;
  if (signal === null || named.has('at')) {
    const values = kind.givesOfDrug !== null && !isOfDrug ? { ...given, drug: -1 } : given;
    const unit = kind.gives === 'hours' ? HOURS : null;
    return { is: 'reading', kind, given: values, nature, unit, pace: 'still' };
  }
  if (!isMoving)
    throw new NotUnderstood(
      `${kind.kind}() needs a moment here, as in ${momentExample(kind, given)}; without one it moves, inside always, eventually and after.`,
    );
  return { is: 'signal', signal, drug, nature, unit: null, pace: signal === 'csf' ? 'fluid' : 'line' };
}

function momentExample({ kind }: ExpectationKind, given: GivenValues): string {
  return `${kind}(${'drug' in given ? '"…", ' : ''}3 days)`;
}

function checkSpreading({ kind }: ExpectationKind, drug: number, { spreading, drugs }: Vocabulary): void {
  if (!/csf|hours_(below|above)/.test(kind) || spreading === null) return;
  const name = drugs[drug]?.name ?? '';
  const plan = spreading.get(drug);
  if (plan === undefined)
    throw new NotUnderstood(
      `${kind}() needs the fluid that ${name} spreads in: write it under patient.csf.${name}.`,
    );
  if (kind.startsWith('hours_') && !plan.hasBand)
    throw new NotUnderstood(`${kind}() needs the band of ${name}: write it under patient.csf.${name}.band.`);
}

function absOf(parts: readonly Syntax[], setting: Setting): ValueTerm {
  const [part, ...more] = parts;
  if (part === undefined || more.length > 0) throw new NotUnderstood('abs() takes one value.');
  const a = valueOf(part, setting);
  if (a.is === 'number') return { ...a, value: Math.abs(a.value) };
  return { is: 'abs', a, nature: a.nature, unit: a.unit, pace: a.pace };
}

const ownFunctions: readonly string[] = ['abs', ...roundings];

export function unknownFunction(name: string): string {
  if ((Object.values(operators) as readonly string[]).includes(name))
    return `${quoted(name)} stands between what it joins, as in a ${name} b.`;
  const known = [...expectations.all.map(({ kind }) => kind), ...ownFunctions];
  const near = nearest(name, known);
  const instead =
    near === undefined ? '`pumpsim list expectations` names them all.' : `Did you mean ${quoted(near)}?`;
  return `There is no function ${quoted(name)}. ${instead}`;
}

function unknownWord(word: string): string {
  if (expectations.find(word) !== undefined) return `${quoted(word)} is a function: write ${word}().`;
  const known = [...unitWords, ...expectations.all.map(({ kind }) => kind)];
  // One letter is near to every other.
  const near = unitMeant(word) ?? (word.length > 2 ? nearest(word, known) : undefined);
  return `${quoted(word)} is neither a unit nor a function. ${
    near === undefined
      ? 'Names of drugs, faults and alarms stand in quotation marks.'
      : `Did you mean ${quoted(near)}?`
  }`;
}
