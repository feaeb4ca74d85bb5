import type { Outcome } from '../engine/system.ts';
import { closures, reduceLadder, type Ladder } from './catheter/ladder.ts';
import { joined, split, type FluidQueue } from './catheter/plug-flow.ts';
import { cutAt, regroup, storedIn, within, type TrappedStretch } from './catheter/stretches.ts';
import type { Command } from './commands.ts';
import type { FactKind } from './facts.ts';
import { mixtureAtTip } from './curve-recorder.ts';
import { flowOut } from './passage.ts';
import { healthyPlant, type CleanLine, type Plant } from './plant.ts';
import type { Setup } from './setup.ts';
import type { FaultState, State } from './state.ts';

/** The plant with every active fault in it, computed from the healthy one. */
export function activePlant(state: State, setup: Setup, now: number): Plant {
  let plant = healthyPlant(setup.line, setup.pump.gain);
  setup.faults.forEach((fault, i) => {
    const clock = state.faults[i] as FaultState;
    if (clock.active) plant = fault.distort(plant, clock.values, now - fault.onset, now - clock.activeSince);
  });
  return plant;
}

/** Put a plant in force: gain, motor, and the catheter with its stretches and queues. */
export function distort(
  state: State,
  setup: Setup,
  plant: Plant,
  fact: number,
  run: Outcome<Command, FactKind>,
): void {
  state.gain = plant.gain;
  state.stallNoticedAt = run.now + plant.stallNoticedIn;
  if (plant.stalled && !state.stalled) {
    state.stalledSince = run.now;
    state.stallFact = run.record('motor-stalled', fact, 0, 0);
  } else if (!plant.stalled && state.stalled) run.record('motor-recovered', state.stallFact, 0, 0);
  state.stalled = plant.stalled;
  state.stallNoticed &&= plant.stalled;
  const atTip = mixtureAtTip(state);
  connect(state, setup, plant, reduceLadder(plant));
  if (mixtureAtTip(state) !== atTip) run.record('front-reached-tip', fact, 0, 0);
}

/** Put a network in force: share the pressure, let out what has found an exit, split the fluid at the holes. */
function connect(state: State, setup: Setup, plant: Plant, ladder: Ladder): void {
  const { line } = setup;
  const { trapped, exits } = state;
  const moved =
    ladder.exits.length !== exits.length ||
    ladder.exits.some((exit, i) => exit.position !== exits[i]?.position);
  state.tip = ladder.tip;
  state.leaks = ladder.leaks;
  state.exits = ladder.exits;
  state.shares = ladder.exits.map((exit) => exit.share);
  if (moved) splitAtHoles(state, line);
  if (ladder.reach !== state.reach) {
    const { pumpCompliance, catheterCompliance } = line;
    const after = regroup(
      state.pressure,
      trapped,
      state.reach,
      ladder.reach,
      pumpCompliance,
      catheterCompliance,
    );
    state.pressure = after.pressure;
    state.trapped = after.trapped;
    state.reach = ladder.reach;
    state.compliance = pumpCompliance + catheterCompliance * ladder.reach;
  }
  if (state.trapped.length > 0) ventStretches(state, plant, line.catheterCompliance);
  if (state.exits.length > 0 && state.trapped !== trapped) splitAtHoles(state, line);
}

/** Beyond every hole lies the rest of the catheter, and what is trapped there; before the first one all else. */
function splitAtHoles(state: State, line: CleanLine): void {
  const queues: FluidQueue[] = [];
  let behind = joined(state.queues);
  let to = 1;
  for (const { position } of state.exits.toReversed()) {
    const trapped = storedIn(within(state.trapped, position, to), line.catheterCompliance);
    const [back, front] = split(behind, (to - position) * line.catheterVolume + trapped);
    queues.unshift(front);
    behind = back;
    to = position;
  }
  state.queues = [behind, ...queues];
}

/** A stretch empties at once when an exit is open in it or beyond it; the others stay trapped, cut at new closures. */
function ventStretches(state: State, plant: Plant, catheterCompliance: number): void {
  const kept: TrappedStretch[] = [];
  for (const stretch of cutAt(state.trapped, closures(plant))) {
    const beyond = reduceLadder(plant, stretch.from);
    if (beyond.total > 0) {
      const before = state.exits.length - beyond.exits.length;
      const shares = state.exits.map((_, i) => beyond.exits[i - before]?.share ?? 0);
      flowOut(state, storedIn([stretch], catheterCompliance), shares);
    } else kept.push(stretch);
  }
  state.trapped = kept;
}
