import { changeMixture } from '../tally.ts';
import type { Mixture } from '../commands.ts';
import type { PumpRun } from '../pump-run.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';
import { instantAfter } from '../time.ts';

/**
 * A bridge: after a refill of other concentrations the path still holds the old mixture, so the schedule goes on at
 * the old concentrations until the path has been commanded once over, and then at the new ones.
 */
export function layBridge(state: State, { line }: Setup, to: Mixture): void {
  state.bridging = true;
  state.bridgeLeft = line.pathVolume + line.catheterVolume;
  state.bridgeTo = to;
}

/** When the bridge will be over at the flow commanded now; `Infinity` while nothing is, or without one. */
export function bridgeEnd({ bridging, bridgeLeft, commanded, clock }: State): number {
  return bridging && commanded > 0 ? instantAfter(clock, bridgeLeft / commanded) : Infinity;
}

/** From now on the pump reckons with the new concentrations. */
export function endBridge(state: State, run: PumpRun): void {
  run.record('bridge-ended', state.bridgeFact, 0, 0);
  tellAtOnce(state, state.bridgeTo);
}

/** The pump is told what its reservoir holds, and reckons with it at once. */
export function tellAtOnce(state: State, mixture: Mixture): void {
  state.bridging = false;
  state.told = mixture;
  changeMixture(state.ledger.programmed, mixture);
}
