import type { Mixture } from './scenario.ts';

/**
 * Plug flow as a plain list of parcels, foremost (nearest the tip) first. Nothing mixes; neighbours that hold the same
 * are one parcel. Exact: within one step the ways out share the flow in a constant ratio.
 */
export interface Parcel {
  readonly volume: number;
  readonly mixture: Mixture;
}

export type Path = readonly Parcel[];

/** So much fluid, and so much of each drug in it. */
export interface Amount {
  readonly volume: number;
  readonly mass: readonly number[];
}

/** A leak cuts the path: so much fluid lies beyond it, and so much leaves through it. Sorted from pump to tip. */
export interface Cut {
  readonly beyond: number;
  readonly out: number;
}

/** A parcel thinner than this at the front, µL, is rounding and joins the one behind it. */
const sliver = 1e-9;

export const volumeOf = (path: Path): number => path.reduce((sum, { volume }) => sum + volume, 0);

export const massOf = (path: Path, drug: number): number =>
  path.reduce((sum, { volume, mixture }) => sum + volume * mixture[drug]!, 0);

export const plus = (amount: Amount, path: Path): Amount => ({
  volume: amount.volume + volumeOf(path),
  mass: amount.mass.map((mass, drug) => mass + massOf(path, drug)),
});

/** Whether two mixtures are the same but for rounding. */
export const alike = (a: Mixture, b: Mixture): boolean =>
  a.every((c, drug) => Math.abs(c - b[drug]!) <= 1e-9 * Math.max(c, b[drug]!));

export const blend = (a: Parcel, b: Parcel): Parcel => {
  const volume = a.volume + b.volume;
  if (volume === 0) return a;
  return {
    volume,
    mixture: a.mixture.map((c, drug) => (a.volume * c + b.volume * b.mixture[drug]!) / volume),
  };
};

/** Put fluid behind what is there. */
export function join(front: Path, behind: Path): Path {
  const path = [...front];
  for (const parcel of behind) {
    const last = path.at(-1);
    if (parcel.volume <= 0) continue;
    if (last && alike(last.mixture, parcel.mixture)) path[path.length - 1] = blend(last, parcel);
    else path.push(parcel);
  }
  const [first, second] = path;
  return first && second && first.volume < sliver ? [blend(second, first), ...path.slice(2)] : path;
}

/** The foremost so many µL, and the rest. */
export function take(path: Path, volume: number): [taken: Path, rest: Path] {
  const taken: Parcel[] = [];
  let wanted = volume;
  for (let i = 0; i < path.length; i++) {
    const parcel = path[i]!;
    if (parcel.volume > wanted) {
      if (wanted > 0) taken.push({ volume: wanted, mixture: parcel.mixture });
      return [taken, [{ volume: parcel.volume - wanted, mixture: parcel.mixture }, ...path.slice(i + 1)]];
    }
    taken.push(parcel);
    wanted -= parcel.volume;
  }
  return [taken, []];
}

/** Let fluid enter at the pump and leave through cuts and tip; one queue more than there are cuts. */
export function flowThrough(path: Path, entering: Path, cuts: readonly Cut[], tip: number) {
  const queues: Path[] = [];
  let rest = path;
  let lain = 0;
  for (const { beyond } of cuts.toReversed()) {
    const [queue, upstream] = take(rest, beyond - lain);
    queues.unshift(queue);
    rest = upstream;
    lain = beyond;
  }
  queues.unshift(join(rest, entering));

  const leaked: Path[] = [];
  cuts.forEach(({ out }, i) => {
    const passing = cuts.slice(i).reduce((sum, cut) => sum + cut.out, tip);
    const [taken, kept] = take(queues[i]!, passing);
    const share = passing > 0 ? out / passing : 0;
    const scaled = (factor: number): Path =>
      taken.map(({ volume, mixture }) => ({ volume: volume * factor, mixture }));
    leaked.push(scaled(share));
    queues[i] = kept;
    queues[i + 1] = join(queues[i + 1]!, scaled(1 - share));
  });
  const [atTip, kept] = take(queues.at(-1)!, tip);
  queues[queues.length - 1] = kept;
  return { path: queues.toReversed().reduce(join, []), atTip, leaked: leaked.flat() };
}
