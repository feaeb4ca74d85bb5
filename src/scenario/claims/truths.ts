import { expectations } from '../../catalog/expectations/index.ts';
import { isAlike, natureOf, natureText, pure } from '../../units/nature.ts';
import { alike, numberOf, together } from './arithmetic.ts';
import { assigned, momentOf, textOf, windowOf, writtenMoment } from './arguments.ts';
import { factAndFilterOf } from './filter.ts';
import { NotUnderstood, operators } from './syntax.ts';
import { comparisons } from './term.ts';
import { valueOf } from './values.ts';
import type { Syntax } from './syntax.ts';
import type { Comparison, TruthTerm, ValueTerm } from './term.ts';
import type { Setting } from './values.ts';

/** Read a part of a claim as what is true or false. */
export function truthOf(syntax: Syntax, setting: Setting): TruthTerm {
  if (syntax.is === 'truth') return syntax;
  if (syntax.is === 'call') return calledTruth(syntax.name, syntax.parts, setting);
  if (syntax.is !== 'operator') return refuse(syntax, setting);
  const [first, second] = syntax.parts as readonly [Syntax, Syntax];
  const { operator } = syntax;
  if (operator === 'and' || operator === 'or' || operator === 'xor')
    return { is: operator, a: truthOf(first, setting), b: truthOf(second, setting) };
  if (operator === 'not') return { is: 'not', a: truthOf(first, setting) };
  if (!isComparison(operator)) return refuse(syntax, setting);
  if (first.is === 'operator' && first.operator === 'not')
    throw new NotUnderstood(
      '"not" binds only what follows it at once; put the comparison in parentheses: not (a > b).',
    );
  const [a, b] = sides(first, second, setting);
  const [left, right] = alike(a, b, operators[operator]);
  together(left, right);
  return { is: 'compared', by: operator, a: left, b: right };
}

/** Whether a part of a claim could be true or false at all; a value on its own could not. */
export function isTruth(syntax: Syntax): boolean {
  if (syntax.is === 'truth') return true;
  if (syntax.is === 'call') return expectations.find(syntax.name)?.gives === 'truth';
  return (
    syntax.is === 'operator' &&
    (isComparison(syntax.operator) || ['and', 'or', 'xor', 'not'].includes(syntax.operator))
  );
}

function isComparison(operator: string): operator is Comparison {
  return (comparisons as readonly string[]).includes(operator);
}

/** A text beside a time is a moment: alarm_at("low-reservoir", 1) > "day 20 14:30". */
function sides(first: Syntax, second: Syntax, setting: Setting): readonly [ValueTerm, ValueTerm] {
  const beside = (other: ValueTerm, text: string): ValueTerm =>
    isAlike(other.nature, natureOf('time'))
      ? writtenMoment(text, setting.vocabulary)
      : valueOf({ is: 'text', text }, setting);
  if (first.is === 'text' && second.is !== 'text') {
    const right = valueOf(second, setting);
    return [beside(right, first.text), right];
  }
  const left = valueOf(first, setting);
  return [left, second.is === 'text' ? beside(left, second.text) : valueOf(second, setting)];
}

/** A value where a claim belongs: what is wrong with the value comes first. */
function refuse(syntax: Syntax, setting: Setting): never {
  const value = valueOf(syntax, setting);
  throw new NotUnderstood(
    `This is ${natureText(value.nature)}, which is neither true nor false. Compare it with something, as in "… > 1 mg".`,
  );
}

function calledTruth(name: string, parts: readonly Syntax[], setting: Setting): TruthTerm {
  const kind = expectations.find(name);
  if (kind === undefined || kind.gives !== 'truth') return refuse({ is: 'call', name, parts }, setting);
  const { vocabulary, isMoving } = setting;
  const given = assigned(kind, parts, vocabulary);
  if (name === 'about') return aboutOf(given, setting);
  if (isMoving)
    throw new NotUnderstood(`${name}() cannot stand inside another of always(), eventually() and after().`);
  const still = (part: Syntax) => valueOf(part, { vocabulary, isMoving: false });
  const claim = truthOf(given.get('claim') as Syntax, { vocabulary, isMoving: true });
  if (name === 'after') {
    const { fact, filter } = factAndFilterOf(textOf(given.get('fact') as Syntax, 'a fact'), vocabulary);
    return { is: 'after', fact, filter, within: windowOf(still(given.get('within') as Syntax)), claim };
  }
  const moment = (key: string) => {
    const part = given.get(key);
    return part === undefined ? null : momentOf(part, vocabulary, still);
  };
  const [from, to] = [moment('from'), moment('to')];
  if (from?.term.is === 'number' && to?.term.is === 'number' && from.term.value > to.term.value)
    throw new NotUnderstood('This goes backwards: its end lies before its beginning.');
  return { is: name === 'always' ? 'always' : 'eventually', claim, from, to };
}

function aboutOf(given: ReadonlyMap<string, Syntax>, setting: Setting): TruthTerm {
  const [first, second, third] = ['a', 'b', 'tolerance'].map((key) => given.get(key)) as [
    Syntax,
    Syntax,
    Syntax,
  ];
  const [a, b] = alike(...sides(first, second, setting), 'about()');
  together(a, b);
  const tolerance = valueOf(third, setting);
  if (tolerance.pace !== 'still') throw new NotUnderstood('The tolerance of about() must stand still.');
  if (tolerance.is === 'number' && tolerance.value < 0)
    throw new NotUnderstood('The tolerance of about() is not below 0.');
  const isPercent = tolerance.unit?.text === '%';
  const isShare = isAlike(tolerance.nature, pure) && (isPercent || !isAlike(a.nature, pure));
  if (isShare && b.pace === 'fluid')
    throw new NotUnderstood('The second side of about() must stand still here.');
  if (isShare || isAlike(tolerance.nature, a.nature)) return { is: 'about', a, b, tolerance, isShare };
  if (tolerance.is === 'number' && tolerance.value === 0)
    return { is: 'about', a, b, tolerance: numberOf(0, a.nature), isShare: false };
  const wanted = isAlike(a.nature, natureOf('time')) ? 'a time' : natureText(a.nature);
  throw new NotUnderstood(
    `The tolerance of about() is ${wanted} here, or a share as in 5 %; this is ${natureText(tolerance.nature)}.`,
  );
}
