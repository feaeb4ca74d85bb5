import { misunderstood, understood } from '../../units/parsed.ts';
import { readSyntax } from './read-syntax.ts';
import { NotUnderstood } from './syntax.ts';
import { isTruth, truthOf } from './truths.ts';
import { valueOf } from './values.ts';
import type { Parsed } from '../../units/parsed.ts';
import type { Term, TruthTerm } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Read what a scenario states must be true; what cannot be judged is refused with a sentence that says why. */
export function readClaim(text: string, vocabulary: Vocabulary): Parsed<TruthTerm> {
  return readTerm(text, (syntax) => truthOf(syntax, { vocabulary, isMoving: false }));
}

/** Read a claim, or a value that somebody wants to know. */
export function readExpression(text: string, vocabulary: Vocabulary): Parsed<Term> {
  const setting = { vocabulary, isMoving: false };
  return readTerm<Term>(text, (syntax) =>
    isTruth(syntax) ? truthOf(syntax, setting) : valueOf(syntax, setting),
  );
}

type SyntaxOf = Extract<ReturnType<typeof readSyntax>, { readonly ok: true }>['value'];

function readTerm<T>(text: string, read: (syntax: SyntaxOf) => T): Parsed<T> {
  const syntax = readSyntax(text);
  if (!syntax.ok) return syntax;
  try {
    return understood(read(syntax.value));
  } catch (error) {
    if (error instanceof NotUnderstood) return misunderstood(error.message);
    throw error;
  }
}
