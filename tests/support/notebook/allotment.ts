import { DAY, HOUR } from '../course.ts';
import type { Clock } from './clock.ts';

/** So much of the primary drug an hour between two moments, by one of the boluses. */
export interface Stretch {
  /** Which of the wishes it is for. */
  readonly of: number;
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/** A bolus that is to be given: not before `from`, so many µL, at so many µL an hour when nothing limits it. */
export interface Wish {
  readonly from: number;
  readonly volume: number;
  readonly flow: number;
}

/**
 * How boluses share what the basal leaves of the greatest flow: they add to the basal, the sum is capped, and what has
 * begun first is served first; each takes as long as it needs for all of its volume. Gone through from change to change.
 *
 * @param wishes in the order of their beginning, also where one waits for another that began later.
 *
 * @param strength amount of the primary drug in a microlitre.
 * @param share µL of basal for each of its amounts.
 */
export function allot(
  wishes: readonly Wish[],
  clock: Clock,
  { most, share, strength }: { readonly most: number; readonly share: number; readonly strength: number },
  until: number,
): readonly Stretch[] {
  const left = wishes.map(({ volume }) => volume);
  const starts = wishes.map(({ from }) => from);
  const found: Stretch[] = [];
  let at = Math.min(...starts);
  while (at < until) {
    let room = Math.max(0, most - clock.rate(at) * share);
    const flows = new Map<number, number>();
    for (const [i, { from, flow }] of wishes.entries()) {
      if (from > at || (left[i] ?? 0) <= 0) continue;
      const given = Math.min(flow, room);
      flows.set(i, given);
      room -= given;
    }
    const ends = [...flows].map(([i, flow]) => (flow > 0 ? at + ((left[i] ?? 0) / flow) * HOUR : Infinity));
    const turn = clock.turns(at, at + DAY).find((each) => each > at) ?? Infinity;
    const to = Math.min(until, turn, ...ends, ...starts.filter((start) => start > at));
    for (const [i, flow] of flows) {
      if (flow > 0) found.push({ of: i, from: at, to, rate: flow * strength });
      const rest = (left[i] ?? 0) - (flow * (to - at)) / HOUR;
      left[i] = rest < 1e-9 ? 0 : rest;
    }
    if (flows.size === 0 && !starts.some((start) => start > at)) break;
    at = to;
  }
  return found;
}
