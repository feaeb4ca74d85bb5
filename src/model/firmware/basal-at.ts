import { clockOf, rateAt, untilNextChange } from '../basal.ts';
import type { Program } from '../program.ts';

/** What the basal of a program asks for at an instant. */
export interface BasalAt {
  /** Amount per hour, µg or IU, of the drug in this place. */
  readonly rate: number;
  readonly drug: number;
  /** How long it stays so, ms; `Infinity` for good. */
  readonly lasts: number;
}

/** What the basal of a program asks for when the clock on the wall stands there, ms since 1970-01-01T00:00. */
export function basalAt({ plan }: Program, wallClock: number): BasalAt {
  const clock = clockOf(plan, wallClock);
  return { rate: rateAt(plan, clock), drug: plan.drug, lasts: untilNextChange(plan, clock) };
}
