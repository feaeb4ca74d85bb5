import type { Leg } from './line.ts';
import { take, volumeOf, type Path } from './parcels.ts';

/** Fluid that came evenly within some hours. */
export interface Arrival {
  readonly hours: number;
  readonly fluid: Path;
}

/** What left the tip in one step, be it to arrive or to be lost, through this conductance while the pressure took this course. */
export interface Outflow {
  readonly atTip: Path;
  readonly arrives: boolean;
  readonly tip: number;
  readonly course: readonly Leg[];
}

/** Legs shorter than this, h, are taken together: a hundredth of a second matters to no compartment. */
const short = 0.01 / 3600;

/** When what left the tip in one step did so: the flow followed the pressure, the parcels came in their order. */
export function arrivals({ atTip, arrives, tip, course }: Outflow): Arrival[] {
  const legs: Leg[] = [];
  for (const { hours, integral } of course) {
    const last = legs.at(-1);
    if (last && last.hours + hours < short)
      legs[legs.length - 1] = { hours: last.hours + hours, integral: last.integral + integral };
    else legs.push({ hours, integral });
  }
  const left = volumeOf(atTip);
  let rest = atTip;
  let gone = 0;
  let come = 0;
  return legs.map(({ hours, integral }, i) => {
    come += tip * integral;
    const [taken, kept] = i === legs.length - 1 ? [rest, []] : take(rest, Math.min(come, left) - gone);
    gone += volumeOf(taken);
    rest = kept;
    return { hours, fluid: arrives ? taken : [] };
  });
}
