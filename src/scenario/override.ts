import { counted } from '../units/counted.ts';
import { quoted } from '../units/quoted.ts';
import { sourceOf } from './place.ts';
import { problemAt } from './problem.ts';
import { childOf, pathText } from './tree.ts';
import { readYaml } from './yaml-text.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Branch, Path, Tree } from './tree.ts';

const grammar = /^[^=.[\]]+(?:\.[^=.[\]]+|\[\d+\])*$/;

/** What a command line may say over a file. */
export interface Overrides {
  /** `path=value`, as in `faults[0].passes=40 %`; the value is YAML. */
  readonly set?: readonly string[] | undefined;
  readonly seed?: number | undefined;
}

/** The tree with every override in it, and what is wrong with the overrides themselves. */
export function override(
  tree: Branch,
  { set = [], seed }: Overrides,
): { tree: Branch; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let overridden = tree;
  for (const each of set) {
    const done = setOne(overridden, each);
    if ('kind' in done) overridden = done;
    else problems.push(...done);
  }
  if (seed === undefined) return { tree: overridden, problems };
  const place = { source: sourceOf('--seed', String(seed), false), offset: 0 };
  const leaf: Tree = { kind: 'leaf', place, value: seed };
  return { tree: withChild(overridden, ['seed'], place, leaf) as Branch, problems };
}

function setOne(tree: Branch, text: string): Branch | readonly Problem[] {
  const [path = '', ...rest] = text.split('=');
  const source = sourceOf(`--set ${path.trim()}`, rest.length === 0 ? text : rest.join('='), false);
  const place = { source, offset: 0 };
  const wrong = (message: string): readonly Problem[] => [problemAt(place, [], message)];
  if (rest.length === 0 || !grammar.test(path.trim()))
    return wrong(`${quoted(text)} does not have the form path=value, as in "faults[0].passes=40 %".`);
  const { tree: value, problems } = readYaml(source);
  if (problems.length > 0) return problems;
  const steps = stepsOf(path.trim());
  if (steps[0] === 'extends')
    return wrong('"extends" is followed before an override is read; write it in the file.');
  const blocked = blockedAt(tree, steps);
  if (blocked !== null) return wrong(blocked);
  return withChild(tree, steps, place, value ?? { kind: 'leaf', place, value: null }) as Branch;
}

function stepsOf(path: string): Path {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) =>
    index === undefined ? step : Number(index),
  );
}

/** Why nothing can stand at the end of a path; null when something can. */
function blockedAt(tree: Tree, steps: Path): string | null {
  let here: Tree | undefined = tree;
  for (const [depth, step] of steps.entries()) {
    if (here === undefined) {
      if (typeof step === 'number') return `There is no list ${pathText(steps.slice(0, depth))} in the file.`;
      continue;
    }
    const name = pathText(steps.slice(0, depth));
    if (typeof step === 'number' && here.kind !== 'list') return `${name} is not a list.`;
    if (typeof step === 'string' && here.kind !== 'branch') return `${name} has no keys.`;
    if (typeof step === 'number' && here.kind === 'list' && step >= here.items.length)
      return `${name} has ${counted(here.items.length, 'entry', 'entries')}, counted from 0; there is no ${name}[${step}].`;
    here = childOf(here, step)?.value;
  }
  return null;
}

/** The tree with another value at the end of a path; maps on the way there are made. */
function withChild(tree: Tree | undefined, steps: Path, place: Place, value: Tree): Tree {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const child = withChild(tree && childOf(tree, step)?.value, rest, place, value);
  if (tree?.kind === 'list')
    return { ...tree, items: tree.items.map((item, index) => (index === step ? child : item)) };
  const entries = new Map(tree?.kind === 'branch' ? tree.entries : []);
  entries.set(String(step), { key: place, value: child });
  return { kind: 'branch', place: tree?.place ?? place, entries };
}
