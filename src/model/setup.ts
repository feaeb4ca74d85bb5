import type { Alarm } from './alarm.ts';
import type { DueOrder, Mixture } from './commands.ts';
import type { Device, StartController } from './firmware/controller.ts';
import type { PumpDesign } from './device.ts';
import type { Names } from './facts.ts';
import type { Requests } from './patient/request-plan.ts';
import type { CleanLine } from './plant.ts';
import type { Program } from './program.ts';
import type { StandingFault } from './standing-fault.ts';

/** Firmware in the place of the pump's own, and what it knows of the pump. */
export interface Firmware {
  readonly start: StartController;
  readonly device: Device;
}

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
  readonly program: Program;
  /** Whether the mixture alone decides on the dose: then a refill orders a new basal, too. */
  readonly basalOfPump: boolean;
  /** In the order of their moments; those of one moment in the order of the scenario's list. */
  readonly orders: readonly DueOrder[];
  readonly faults: readonly StandingFault[];
  /** The alarms that this pump can raise. */
  readonly alarms: readonly Alarm[];
  readonly requests: Requests;
  /** How long a granted request may count against a limit, in any program there will be; ms. */
  readonly grantMemory: number;
  /** Null: the pump has its own. */
  readonly firmware: Firmware | null;
  /** What the numbers of a fact refer to. */
  readonly names: Names;
  /** Wall clock at start, ms. */
  readonly startMs: number;
  readonly duration: number;
}
