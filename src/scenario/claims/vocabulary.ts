import type { Drug } from '../scenario.ts';

/** The names that a claim may use, and the run it speaks of. What could not be read is null: it is then not judged. */
export interface Vocabulary {
  readonly drugs: readonly Drug[];
  /** Index of the primary drug. */
  readonly primary: number;
  readonly faults: readonly { readonly name: string; readonly kind: string }[] | null;
  /** The drugs whose spreading is computed, by index, and whether each has a band. */
  readonly spreading: ReadonlyMap<number, { readonly hasBand: boolean }> | null;
  /** Wall clock at start, ms. */
  readonly startMs: number;
  /** ms. */
  readonly duration: number;
}
