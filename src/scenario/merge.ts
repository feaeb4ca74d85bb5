import type { Tree } from './tree.ts';

/** A base with a file laid over it: maps merge, everything else is replaced. Every value keeps its own place. */
export function merge(base: Tree, over: Tree): Tree {
  if (base.kind !== 'branch' || over.kind !== 'branch') return over;
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    entries.set(
      key,
      below === undefined ? entry : { key: entry.key, value: merge(below.value, entry.value) },
    );
  }
  return { kind: 'branch', place: over.place, entries };
}
