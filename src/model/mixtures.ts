import type { Mixture } from './commands.ts';

/** Index of a mixture in the table of a run, which gains it when it is new. */
export function mixtureIndex(mixtures: Mixture[], mixture: Mixture): number {
  const known = mixtures.findIndex((other) => other.every((c, i) => c === mixture[i]));
  return known >= 0 ? known : mixtures.push(mixture) - 1;
}
