import { quoted } from '../units/quoted.ts';
import type { FieldProblem } from '../fields/field.ts';
import type { Place } from './place.ts';

/** What stands in a scenario file, with its places. Keys live in a Map, so that none is special. */
export type Tree = Leaf | List | Branch;

export interface Leaf {
  readonly kind: 'leaf';
  readonly place: Place;
  readonly value: string | number | boolean | null;
}

export interface List {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Tree[];
}

export interface Branch {
  readonly kind: 'branch';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A key and its value. */
export interface Entry {
  readonly key: Place;
  readonly value: Tree;
}

export type Path = FieldProblem['path'];

/** The tree as plain lists and maps; the maps have no prototype. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'leaf') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  const map = Object.create(null) as Record<string, unknown>;
  for (const [key, entry] of tree.entries) map[key] = plain(entry.value);
  return map;
}

/** The place that a path leads to, or as far along it as there is a tree; the path is cut there. */
export function placeAt(tree: Tree, path: Path, at: 'key' | 'value'): { place: Place; path: Path } {
  let here = tree;
  let place = tree.place;
  for (const [depth, step] of path.entries()) {
    const entry = childOf(here, step);
    if (entry === undefined) return { place, path: path.slice(0, depth) };
    here = entry.value;
    place = at === 'key' && depth === path.length - 1 ? entry.key : here.place;
  }
  return { place, path };
}

/** The entry or item below one step of a path. */
export function childOf(tree: Tree, step: string | number): Entry | undefined {
  if (tree.kind === 'branch') return tree.entries.get(String(step));
  const item = tree.kind === 'list' && typeof step === 'number' ? tree.items[step] : undefined;
  return item === undefined ? undefined : { key: item.place, value: item };
}

/** A path as a person writes it: `faults[0].passes`. */
export function pathText(path: Path): string {
  return path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`;
    if (!/^[\p{L}\p{N}_-]+$/u.test(step)) return `${before}[${quoted(step)}]`;
    return before === '' ? step : `${before}.${step}`;
  }, '');
}
