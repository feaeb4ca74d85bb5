import type { Drug } from '../scenario.ts';

/** A fault or an order as its file calls it: by its kind where it is given no name. */
export interface Named {
  readonly name: string;
  readonly kind: string;
}

/** The names that a claim may use, and the run it speaks of. What could not be read is null: it is then not judged. */
export interface Vocabulary {
  readonly drugs: readonly Drug[];
  /** Index of the primary drug. */
  readonly primary: number;
  readonly faults: readonly Named[] | null;
  /** Of a result that was written down those that its facts name. */
  readonly orders: readonly Named[] | null;
  /** The drugs whose spreading is computed, by index, and whether each has a band. */
  readonly spreading: ReadonlyMap<number, { readonly hasBand: boolean }> | null;
  /** Wall clock at start, ms. */
  readonly startMs: number;
  /** ms. */
  readonly duration: number;
}
