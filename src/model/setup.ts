import type { Alarm } from './alarm.ts';
import type { BasalPlan } from './basal.ts';
import type { DueOrder, Mixture } from './commands.ts';
import type { PumpDesign } from './device.ts';
import type { CleanLine } from './plant.ts';
import type { StandingFault } from './standing-fault.ts';

/** What stays the same through a run, and through every run of one scenario. */
export interface Setup {
  readonly pump: PumpDesign;
  readonly line: CleanLine;
  /** How many drugs there are. */
  readonly drugs: number;
  /** Index of the primary drug at start. */
  readonly primary: number;
  /** What the reservoir holds at start, and what the path is primed with. */
  readonly mixture: Mixture;
  readonly primedWith: Mixture;
  readonly plan: BasalPlan;
  /** In the order of their moments; those of one moment in the order of the scenario's list. */
  readonly orders: readonly DueOrder[];
  readonly faults: readonly StandingFault[];
  /** The alarms that this pump can raise. */
  readonly alarms: readonly Alarm[];
  /** Wall clock at start, ms. */
  readonly startMs: number;
  readonly duration: number;
}
