import type { Mixture } from './commands.ts';

/**
 * What a stream of fluid has carried. Volume is counted at every step; amounts are worked out only when the mixture
 * changes or somebody asks, so that a step costs the same for one drug and for ten.
 */
export interface Tally {
  /** Cumulative volume, µL. */
  volume: number;
  /** As much of it as is in `amounts`. */
  counted: number;
  /** What flows now. */
  mixture: Mixture;
  /** µg or IU by drug, of the volume counted. */
  readonly amounts: Float64Array;
}

/**
 * A stream of one mixture that has carried nothing yet. Not its volume stands first: V8 has one shape for all objects
 * that begin with the same keys, and others begin with a `volume` that is no number, which would give every sum here a
 * place of its own on the heap.
 */
export function openTally(mixture: Mixture): Tally {
  return { counted: 0, volume: 0, mixture, amounts: new Float64Array(mixture.length) };
}

/** From here on another mixture flows. */
export function changeMixture(tally: Tally, mixture: Mixture): void {
  for (let drug = 0; drug < tally.amounts.length; drug++) tally.amounts[drug] = amountOf(tally, drug);
  tally.counted = tally.volume;
  tally.mixture = mixture;
}

/** Cumulative amount of a drug, µg or IU. */
export function amountOf({ volume, counted, mixture, amounts }: Tally, drug: number): number {
  return (amounts[drug] as number) + (volume - counted) * (mixture[drug] as number);
}

/** Cumulative amounts by drug, µg or IU. */
export function amountsOf(tally: Tally): Float64Array {
  return tally.amounts.map((_, drug) => amountOf(tally, drug));
}
