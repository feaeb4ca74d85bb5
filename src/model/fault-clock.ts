import type { RandomStream } from '../engine/random.ts';
import type { PhaseLength } from '../fields/index.ts';
import type { StandingFault } from './standing-fault.ts';
import type { FaultState } from './conditions.ts';
import { MS_PER_DAY, timeOfDay } from './time.ts';

/**
 * Turn a fault to where it stands at the instant `now`: begun, in its phase, in its hours of the day, or over.
 * An intermittent fault begins with an on-phase; outside its hours it does not act, while its phases run on.
 */
export function turn(
  fault: StandingFault,
  clock: FaultState,
  now: number,
  startMs: number,
  chance: () => RandomStream,
): void {
  if (!clock.begun && now >= clock.onset) {
    clock.begun = true;
    clock.on = true;
    if (fault.phases !== null) clock.nextPhase = now + drawn(fault.phases.on, chance);
  }
  if (now >= clock.end) clock.ended = true;
  while (fault.phases !== null && clock.nextPhase <= now) {
    clock.on = !clock.on;
    clock.nextPhase += drawn(clock.on ? fault.phases.on : fault.phases.off, chance);
  }
  if (fault.between !== null) {
    const time = timeOfDay(startMs + now);
    clock.inHours = isBetween(time, fault.between);
    clock.nextWindow = now + untilEdge(time, fault.between);
  }
  clock.active = clock.begun && !clock.ended && clock.on && clock.inHours;
}

/** When the fault must be turned next. */
export function nextTurn(clock: FaultState): number {
  if (!clock.begun) return clock.onset;
  if (clock.ended) return Infinity;
  const step = clock.ages[clock.steps];
  const nextStep = step === undefined ? Infinity : clock.onset + step;
  return Math.min(clock.end, clock.nextPhase, clock.nextWindow, nextStep);
}

/** A phase lasts a whole number of milliseconds, one at least. */
function drawn(length: PhaseLength, chance: () => RandomStream): number {
  if ('fixed' in length) return length.fixed;
  return Math.max(1, Math.round(chance().exponential(length.mean)));
}

function isBetween(time: number, [from, to]: readonly [number, number]): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

function untilEdge(time: number, [from, to]: readonly [number, number]): number {
  const until = (edge: number): number => (edge > time ? edge - time : edge - time + MS_PER_DAY);
  return Math.min(until(from), until(to));
}
