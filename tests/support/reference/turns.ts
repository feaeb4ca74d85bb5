import { halt } from './boluses.ts';
import { freeFlow, lineOf, restingPressure } from './drive.ts';
import { isOn, turningPoints } from './faults.ts';
import { commanded } from './flows.ts';
import type { Log } from './log.ts';
import { elementsOf, isOnCatheter, kinkResistance, obstructs } from './on-catheter.ts';
import { replumb } from './plumbing.ts';
import { push } from './pulses.ts';
import type { ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

/** Start or end a fault, if this is its moment. */
export function turn(scenario: ReferenceScenario, state: State, index: number, log: Log): void {
  const fault = scenario.faults[index]!;
  const on = isOn(fault, state.t);
  if (on === (state.onSince[index] !== null)) return;
  state.onSince[index] = on ? state.t : null;
  if (on) set(scenario, state, index, log);
  if (!isOnCatheter(fault)) return;
  const letOut = replumb(scenario, state, elementsOf(scenario, state));
  if (on || !obstructs(fault)) return;

  // The release: what the line gives up on its way to where the pressure comes to rest.
  const { basal, boluses } = commanded(scenario, state);
  const free = freeFlow(
    scenario,
    state,
    boluses.reduce((sum, bolus) => sum + bolus, basal),
  );
  const injected = state.injections.reduce((sum, { flow }) => sum + flow, 0);
  const line = lineOf(scenario, state, free, injected);
  const volume = Math.max(0, line.C * (state.pressure - restingPressure(line)));
  const tip = line.G > 0 ? (volume * state.plumbing.tip) / line.G : 0;
  log.releases.push({
    at: state.t,
    fault: index,
    volume: volume + letOut.total,
    tip: tip + letOut.tip,
  });
}

/** What happens, or is found, at the onset of a fault. */
function set(scenario: ReferenceScenario, state: State, index: number, log: Log): void {
  const fault = scenario.faults[index]!;
  if (fault.fault === 'catheter-kink') {
    state.found[index] ??= kinkResistance(scenario, state, fault.severity);
  } else if (fault.fault === 'pump-reset') {
    halt(state, log, 'stopped');
  } else if (fault.fault === 'mri') {
    state.found[index] = state.volume;
    if (scenario.pump.mri !== 'shuts') return;
    push(scenario, state, fault.leaks_through ?? 0);
    state.shut = true;
  }
}

/** Let granulomas grow by a step, if this is the moment of one. */
export function grow(scenario: ReferenceScenario, state: State): void {
  const grows = scenario.faults.some(
    (fault) => fault.fault === 'tip-granuloma' && turningPoints(fault, scenario.duration).includes(state.t),
  );
  if (grows) replumb(scenario, state, elementsOf(scenario, state));
}
