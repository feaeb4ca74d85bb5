import type { Running } from './boluses.ts';
import { freeFlow, gathering, lineOf } from './drive.ts';
import { beyondTip, seeping } from './faults.ts';
import { commanded, inVolume } from './flows.ts';
import { intendedRates } from './intent.ts';
import { passage } from './line.ts';
import { blend, flowThrough, plus, type Parcel } from './parcels.ts';
import { cutsAt } from './plumbing.ts';
import type { ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

const hour = 3_600_000;

/** A bolus that would be done within this, ms, is done: rounding. */
const noise = 1e-4;

/** Let so many ms pass in which nobody acts. Returns a new state; nothing may happen within but at the last ms. */
export function advance(scenario: ReferenceScenario, state: State, ms: number): State {
  const hours = ms / hour;
  const flow = commanded(scenario, state);
  const given = giveBoluses(state, flow.boluses, hours);
  const asked = flow.basal * hours + given.volume;
  const counts = scenario.pump.believes_through_stall || !state.raised.includes('motor-stall');
  const counted = counts ? asked : 0;
  const gathered = gathering(scenario, state, asked / hours);
  const moved = move(scenario, state, asked / hours, hours);
  const intended = intendedRates(scenario, state);

  return {
    ...state,
    ...moved,
    t: state.t + ms,
    believed: Math.max(0, state.believed - counted),
    commandedSinceFill: state.commandedSinceFill + counted,
    commanded: state.commanded + counted,
    running: given.running,
    completed: given.completed,
    remainder: state.remainder + gathered * hours,
    gathering: gathered,
    intended: state.intended.map((mass, drug) => mass + intended[drug]! * hours),
    programmed: state.programmed.map((mass, drug) => mass + counted * state.told[drug]!),
    byBoluses: state.byBoluses.map((mass, drug) => mass + (counts ? given.volume : 0) * state.told[drug]!),
  };
}

/** What the pump gives of its boluses, which of them go on, and which are done. */
function giveBoluses({ running, told }: State, flows: readonly number[], hours: number) {
  let volume = 0;
  const rest: Running[] = [];
  const completed: Running['kind'][] = [];
  running.forEach((bolus, i) => {
    const flow = flows[i]!;
    const left = inVolume(bolus, bolus.remaining, told);
    const gone = flow * hours;
    if (flow > 0 && left - gone <= (flow * noise) / hour) {
      volume += left;
      completed.push(bolus.kind);
    } else {
      volume += gone;
      rest.push(flow > 0 ? { ...bolus, remaining: bolus.remaining * (1 - gone / left) } : bolus);
    }
  });
  return { volume, running: rest, completed };
}

/** What truly moves: out of the reservoir, through the line, out of every opening. */
function move(scenario: ReferenceScenario, state: State, asked: number, hours: number): Partial<State> {
  const injected: Parcel[] = state.injections.map(({ flow, mixture }) => ({ volume: flow * hours, mixture }));
  const injectedFlow = state.injections.reduce((sum, { flow }) => sum + flow, 0);
  const free = freeFlow(scenario, state, asked);
  const supplied = (part: number) => {
    const line = lineOf(scenario, state, free * part, injectedFlow);
    const passed = passage(line, state.pressure, hours);
    const pumped = free > 0 ? Math.max(0, passed.pumped - injectedFlow * hours) : 0;
    return {
      passed,
      pumped,
      seeped: state.volume > 0 ? seeping(scenario, state) * hours * part : 0,
      C: line.C,
    };
  };
  let { passed, pumped, seeped, C } = supplied(1);
  if (pumped + seeped > Math.max(0, state.volume)) {
    // The reservoir gives what it has and no more.
    ({ passed, pumped, seeped, C } = supplied(Math.max(0, state.volume) / (pumped + seeped)));
  }

  const fromPump = [{ volume: pumped, mixture: state.mixture }];
  const intoPocket = [{ volume: seeped, mixture: state.mixture }];
  const entering = [...injected, ...fromPump].reduce(blend);
  const outs = state.plumbing.leaks.map(({ conductance }) => conductance * passed.integral);
  const atTip = state.plumbing.tip * passed.integral;
  const moved = flowThrough(state.path, [entering], cutsAt(scenario, state, outs), atTip);
  const beyond = beyondTip(scenario, state);
  return {
    volume: state.volume - pumped - seeped,
    pressure: passed.p,
    peak: Math.max(state.peak, passed.p),
    path: moved.path,
    amounts: {
      ...state.amounts,
      pumped: plus(state.amounts.pumped, fromPump),
      injected: plus(state.amounts.injected, injected),
      pocket: plus(state.amounts.pocket, intoPocket),
      leaked: plus(state.amounts.leaked, moved.leaked),
      [beyond]: plus(state.amounts[beyond], moved.atTip),
    },
    outflow: {
      atTip: moved.atTip,
      arrives: beyond === 'delivered',
      tip: state.plumbing.tip,
      course: passed.course,
    },
    error: {
      pressure: state.error.pressure + passed.error,
      volume: state.error.volume + 2 * C * passed.error,
    },
  };
}
