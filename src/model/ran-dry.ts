import { uncaused } from '../engine/system.ts';
import type { PumpRun } from './pump-run.ts';

/** The reservoir has nothing left to give: a fact that every reader of a run asks for. */
export function tellDry(run: PumpRun): void {
  run.record('ran-dry', uncaused, 0, 0);
  run.mark();
}
