/** What a claim is written as: the tree of its grammar, before anybody has asked what its words mean. */
export type Syntax =
  | { readonly is: 'number'; readonly text: string }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'call'; readonly name: string; readonly parts: readonly Syntax[] }
  | { readonly is: 'operator'; readonly operator: Operator; readonly parts: readonly Syntax[] };

/** What may stand between the parts of a claim, or before one. */
export const operators = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  mod: 'mod',
  pow: '^',
  unaryMinus: '-',
  unaryPlus: '+',
  equal: '==',
  unequal: '!=',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  and: 'and',
  or: 'or',
  xor: 'xor',
  not: 'not',
  to: 'to',
} as const;
export type Operator = keyof typeof operators;

/** How a claim that is no sentence of the language says so: for the person who wrote it. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}
