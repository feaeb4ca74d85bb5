import { beyondTip } from './faults.ts';
import { cleanResistance, fromPumpToTip, referenceLadder, type Element } from './ladder.ts';
import { flowThrough, plus, volumeOf, type Cut } from './parcels.ts';
import type { ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

/** The catheter as it is now, reduced to what the line needs. */
export interface Plumbing {
  readonly elements: readonly Element[];
  /** How far the elastic line reaches, 0 to 1. */
  readonly reach: number;
  readonly C: number;
  readonly tip: number;
  /** Leaks and disconnections from pump to tip, with their conductance seen from the pump. */
  readonly leaks: readonly { readonly position: number; readonly conductance: number }[];
}

/** A stretch of catheter that nothing drains, and the pressure it was left at. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly pressure: number;
}

/** What was let out at one instant, µL. */
export interface LetOut {
  readonly total: number;
  readonly tip: number;
}

export function plumb(scenario: ReferenceScenario, unsorted: readonly Element[]): Plumbing {
  const elements = fromPumpToTip(unsorted);
  const ladder = referenceLadder(cleanResistance(scenario.catheter), elements);
  const first = elements
    .filter((element) => element.kind === 'obstruction')
    .find((element, i) => element.resistance === Infinity || ladder.beyond[i]! < 0.5);
  const reach = first?.position ?? 1;
  return {
    elements,
    reach,
    C: scenario.pump.compliance + scenario.catheter.compliance * reach,
    tip: ladder.tip,
    leaks: elements
      .filter((element) => element.kind !== 'obstruction')
      .map(({ position }, i) => ({ position, conductance: ladder.leaks[i]! })),
  };
}

/** How fluid let go at a position parts among the ways out that are open beyond it; null when none is. */
function waysOut(scenario: ReferenceScenario, { elements, leaks }: Plumbing, from: number) {
  const isBeyond = ({ kind, position }: Element): boolean =>
    kind === 'obstruction' ? position > from : position >= from;
  const severedHere = elements.findIndex(
    ({ kind, position }) => kind === 'disconnection' && position === from,
  );
  if (severedHere >= 0) {
    const exits = elements.filter(({ kind }) => kind !== 'obstruction');
    return { tip: 0, leaks: exits.map((exit) => (exit === elements[severedHere] ? 1 : 0)) };
  }
  const ladder = referenceLadder(cleanResistance(scenario.catheter), elements.filter(isBeyond), from);
  if (ladder.total === 0) return null;
  const upstream = leaks.length - ladder.leaks.length;
  return {
    tip: ladder.tip / ladder.total,
    leaks: leaks.map((_, i) => (i < upstream ? 0 : ladder.leaks[i - upstream]! / ladder.total)),
  };
}

/** Where the leaks cut the path: the nominal volume beyond each, and what is trapped there. */
export function cutsAt(scenario: ReferenceScenario, state: State, outs: readonly number[]): Cut[] {
  const { length, volume_per_length } = scenario.catheter;
  return state.plumbing.leaks.map(({ position }, i) => ({
    beyond:
      (1 - position) * length * volume_per_length +
      state.trapped
        .filter(({ from }) => from >= position)
        .reduce((sum, stretch) => sum + held(scenario, stretch), 0),
    out: outs[i]!,
  }));
}

/** What a stretch holds above its nominal volume, µL. */
export const held = ({ catheter }: ReferenceScenario, { from, to, pressure }: Stretch): number =>
  catheter.compliance * (to - from) * pressure;

/** Change the catheter at one instant: the line grows or shrinks, stretches are trapped, joined or let out. */
export function replumb(scenario: ReferenceScenario, state: State, elements: readonly Element[]): LetOut {
  const before = state.plumbing;
  const after = plumb(scenario, elements);
  state.plumbing = after;

  let stretches = [...state.trapped];
  if (after.reach < before.reach) {
    stretches.push({ from: after.reach, to: before.reach, pressure: state.pressure });
  }
  const walls = after.elements
    .filter((element) => element.kind === 'obstruction' && element.resistance === Infinity)
    .map(({ position }) => position);
  for (const wall of [after.reach, ...walls]) stretches = stretches.flatMap((one) => split(one, wall));

  if (after.reach > before.reach) {
    const joined = stretches.filter(({ to }) => to <= after.reach);
    stretches = stretches.filter(({ to }) => to > after.reach);
    const stored = joined.reduce((sum, stretch) => sum + held(scenario, stretch), before.C * state.pressure);
    state.pressure = stored / after.C;
  }

  const open = stretches.map((stretch) => waysOut(scenario, after, stretch.from));
  state.trapped = stretches.filter((_, i) => open[i] === null);
  let letOut: LetOut = { total: 0, tip: 0 };
  stretches.forEach((stretch, i) => {
    const ways = open[i];
    if (!ways) return;
    const volume = held(scenario, stretch);
    const outs = ways.leaks.map((share) => share * volume);
    const { path, atTip, leaked } = flowThrough(
      state.path,
      [],
      cutsAt(scenario, state, outs),
      ways.tip * volume,
    );
    state.path = path;
    const beyond = beyondTip(scenario, state);
    state.amounts[beyond] = plus(state.amounts[beyond], atTip);
    state.amounts.leaked = plus(state.amounts.leaked, leaked);
    letOut = { total: letOut.total + volume, tip: letOut.tip + volumeOf(atTip) };
  });
  return letOut;
}

function split(stretch: Stretch, at: number): Stretch[] {
  if (at <= stretch.from || at >= stretch.to) return [stretch];
  return [
    { ...stretch, to: at },
    { ...stretch, from: at },
  ];
}
