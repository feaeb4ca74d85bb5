import type { Plant } from '../plant.ts';

/** One way out of the catheter that is not its tip. */
export interface Exit {
  readonly position: number;
  /** Flow out of it per kPa at the head of the ladder, µL/h. */
  readonly conductance: number;
  /** Share of the flow arriving here that leaves here. */
  readonly share: number;
}

/** The resistive catheter, reduced: what flows where for 1 kPa at its head. */
export interface Ladder {
  /** Out of the tip, µL/h per kPa. */
  readonly tip: number;
  /** Out of leaks and disconnections, all together. */
  readonly leaks: number;
  /** Tip and leaks. */
  readonly total: number;
  /** From the pump towards the tip. */
  readonly exits: readonly Exit[];
  /** Position up to which the line is one elastic node with its head. */
  readonly reach: number;
}

type Rung =
  | { readonly kind: 'obstruction'; readonly position: number; readonly conductance: number }
  | { readonly kind: 'leak'; readonly position: number; readonly conductance: number }
  | { readonly kind: 'disconnection'; readonly position: number };

/** At one position a shunt lies beyond an obstruction, and a disconnection beyond both. */
const ORDER = { obstruction: 0, leak: 1, disconnection: 2 } as const;

function rungs(plant: Plant, wall: number | null): Rung[] {
  const all: Rung[] = [
    ...plant.obstructions.map((o) => ({ kind: 'obstruction' as const, ...o })),
    ...plant.leaks.map((l) => ({ kind: 'leak' as const, ...l })),
    ...plant.disconnections.map((position) => ({ kind: 'disconnection' as const, position })),
  ];
  return all
    .filter((r) => wall === null || r.position > wall || (r.position === wall && r.kind !== 'obstruction'))
    .sort((a, b) => a.position - b.position || ORDER[a.kind] - ORDER[b.kind]);
}

/**
 * Reduce the ladder from the pump, or from just beyond a `wall`, exactly: clean resistance spread evenly, obstructions in series, leaks as shunts.
 *
 * Walking from the tip (or from where the catheter came apart) back gives the resistance Z downstream of
 * every rung: Z + R through a resistance, 1/(1/Z + G) past a shunt; IEEE infinity is a closed end and needs no case
 * of its own. Walking down again gives the flow past every rung.
 *
 * The obstruction that is the wall is not part of the ladder beyond it; a hole at its position is.
 */
export function reduceLadder(plant: Plant, wall: number | null = null): Ladder {
  const { resistance } = plant.line;
  const all = rungs(plant, wall);
  const beyond: number[] = new Array<number>(all.length);
  let z = 0;
  let from = 1;
  for (let i = all.length - 1; i >= 0; i--) {
    const rung = all[i] as Rung;
    z += resistance * (from - rung.position);
    from = rung.position;
    beyond[i] = z;
    if (rung.kind === 'disconnection') z = 0;
    else if (rung.kind === 'obstruction') z += 1 / rung.conductance;
    else z = 1 / (1 / z + rung.conductance);
  }
  z += resistance * (from - (wall ?? 0));
  return walkDown(all, beyond, 1 / z);
}

function walkDown(all: readonly Rung[], beyond: readonly number[], total: number): Ladder {
  const exits: Exit[] = [];
  let flow = total;
  let leaks = 0;
  let pressure = 1;
  let reach = 1;
  for (let i = 0; i < all.length; i++) {
    const rung = all[i] as Rung;
    const downstream = beyond[i] as number;
    if (rung.kind === 'obstruction') {
      if (flow > 0) pressure = flow * downstream;
      if (reach === 1 && (rung.conductance === 0 || pressure < 0.5)) reach = rung.position;
    } else {
      const share =
        rung.kind === 'disconnection' ? 1 : rung.conductance / (rung.conductance + 1 / downstream);
      const out = flow * share;
      exits.push({ position: rung.position, conductance: out, share });
      leaks += out;
      flow = share === 1 ? 0 : flow * (1 - share);
      if (rung.kind === 'disconnection') pressure = 0;
      else if (out > 0) pressure = out / rung.conductance;
    }
  }
  return { tip: flow, leaks, total: flow + leaks, exits, reach };
}

/** Positions at which the catheter is completely closed, from the pump towards the tip. */
export function closures(plant: Plant): number[] {
  return plant.obstructions
    .filter((o) => o.conductance === 0)
    .map((o) => o.position)
    .sort((a, b) => a - b);
}
