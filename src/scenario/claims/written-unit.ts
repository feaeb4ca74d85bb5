import { combined, pure, unitWord } from '../../units/nature.ts';
import { rescale } from '../../units/scale.ts';
import { PERCENT } from './grammar.ts';
import type { Nature } from '../../units/nature.ts';
import type { Syntax } from './syntax.ts';
import type { ShownUnit } from './term.ts';

const percent = { tens: -2, times: 1n, over: 1n };

/** A unit as it is written in a claim: a word of one, or words joined by * and /. */
export interface WrittenUnit {
  readonly text: string;
  readonly nature: Nature;
  readonly size: number;
  /** For one word. */
  readonly convert?: (number: string) => number;
}

export const shown = ({ text, size }: WrittenUnit): ShownUnit => ({ text, size });

/** A unit without a number; null for anything else. */
export function unitOf(syntax: Syntax): WrittenUnit | null {
  if (syntax.is === 'word') {
    if (syntax.word === PERCENT)
      return { text: '%', nature: pure, size: 0.01, convert: (number) => rescale(number, percent) };
    const word = unitWord(syntax.word);
    if (word === undefined) return null;
    return { text: syntax.word, nature: word.nature, size: word.convert('1'), convert: word.convert };
  }
  if (syntax.is !== 'operator') return null;
  const [first, second] = syntax.parts;
  if (first === undefined || second === undefined) return null;
  const [a, b] = [unitOf(first), unitOf(second)];
  if (a === null || b === null) return null;
  if (syntax.operator === 'multiply')
    return { text: `${a.text}*${b.text}`, nature: combined(a.nature, b.nature, 1), size: a.size * b.size };
  if (syntax.operator !== 'divide') return null;
  const below = /[*/]/.test(b.text) ? `(${b.text})` : b.text;
  return { text: `${a.text}/${below}`, nature: combined(a.nature, b.nature, -1), size: a.size / b.size };
}
