import type { Mixture } from '../commands.ts';
import type { State } from '../state.ts';
import type { FluidQueue } from './plug-flow.ts';

/** The plugs in the path at one moment, from the pump's outlet to the tip. */
export interface PathMoment {
  /** ms from start. */
  readonly at: number;
  /** µL. */
  readonly volumes: readonly number[];
  /** What each holds, µg/µL by drug. */
  readonly mixtures: readonly Mixture[];
}

/**
 * What the path held over a run, recorded whenever something changes while it holds more than one mixture.
 *
 * Between two moments every flow is steady or settling, so that fronts move on without a jump. Where one mixture fills
 * the path there is nothing to see, and one moment stands for all of it.
 */
export class PathCourse {
  readonly moments: PathMoment[] = [];
  /** Index of the mixture that alone fills path and reservoir, as last recorded; -1 when there are several. */
  private alone = -1;

  record(state: State, at: number): void {
    if (state.quiet && state.mixture === this.alone) return;
    const volumes: number[] = [];
    const indices: number[] = [];
    // A mixture that is about to enter is a plug without a volume, so that its front is seen to set out.
    add(volumes, indices, 0, state.mixture);
    for (const queue of state.queues) addQueue(volumes, indices, queue);
    const alone = indices.length === 1 ? (indices[0] as number) : -1;
    if (alone >= 0 && alone === this.alone) return;
    this.alone = alone;
    this.moments.push({ at, volumes, mixtures: indices.map((index) => state.mixtures[index] as Mixture) });
  }
}

function addQueue(volumes: number[], indices: number[], queue: FluidQueue): void {
  queue.volumes.forEach((volume, i) => add(volumes, indices, volume, queue.mixtures[i] as number));
}

function add(volumes: number[], indices: number[], volume: number, mixture: number): void {
  if (indices.at(-1) === mixture) volumes.push((volumes.pop() as number) + volume);
  else {
    volumes.push(volume);
    indices.push(mixture);
  }
}
