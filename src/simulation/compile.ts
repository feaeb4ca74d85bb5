import { Chronicle, roomFor } from '../engine/chronicle.ts';
import { Run } from '../engine/run.ts';
import { alarms } from '../catalog/alarms/index.ts';
import { paint } from '../model/basal.ts';
import type { Command, DueOrder } from '../model/commands.ts';
import { Curve } from '../model/curve.ts';
import { readFact, type FactKind, type Names } from '../model/facts.ts';
import { initialState } from '../model/initial-state.ts';
import { BrokenLaw, drugTotals, volumeTotals } from '../model/ledger.ts';
import { cleanLine } from '../model/plant.ts';
import type { Fact, Recording } from '../model/recording.ts';
import type { Setup } from '../model/setup.ts';
import type { StandingFault } from '../model/standing-fault.ts';
import type { State } from '../model/state.ts';
import { PumpSystem } from '../model/system.ts';
import type { FaultEntry, Scenario } from '../scenario/scenario.ts';

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

export function prepare(scenario: Scenario): Prepared {
  const setup = setupOf(scenario);
  const names: Names = {
    faults: setup.faults,
    alarms: setup.alarms.map((alarm) => alarm.kind.kind),
    orders: scenario.orders.map(({ kind, name }) => ({ kind: kind.kind, name })),
    drugs: scenario.drugs,
  };
  // One run of a scenario has about as many facts as the next.
  let room = roomFor(0);
  return {
    scenario,
    run: (plan) => {
      try {
        const recording = record(setup, names, room, plan);
        if (recording.factCount * 5 > room.length) room = roomFor(recording.factCount);
        return recording;
      } catch (error) {
        if (!(error instanceof BrokenLaw)) throw error;
        throw new BrokenLaw(`${error.message} (${scenario.name}, seed ${plan.seed})`);
      }
    },
  };
}

function record(setup: Setup, names: Names, room: readonly number[], plan: RunPlan): Recording {
  const { seed, curve: keepsCurve, without } = plan;
  const curve = keepsCurve ? new Curve(setup.drugs) : null;
  const system = new PumpSystem(setup, curve);
  const state = initialState(setup);
  const run = new Run<State, Command, FactKind>(system, state, seed, null, new Chronicle(room));
  system.begin(run, without);
  run.goOn(setup.duration);
  let facts: readonly Fact[] | null = null;
  let findings: readonly Fact[] | null = null;
  return {
    seed,
    volumes: volumeTotals(state, setup),
    drugs: names.drugs.map((_, drug) => drugTotals(state, setup, drug)),
    peakPressure: state.ledger.peak,
    peakPressureAt: state.ledger.peakAt,
    events: run.events,
    factCount: run.chronicle.length,
    get facts() {
      return (facts ??= run.chronicle.entries().map((entry) => readFact(entry, names)));
    },
    get findings() {
      return (findings ??= run.chronicle.entries(isFinding).map((entry) => readFact(entry, names)));
    },
    curve,
  };
}

function isFinding(kind: FactKind): boolean {
  return (
    kind === 'alarm-raised' || kind === 'alarm-cleared' || kind === 'refilled' || kind === 'release-bolus'
  );
}

function setupOf(scenario: Scenario): Setup {
  const { pump, catheter } = scenario;
  const mixture = Float64Array.from(scenario.mixture);
  return {
    pump,
    line: cleanLine(pump, catheter),
    drugs: scenario.drugs.length,
    primary: scenario.primary,
    mixture,
    primedWith: catheter.primed_with === 'drug' ? mixture : mixture.map(() => 0),
    plan: paint(scenario.program.basal),
    orders: dueOrders(scenario),
    faults: scenario.faults.map(standing),
    alarms: alarms.all.filter((kind) => kind.fits(pump)).map((kind) => ({ kind, watch: kind.watches(pump) })),
    startMs: scenario.startMs,
    duration: scenario.duration,
  };
}

/** The orders in the order of their moments; those of one moment in the order of the list. */
function dueOrders({ orders }: Scenario): readonly DueOrder[] {
  return orders
    .toSorted((a, b) => a.at - b.at || a.index - b.index)
    .map(({ at, index, kind, values }, place) => {
      const order = kind.command(values as never);
      return { kind: 'obey', at, place, index, order };
    });
}

function standing(entry: FaultEntry): StandingFault {
  const { kind, intermittent } = entry;
  return {
    index: entry.index,
    name: entry.name,
    fault: kind.kind,
    onset: entry.at,
    end: entry.until ?? Infinity,
    phases: intermittent === null ? null : { on: intermittent.on, off: intermittent.off },
    between: intermittent?.between ?? null,
    obstructs: kind.obstructs,
    settle: (onset) => kind.atOnset(entry.values as never, onset),
    distort: (plant, values, age, standing) => kind.distort(plant, values as never, age, standing),
    steps: (values) => kind.steps(values as never),
  };
}
