import type { PathRecord, Result, Series } from '../analysis/result.ts';

/** A plug of one concentration on its way: where it begins and ends at each moment, per cent of the path. */
export interface Plug {
  /** µg/mL or IU/mL. */
  readonly concentration: number;
  readonly at: number[];
  readonly from: number[];
  readonly until: number[];
}

/** Two concentrations that no eye could tell apart on a scale of the highest one are one: our choice. */
const SAME = 1e-3;

/** A plug at one moment. */
interface Place {
  readonly concentration: number;
  readonly from: number;
  readonly until: number;
}

/**
 * The plugs of one drug through the path. From one record to the next what has entered stands nearer to the pump and
 * what has left is missing at the tip, so that the rest can be matched in order; where nothing matches, somebody has
 * emptied the path at once, and all plugs begin anew.
 */
export function plugs({ path = [] }: Series, drug: string, { scenario }: Result): Plug[] {
  const highest = plugConcentrations({ columns: {}, path }, drug).reduce(
    (most, each) => Math.max(most, each),
    0,
  );
  const all: Plug[] = [];
  let now: Plug[] = [];
  let before: readonly Place[] = [];
  for (const record of path) {
    const places = placesOf(record, drug, SAME * highest);
    const left = departed(before, places, SAME * highest);
    const entered = places.length - (before.length - left);
    const gone = left === before.length ? now : now.slice(now.length - left);
    // What has left was at the tip's end until it had; what nothing is known of, until this moment where it was.
    for (const plug of gone) {
      const isLeaving = left < before.length || left === 0;
      follow(plug, record.at_ms, isLeaving ? { from: 100, until: 100 } : lastOf(plug));
    }
    const stay = now.slice(0, now.length - gone.length);
    const fresh = places.slice(0, entered).map((place) => begun(place, record.at_ms));
    stay.forEach((plug, n) => follow(plug, record.at_ms, places[entered + n] as Place));
    now = [...fresh, ...stay];
    all.push(...fresh);
    before = places;
  }
  for (const plug of now) follow(plug, scenario.duration_ms, lastOf(plug));
  return all;
}

/** How many plugs have left at the tip: the fewest with which the others match; all of them where none does. */
function departed(before: readonly Place[], after: readonly Place[], same: number): number {
  for (let left = 0; left < before.length; left++) {
    const stay = before.slice(0, before.length - left);
    const offset = after.length - stay.length;
    if (offset < 0) continue;
    const matches = stay.every((place, n) => {
      const other = after[offset + n] as Place;
      return Math.abs(other.concentration - place.concentration) <= same;
    });
    if (matches) return left;
  }
  return before.length;
}

function concentrationsOf({ ug_per_ml, iu_per_ml }: PathRecord, drug: string): readonly number[] {
  return ug_per_ml[drug] ?? iu_per_ml?.[drug] ?? [];
}

/** Every concentration of a drug that the path ever held, µg/mL or IU/mL. */
export function plugConcentrations({ path = [] }: Series, drug: string): number[] {
  return path.flatMap((record) => concentrationsOf(record, drug));
}

/** The plugs of a record; neighbours of one concentration, which differ in another drug, are one. */
function placesOf(record: PathRecord, drug: string, same: number): Place[] {
  const places: Place[] = [];
  concentrationsOf(record, drug).forEach((concentration, n) => {
    const until = record.until_percent[n] ?? 100;
    const last = places.at(-1);
    if (last !== undefined && Math.abs(last.concentration - concentration) <= same) {
      places[places.length - 1] = { ...last, until };
    } else places.push({ concentration, from: last?.until ?? 0, until });
  });
  return places;
}

function begun({ concentration, from, until }: Place, at: number): Plug {
  return { concentration, at: [at], from: [from], until: [until] };
}

function follow(plug: Plug, at: number, { from, until }: { from: number; until: number }): void {
  plug.at.push(at);
  plug.from.push(from);
  plug.until.push(until);
}

function lastOf({ from, until }: Plug): { from: number; until: number } {
  return { from: from.at(-1) ?? 0, until: until.at(-1) ?? 0 };
}
