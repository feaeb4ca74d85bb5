/**
 * The reference: a second, slower reading of the model, written from its description alone.
 *
 * It shares no code with the program and none of its methods: small steps instead of closed forms, a plain list of
 * parcels, a matrix instead of a reduction by hand. Where the two disagree, one of them has misread the description.
 */
export { referenceLadder, cleanResistance, type Element, type Ladder } from './ladder.ts';
export { referenceLine, type Segment } from './line.ts';
export type { CsfOutcome, ReferenceOutcome } from './outcome.ts';
export { referenceRun, type Pace } from './run.ts';
export type * from './scenario.ts';
