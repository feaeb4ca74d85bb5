import type { ReferenceScheduledBolus } from './program.ts';

const day = 86_400_000;

/** A scheduled bolus, and when it is given next, ms from start. */
export interface Due {
  readonly bolus: ReferenceScheduledBolus;
  readonly at: number;
}

/** The boluses of a program that comes into force now; what is due at this very moment is still given. */
export function schedule(boluses: readonly ReferenceScheduledBolus[], start: number, now: number): Due[] {
  return boluses.map((bolus) => ({ bolus, at: firstDue(bolus, start, now) }));
}

function firstDue({ first, every }: ReferenceScheduledBolus, start: number, now: number): number {
  if (first.kind === 'at-once') return now;
  if (first.kind === 'moment') return first.at + Math.max(0, Math.ceil((now - first.at) / every)) * every;
  const clock = start + now;
  const today = clock - (clock % day) + first.time;
  return (today >= clock ? today : today + day) - start;
}

/** The series once what is due now has been given or skipped. */
export const moveOn = (due: readonly Due[], now: number): Due[] =>
  due.map(({ bolus, at }) => ({ bolus, at: at <= now ? at + bolus.every : at }));
