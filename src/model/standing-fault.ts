import type { PhaseLength } from '../fields/index.ts';
import type { FactKind } from './facts.ts';
import type { Onset, Plant } from './plant.ts';

/** A fact that a fault waits for: the n-th of a kind that is as it should be, and then so many ms. */
export interface Trigger {
  readonly fact: FactKind;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly n: number;
  readonly plus: number;
}

/** A fault as a run carries it: when it stands, and what it does to the plant while it does. */
export interface StandingFault {
  /** Its place in the scenario's list. */
  readonly index: number;
  readonly name: string;
  readonly fault: string;
  /** ms from start; `Infinity` when it starts on a fact. */
  readonly onset: number;
  readonly trigger: Trigger | null;
  /** ms from start; `Infinity` when it stays, or when it lasts so long from its onset. */
  readonly end: number;
  /** ms; `Infinity` when it stays or its end is a moment. */
  readonly lasting: number;
  readonly phases: { readonly on: PhaseLength; readonly off: PhaseLength } | null;
  /** Times of day, ms since midnight, between which it acts; a window may pass midnight. */
  readonly between: readonly [number, number] | null;
  /** True when its end opens the line, so that what was stored comes out as a release bolus. */
  readonly obstructs: boolean;
  /** Its values, once the circumstances of the onset are known. */
  settle(onset: Onset): unknown;
  /** The plant with this fault in it, `age` ms after the onset and `standing` ms after it last came on. Pure. */
  distort(plant: Plant, values: unknown, age: number, standing: number): Plant;
  /** Whole ms after the onset at which the distortion changes while the fault stands. */
  steps(values: unknown): readonly number[];
}
