/** Kinds of one family, each declared in a file of its own and named once, here. */
export interface Registry<K extends { readonly kind: string }> {
  /** What one of them is called in a sentence: "fault". */
  readonly word: string;
  readonly all: readonly K[];
  find(kind: string): K | undefined;
}

/** @throws Error when two kinds share a name: our bug. */
export function registry<K extends { readonly kind: string }>(word: string, all: readonly K[]): Registry<K> {
  const byKind = new Map(all.map((kind) => [kind.kind, kind]));
  if (byKind.size !== all.length) throw new Error(`Two kinds of ${word} share a name.`);
  return { word, all, find: (kind) => byKind.get(kind) };
}
