import { liftRates } from './alarms.ts';
import { closures, reduceLadder, type Ladder } from './catheter/ladder.ts';
import { joined, split, type FluidQueue } from './catheter/plug-flow.ts';
import { cutAt, regroup, storedIn, within, type TrappedStretch } from './catheter/stretches.ts';
import { drivingPressure, restrictorFlow, UNTROUBLED } from './gas.ts';
import type { PumpRun } from './pump-run.ts';
import { flowOut, tellFront } from './passage.ts';
import { healthyPlant, type CleanLine, type Plant } from './plant.ts';
import { push } from './pulses.ts';
import type { Setup } from './setup.ts';
import type { FaultState } from './conditions.ts';
import type { State } from './state.ts';

/** The plant with every active fault in it, computed from the healthy one. */
export function activePlant(state: State, setup: Setup, now: number): Plant {
  let plant = healthyPlant(setup.line, setup.pump.gain);
  setup.faults.forEach((fault, i) => {
    const clock = state.faults[i] as FaultState;
    if (clock.active) plant = fault.distort(plant, clock.values, now - clock.onset, now - clock.activeSince);
  });
  return plant;
}

/** Put a plant in force: the pump with its motor, battery and surroundings, and the catheter with its stretches and queues. */
export function distort(state: State, setup: Setup, plant: Plant, fact: number, run: PumpRun): void {
  distortMotor(state, setup, plant, fact, run);
  distortSource(state, setup, plant);
  if (plant.battery !== state.battery) state.batteryFact = fact;
  state.battery = plant.battery;
  if (plant.reset && !state.reset) state.resetFact = fact;
  state.reset = plant.reset;
  state.reservoirLeak = plant.reservoirLeak;
  state.migrated = plant.migrated;
  connect(state, setup, plant, reduceLadder(plant));
  tellFront(state, fact, run);
  if (state.injected > 0 && state.tip === 0) {
    state.injected = 0;
    run.record('side-port-blocked', fact, state.injectionOrder, 0);
  }
  if (plant.shutAfter !== null && !state.shut) {
    if (!state.dry) push(state, plant.shutAfter, run);
    state.shut = true;
  }
  state.inField = plant.shutAfter !== null;
}

function distortMotor(state: State, setup: Setup, plant: Plant, fact: number, run: PumpRun): void {
  state.gain = plant.gain;
  state.stallNoticedAt = run.now + plant.stallNoticedIn;
  if (plant.stalled && !state.stalled) {
    state.stalledSince = run.now;
    state.stallFact = run.record('motor-stalled', fact, 0, 0);
  } else if (!plant.stalled && state.stalled) {
    run.record('motor-recovered', state.stallFact, 0, 0);
    liftRates(state, setup, 'at-recovery');
  }
  state.stalled = plant.stalled;
  state.stallNoticed &&= plant.stalled;
}

/** What the pump can push against follows its surroundings where gas drives it; open valves let the reservoir out. */
function distortSource(state: State, { pump, line }: Setup, { surroundings, dump }: Plant): void {
  state.dump = dump;
  if (pump.drive !== 'constant-pressure') return;
  state.gasFlow = restrictorFlow(pump, surroundings);
  state.stallPressure =
    surroundings === UNTROUBLED ? line.stallPressure : drivingPressure(pump, surroundings);
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
export function splitAtHoles(state: State, line: CleanLine): void {
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
