/**
 * The fluid in the path, in order of entry: plug flow, without mixing.
 *
 * The path is one queue of segments from the pump's outlet to the tip; every hole in the catheter splits it, so that
 * n holes make n + 1 queues. A queue keeps its foremost segment last. What enters has the reservoir's mixture, what
 * leaves has that of the foremost segment; equal neighbours merge, so that a steady run holds one segment and pays
 * nothing for the queue.
 */
export interface FluidQueue {
  /** µL. */
  readonly volumes: number[];
  /** Index into the table of mixtures. */
  readonly mixtures: number[];
}

/** Told of every plug that leaves a queue: its volume (µL) and its mixture. */
export type Sink = (volume: number, mixture: number) => void;

/** A path filled with one mixture, µL. */
export function filledQueue(volume: number, mixture: number): FluidQueue {
  return { volumes: [volume], mixtures: [mixture] };
}

/** What a queue holds, µL. */
export function queueVolume(queue: FluidQueue): number {
  let sum = 0;
  for (const volume of queue.volumes) sum += volume;
  return sum;
}

/** The same fluid once more, to try something on it. */
export function copied({ volumes, mixtures }: FluidQueue): FluidQueue {
  return { volumes: [...volumes], mixtures: [...mixtures] };
}

/** Let a volume in at the pump's end. */
export function enter(queue: FluidQueue, volume: number, mixture: number): void {
  const { volumes, mixtures } = queue;
  if (mixtures[0] === mixture) {
    volumes[0] = (volumes[0] as number) + volume;
  } else if (volume > 0) {
    volumes.unshift(volume);
    mixtures.unshift(mixture);
  }
}

/** Let a volume out at the tip's end, plug by plug. The last segment gives what is asked of it, whatever rounding left. */
export function leave(queue: FluidQueue, volume: number, sink: Sink): void {
  const { volumes, mixtures } = queue;
  let left = volume;
  while (left > 0) {
    const front = volumes.length - 1;
    if (front < 0) return;
    const there = volumes[front] as number;
    if (there > left || front === 0) {
      volumes[front] = there - left;
      sink(left, mixtures[front] as number);
      return;
    }
    volumes.pop();
    sink(there, mixtures.pop() as number);
    left -= there;
  }
}

/** Drop what rounding left of a foremost segment of this mixture that has just been used up; its dust joins the next. */
export function dropSpentFront(queue: FluidQueue, mixture: number): void {
  const { volumes, mixtures } = queue;
  const front = volumes.length - 1;
  if (front < 1 || mixtures[front] !== mixture) return;
  const dust = volumes.pop() as number;
  mixtures.pop();
  volumes[front - 1] = (volumes[front - 1] as number) + dust;
}

/**
 * Let a volume out of a path with holes: past every hole its share is lost, the rest goes on to the tip.
 *
 * @param queues one more than there are holes, from the pump to the tip.
 * @param shares what each hole takes of the flow that arrives there.
 */
export function leaveThroughHoles(
  queues: readonly FluidQueue[],
  shares: readonly number[],
  volume: number,
  lost: Sink,
  atTip: Sink,
): void {
  let arriving = volume;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] as number;
    const next = queues[i + 1] as FluidQueue;
    leave(queues[i] as FluidQueue, arriving, (plug, mixture) => {
      lost(plug * share, mixture);
      enter(next, plug - plug * share, mixture);
    });
    arriving -= arriving * share;
  }
  leave(queues[queues.length - 1] as FluidQueue, arriving, atTip);
}

/** Join queues, from the pump towards the tip, into one. */
export function joined(queues: readonly FluidQueue[]): FluidQueue {
  const whole: FluidQueue = { volumes: [], mixtures: [] };
  for (const { volumes, mixtures } of queues) {
    volumes.forEach((volume, i) => append(whole, volume, mixtures[i] as number));
  }
  return whole;
}

/** Split a queue so that the foremost `volume` µL stand apart: [what is behind, what is in front]. */
export function split(queue: FluidQueue, volume: number): [FluidQueue, FluidQueue] {
  const front: FluidQueue = { volumes: [], mixtures: [] };
  const back = copied(queue);
  leave(back, volume, (plug, mixture) => {
    front.volumes.unshift(plug);
    front.mixtures.unshift(mixture);
  });
  return [back, front];
}

/** Add a plug in front of the foremost segment, at the tip's end. */
export function append({ volumes, mixtures }: FluidQueue, volume: number, mixture: number): void {
  const last = mixtures.length - 1;
  if (last >= 0 && mixtures[last] === mixture) volumes[last] = (volumes[last] as number) + volume;
  else {
    volumes.push(volume);
    mixtures.push(mixture);
  }
}
