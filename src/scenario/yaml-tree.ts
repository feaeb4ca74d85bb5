import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { quoted } from '../units/quoted.ts';
import { lineAndColumn } from './place.ts';
import { problemAt } from './problem.ts';
import type { Pair, ParsedNode } from 'yaml';
import type { Place, Source } from './place.ts';
import type { Problem } from './problem.ts';
import type { Entry, Leaf, Path, Tree } from './tree.ts';

/** How many values the aliases of a file may unfold to in all: our choice, because a scenario hardly needs one. */
const mostUnfolded = 2_000;

/** A tree that is growing from one source. */
interface Growth {
  readonly source: Source;
  readonly problems: Problem[];
  /** What has an anchor's name; null while it is still growing. */
  readonly anchors: Map<string, Tree | null>;
  /** How many values there are in each tree when its aliases are followed. */
  readonly sizes: Map<Tree, number>;
  unfolded: number;
}

/** What a file's YAML grows into, or what is wrong with its keys and aliases. */
export function growTree(
  root: ParsedNode,
  source: Source,
): { tree: Tree | null; problems: readonly Problem[] } {
  const growth: Growth = { source, problems: [], anchors: new Map(), sizes: new Map(), unfolded: 0 };
  const tree = grow(growth, root, []);
  return { tree: growth.problems.length === 0 ? tree : null, problems: growth.problems };
}

function grow(growth: Growth, node: ParsedNode | null, path: Path): Tree {
  const place = { source: growth.source, offset: node?.range[0] ?? 0 };
  if (isAlias(node)) return followAlias(growth, node.source, place, path);
  const anchor = node?.anchor;
  if (anchor !== undefined) growth.anchors.set(anchor, null);
  const tree = growValue(growth, node, place, path);
  if (anchor !== undefined) growth.anchors.set(anchor, tree);
  growth.sizes.set(
    tree,
    1 + childrenOf(tree).reduce((sum, child) => sum + (growth.sizes.get(child) ?? 0), 0),
  );
  return tree;
}

function growValue(growth: Growth, node: ParsedNode | null, place: Place, path: Path): Tree {
  if (isSeq(node)) {
    const items = node.items.map((item, index) => grow(growth, item, [...path, index]));
    return { kind: 'list', place, items };
  }
  if (!isMap(node))
    return { kind: 'leaf', place, value: isScalar(node) ? (node.value as Leaf['value']) : null };
  const entries = new Map<string, Entry>();
  for (const pair of node.items) growEntry(growth, pair, entries, path);
  return { kind: 'branch', place, entries };
}

function growEntry(
  growth: Growth,
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
  entries: Map<string, Entry>,
  path: Path,
): void {
  const place = { source: growth.source, offset: key.range[0] };
  const name = isScalar(key) ? key.source : '';
  const first = entries.get(name);
  if (name === '') complain(growth, place, path, 'A key is a word; there is none before this colon.');
  if (first !== undefined) {
    const { line } = lineAndColumn(first.key);
    complain(
      growth,
      place,
      [...path, name],
      `${quoted(name)} is given twice; it stands in line ${line} already.`,
    );
  }
  entries.set(name, { key: place, value: grow(growth, value, [...path, name]) });
}

/** The tree that an alias stands for; shared, not copied, so that only counting tells how large it is. */
function followAlias(growth: Growth, name: string, place: Place, path: Path): Tree {
  const target = growth.anchors.get(name);
  const hadRoom = growth.unfolded <= mostUnfolded;
  growth.unfolded += target ? (growth.sizes.get(target) ?? 0) : 0;
  if (target && growth.unfolded <= mostUnfolded) return target;
  if (target === undefined)
    complain(growth, place, path, `There is no anchor ${quoted(`&${name}`)} above this alias.`);
  else if (target === null)
    complain(growth, place, path, `The alias ${quoted(`*${name}`)} would contain itself.`);
  else if (hadRoom)
    complain(growth, place, path, 'The aliases of this file unfold to more than a scenario can hold.');
  return { kind: 'leaf', place, value: null };
}

function complain(growth: Growth, place: Place, path: Path, message: string): void {
  growth.problems.push(problemAt(place, path, message));
}

function childrenOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'leaf') return [];
  return tree.kind === 'list' ? tree.items : [...tree.entries.values()].map(({ value }) => value);
}
