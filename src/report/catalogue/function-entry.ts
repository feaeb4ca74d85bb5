import type { Argument, ExpectationKind } from '../../catalog/expectation.ts';

const given: Readonly<Record<ExpectationKind['gives'], string>> = {
  amount: 'an amount of the drug, in its unit',
  amountRate: 'a rate of the drug, in its unit',
  concentration: 'a concentration of the drug, in its unit',
  volume: 'a volume',
  flow: 'a flow',
  pressure: 'a pressure',
  hours: 'a time; a bare number beside it counts hours',
  moment: 'a time; a moment is one too, counted from the start',
  ratio: 'a ratio: 0.1 and 10 % are the same',
  count: 'a count',
  truth: 'true or false',
};

/** `delivered([drug], [from], [to])`: what is in brackets may be left out. */
export function signatureOf({ kind, arguments: all }: ExpectationKind): string {
  const names = Object.entries(all).map(([name, { stands }]) => (stands === 'may' ? `[${name}]` : name));
  return `${kind}(${names.join(', ')})`;
}

/** How a function is written and what it gives, a sentence each. */
export function functionNotes(kind: ExpectationKind): readonly string[] {
  return [
    `It is written \`${signatureOf(kind)}\` and gives ${given[kind.gives]}.`,
    ...Object.entries(kind.arguments).map(argumentNote),
  ];
}

function argumentNote([name, { doc }]: readonly [string, Argument]): string {
  return `\`${name}\`: ${doc}`;
}
