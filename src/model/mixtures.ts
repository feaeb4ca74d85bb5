import type { Mixture } from './commands.ts';

/** Index of a mixture in the table of a run, which gains it when it is new. */
export function mixtureIndex(mixtures: Mixture[], mixture: Mixture): number {
  const known = mixtures.findIndex((other) => other.every((c, i) => c === mixture[i]));
  return known >= 0 ? known : mixtures.push(mixture) - 1;
}

/** Concentration of two volumes mixed. Equal concentrations stay what they are, to the last bit. */
export function mixed(v1: number, c1: number, v2: number, c2: number): number {
  return c1 === c2 ? c1 : (v1 * c1 + v2 * c2) / (v1 + v2);
}
