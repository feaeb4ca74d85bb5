import { createParse } from 'mathjs';
import { NotUnderstood, operators } from './syntax.ts';
import { quoted } from '../../units/quoted.ts';
import type { Operator, Syntax } from './syntax.ts';

declare module 'mathjs' {
  /** Exported by mathjs but missing from its types. */
  export function createParse(needs: object): (text: string) => unknown;
}

/** Stands for the per cent sign, which mathjs takes for a remainder where a word follows; a letter to its grammar. */
export const PERCENT = '\u03d6';

/**
 * mathjs's grammar of expressions, over a tree of our own.
 *
 * The grammar is made directly from its factory, as the units are. Its trees can neither be evaluated nor do they
 * know of any function: what is not part of a claim is refused where its node would be made. What a claim means is
 * said in `check.ts`, word by word.
 */
function makeGrammar(): (text: string) => Syntax {
  const parse = createParse({
    typed: Object.assign((_: string, ways: { readonly string: unknown }) => ways.string, {
      addConversion: () => undefined,
    }),
    config: { number: 'number' },
    numeric: (text: string) => new Literal(text),
    ...nodes,
  });
  return (text) => (parse(text) as Node).syntax;
}

let grammar: ((text: string) => Syntax) | null = null;

/** The tree of a claim; throws NotUnderstood, or what mathjs throws for a text that its grammar refuses. */
export function parsed(text: string): Syntax {
  grammar ??= makeGrammar();
  return grammar(text);
}

/** A number as it was written: it is turned into one when its unit is known. */
class Literal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** mathjs recognises nodes by marks on their prototypes. */
abstract class Node {
  abstract readonly syntax: Syntax;
}
Object.defineProperty(Node.prototype, 'isNode', { value: true });

class ConstantNode extends Node {
  readonly syntax: Syntax;

  constructor(value: unknown) {
    super();
    if (value instanceof Literal) this.syntax = { is: 'number', text: value.text };
    else if (typeof value === 'string') this.syntax = { is: 'text', text: value };
    else if (typeof value === 'boolean') this.syntax = { is: 'truth', value };
    else if (value === undefined) throw new NotUnderstood('Nothing stands here.');
    else throw new NotUnderstood(`A claim knows no ${quoted(`${value as null}`)}.`);
  }
}

class SymbolNode extends Node {
  readonly syntax: Syntax;
  readonly word: string;
  readonly name: string;

  constructor(word: string) {
    super();
    this.word = word;
    this.name = word;
    this.syntax = { is: 'word', word };
  }
}

class FunctionNode extends Node {
  readonly syntax: Syntax;
  /** The grammar asks for these where an equals sign follows. */
  readonly fn: unknown;
  readonly args: readonly Node[];

  constructor(fn: unknown, parts: readonly Node[]) {
    super();
    this.fn = fn;
    this.args = parts;
    if (!(fn instanceof SymbolNode))
      throw new NotUnderstood('A function is called by its name, as in delivered().');
    if (fn.word === PERCENT)
      throw new NotUnderstood('No parenthesis belongs behind "%"; to multiply, write *.');
    this.syntax = { is: 'call', name: fn.word, parts: parts.map(({ syntax }) => syntax) };
  }
}

class OperatorNode extends Node {
  readonly syntax: Syntax;
  readonly fn: string;
  readonly op: string;
  readonly args: readonly Node[];

  constructor(op: string, fn: string, args: readonly Node[]) {
    super();
    this.op = op;
    this.fn = fn;
    this.args = args;
    if (!Object.hasOwn(operators, fn))
      throw new NotUnderstood(
        `A claim knows no operator ${quoted(op)}. There are ${[...new Set(Object.values(operators))].join(', ')}.`,
      );
    this.syntax = { is: 'operator', operator: fn as Operator, parts: args.map(({ syntax }) => syntax) };
  }
}

class ParenthesisNode extends Node {
  readonly syntax: Syntax;

  constructor({ syntax }: Node) {
    super();
    this.syntax = syntax;
  }
}

/** `1 mg < x < 2 mg` says two things. */
class RelationalNode extends Node {
  readonly syntax: Syntax;

  constructor(conditionals: readonly string[], args: readonly Node[]) {
    super();
    const pairs = conditionals.map((operator, i) => ({
      is: 'operator' as const,
      operator: operator as Operator,
      parts: args.slice(i, i + 2).map(({ syntax }) => syntax),
    }));
    this.syntax = pairs
      .slice(1)
      .reduce<Syntax>(
        (all, pair) => ({ is: 'operator', operator: 'and', parts: [all, pair] }),
        pairs[0] as Syntax,
      );
  }
}

/** `{ bolus: "patient" }` tells facts apart as the text "bolus: patient" does; it is nothing else, and nothing looks into it. */
class ObjectNode extends Node {
  readonly syntax: Syntax;

  constructor(properties: Readonly<Record<string, Node>>) {
    super();
    const details = Object.entries(properties).map(([detail, { syntax }]) => {
      if (syntax.is === 'text' && detail !== PERCENT) return `${detail}: ${syntax.text}`;
      throw new NotUnderstood(
        'A map holds only texts under names, which tell facts apart, as in facts("bolus-started", { bolus: "patient" }).',
      );
    });
    this.syntax = { is: 'text', text: details.join(', ') };
  }
}

const refusals = {
  AccessorNode: 'looks into nothing with a point or with brackets',
  IndexNode: 'looks into nothing with a point or with brackets',
  ArrayNode: 'holds no lists',
  RangeNode: 'holds no ranges; a time of day stands in quotation marks, as in "day 20 14:30"',
  AssignmentNode: 'cannot set anything; to compare, write ==',
  FunctionAssignmentNode: 'cannot define anything; to compare, write ==',
  BlockNode: 'is one expression, without semicolons or line breaks; join two by "and"',
  ConditionalNode: 'has no "?"; write it with and, or, not',
};

const nodes = { ...refused(), ...marked({ ConstantNode, SymbolNode, FunctionNode, ObjectNode, OperatorNode, ParenthesisNode, RelationalNode }) }; // prettier-ignore

function marked<T extends Record<string, abstract new (...parts: never[]) => Node>>(classes: T): T {
  for (const [name, { prototype }] of Object.entries(classes))
    Object.defineProperty(prototype, `is${name}`, { value: true });
  return classes;
}

/** What is called in the place of a node that has no place in a claim. */
function refused(): Readonly<Record<string, new () => unknown>> {
  return Object.fromEntries(
    Object.entries(refusals).map(([name, why]) => [
      name,
      function refuse(): never {
        throw new NotUnderstood(`A claim ${why}.`);
      } as unknown as new () => unknown,
    ]),
  );
}
