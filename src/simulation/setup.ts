import { alarms } from '../catalog/alarms/index.ts';
import { paint } from '../model/basal.ts';
import type { DueOrder } from '../model/commands.ts';
import type { FactKind } from '../model/facts.ts';
import { deviceOf, withoutOwnRates } from '../model/firmware/device.ts';
import { LogPlayer, type CommandedLog } from '../model/firmware/log-player.ts';
import { cleanLine } from '../model/plant.ts';
import type { PatientBolus } from '../model/program.ts';
import type { StartController } from '../model/firmware/controller.ts';
import type { Firmware, Setup } from '../model/setup.ts';
import type { StandingFault } from '../model/standing-fault.ts';
import { MS_PER_DAY } from '../model/time.ts';
import type { FaultEntry, Scenario } from '../scenario/scenario.ts';

/**
 * A scenario as the model takes it: everything looked up, painted and in the order of time.
 *
 * @throws RangeError when a controller is to stand where none can.
 */
export function setupOf(scenario: Scenario, controller: StartController | null = null): Setup {
  const { catheter, program } = scenario;
  const firmware = firmwareOf(scenario, controller);
  const pump = firmware === null ? scenario.pump : withoutOwnRates(scenario.pump);
  const orders = dueOrders(scenario);
  const faults = scenario.faults.map(standing);
  const own = alarms.all.filter((kind) => kind.fits(pump));
  const mixture = Float64Array.from(scenario.mixture);
  return {
    pump,
    line: cleanLine(pump, catheter),
    drugs: scenario.drugs.length,
    primary: scenario.primary,
    mixture,
    primedWith: catheter.primed_with === 'drug' ? mixture : mixture.map(() => 0),
    program: {
      plan: paint(program.basal),
      boluses: program.boluses,
      patientBolus: program.patientBolus,
      doseLimit: program.doseLimit,
    },
    basalOfPump: program.basalOfPump,
    orders,
    faults,
    alarms: own.map((kind) => ({ kind, watch: kind.watches(pump) })),
    requests: scenario.patient.requests,
    grantMemory: grantMemory(scenario.program.patientBolus, orders),
    firmware,
    names: {
      faults,
      alarms: own.map(({ kind }) => kind),
      orders: scenario.orders.map(({ kind, name }) => ({ kind: kind.kind, name })),
      drugs: scenario.drugs,
    },
    startMs: scenario.startMs,
    duration: scenario.duration,
  };
}

/** What stands in the place of the pump's firmware: a controller, or a log of what one commanded; null for nothing. */
function firmwareOf(
  { pump, catheter, program, drugs }: Scenario,
  controller: StartController | null,
): Firmware | null {
  const { commanded } = program;
  if (controller === null && commanded === null) return null;
  if (controller !== null && commanded !== null)
    throw new RangeError(
      'This scenario replays a log in the place of its pump; a controller cannot stand there, too.',
    );
  if (pump.drive === 'constant-pressure')
    throw new RangeError(`A ${pump.model} gives what its gas drives; no controller can command it.`);
  const device = deviceOf(pump, cleanLine(pump, catheter), drugs);
  const start = controller ?? (() => new LogPlayer(commanded as CommandedLog));
  return { device, start };
}

/** The orders in the order of their moments; those of one moment in the order of the list. */
function dueOrders({ orders }: Scenario): readonly DueOrder[] {
  return orders
    .toSorted((a, b) => a.at - b.at || a.index - b.index)
    .map(({ at, index, kind, values, entered }, place) => {
      const order = kind.command(values as never);
      const got = entered === null ? order : kind.command({ ...values, ...entered } as never);
      return { kind: 'obey', at, place, index, order, entered: got };
    });
}

function standing(entry: FaultEntry): StandingFault {
  const { kind, intermittent, on } = entry;
  return {
    index: entry.index,
    name: entry.name,
    fault: kind.kind,
    onset: entry.at ?? Infinity,
    trigger: on === null ? null : { ...on, fact: on.fact as FactKind },
    end: entry.until ?? Infinity,
    lasting: entry.lasting ?? Infinity,
    phases: intermittent === null ? null : { on: intermittent.on, off: intermittent.off },
    between: intermittent?.between ?? null,
    obstructs: kind.obstructs,
    settle: (onset) => kind.atOnset(entry.values as never, onset),
    distort: (plant, values, age, standing) => kind.distort(plant, values as never, age, standing),
    steps: (values) => kind.steps(values as never),
  };
}

/** The longest window over which grants are counted, in the program and in those to come. */
function grantMemory(first: PatientBolus | null, orders: readonly DueOrder[]): number {
  const later = orders.map(({ entered }) => (entered.kind === 'set-program' ? entered.patientBolus : null));
  const windows = [first, ...later].map((bolus) => (bolus?.per === 'day' ? MS_PER_DAY : (bolus?.per ?? 0)));
  return Math.max(...windows);
}
