import { Chronicle, roomFor, type Room } from '../engine/chronicle.ts';
import { Run } from '../engine/run.ts';
import type { Command } from '../model/commands.ts';
import { Curve } from '../model/curve.ts';
import type { FactKind } from '../model/facts.ts';
import type { StartController } from '../model/firmware/controller.ts';
import { DirectedPump } from '../model/firmware/directed-pump.ts';
import { initialState } from '../model/initial-state.ts';
import { BrokenLaw } from '../model/balance.ts';
import type { Recording } from '../model/recording.ts';
import type { Setup } from '../model/setup.ts';
import type { State } from '../model/state.ts';
import { PumpSystem } from '../model/system.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { FinishedRun } from './finished-run.ts';
import { setupOf } from './setup.ts';

/** How one run is to go. */
export interface RunPlan {
  readonly seed: number;
  /** Whether the whole course is kept, or totals and facts only. */
  readonly curve: boolean;
  /** Index of a fault that is left out, as in a twin; null for none. */
  readonly without: number | null;
}

/** A scenario made ready: no text, no units, nothing left to look up. It runs any number of times. */
export interface Prepared {
  readonly scenario: Scenario;
  /** @throws BrokenLaw when the simulator broke one of its own laws. */
  run(plan: RunPlan): Recording;
}

/** @throws RangeError when a controller is to stand in the place of firmware where none can. */
export function prepare(scenario: Scenario, controller: StartController | null = null): Prepared {
  const setup = setupOf(scenario, controller);
  // One run of a scenario has about as many facts as the next.
  let room = roomFor<FactKind>(0, 'run-started');
  return {
    scenario,
    run: (plan) => {
      try {
        const recording = record(setup, room, plan);
        if (recording.factCount > room.facts) room = roomFor(recording.factCount, 'run-started');
        return recording;
      } catch (error) {
        if (!(error instanceof BrokenLaw)) throw error;
        throw new BrokenLaw(`${error.message} (${scenario.name}, seed ${plan.seed})`);
      }
    },
  };
}

function record(setup: Setup, room: Room<FactKind>, plan: RunPlan): Recording {
  const { seed, curve: keepsCurve, without } = plan;
  const curve = keepsCurve ? new Curve(setup.drugs) : null;
  const pump = new PumpSystem(setup, curve);
  const { firmware } = setup;
  const system = firmware === null ? pump : new DirectedPump(pump, setup, firmware);
  const state = initialState(setup);
  const run = new Run<State, Command, FactKind>(system, state, seed, null, new Chronicle(room));
  pump.begin(run, without);
  run.goOn(setup.duration);
  return new FinishedRun(setup, state, run, curve, seed);
}
