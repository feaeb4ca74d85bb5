import type { AfterAlarm, PumpDesign } from '../device.ts';
import type { PumpRun } from '../pump-run.ts';
import type { Setup } from '../setup.ts';
import type { Mode, State } from '../state.ts';
import { giveBoluses, haltBoluses } from './boluses.ts';
import { directedFlow, isDirected } from './directed.ts';

/** The pump's firmware: from the program, the orders and the alarms in force to one commanded flow. */

/** Whether the pump gives nothing but a rate: an order, an alarm or the loss of its program sees to that. */
export function isLimited({ mode, reset, imposed }: State): boolean {
  return mode !== 'program' || reset || imposed.length > 0;
}

/** Command the flow that the program, the orders and the alarms call for now. */
export function command(state: State, setup: Setup, run: PumpRun): void {
  const { pump } = setup;
  let flow: number;
  if (isDirected(state)) flow = directedFlow(state, pump);
  else if (isLimited(state)) {
    haltBoluses(state, run);
    flow = limitedFlow(state, pump);
  } else flow = programFlow(state, pump, run);
  state.commanded = flow;
  state.believedFlow = state.stalled && !believesInFlow(state, pump, run.now) ? 0 : flow;
}

/** What the program gives where nothing limits it: the basal, and the boluses as far as the maximum leaves room. */
export function programFlow(state: State, pump: PumpDesign, run: PumpRun): number {
  const { basalFlow } = state;
  return state.running > 0 ? basalFlow + giveBoluses(state, run, pump.max_rate - basalFlow) : basalFlow;
}

/** Through a stall the pump believes in what it commands; once it has noticed, only if it is made so. */
function believesInFlow(state: State, pump: PumpDesign, now: number): boolean {
  if (pump.believes_through_stall) return true;
  state.stallNoticed ||= now >= state.stallNoticedAt;
  return !state.stallNoticed;
}

function limitedFlow({ mode, reset, imposed, basalFlow }: State, pump: PumpDesign): number {
  const program = reset ? pump.minimum_mode_rate : basalFlow;
  const ordered = ratedFlow(mode, program, pump);
  if (imposed.length === 0) return ordered;
  const left = lowest(imposed, program, pump);
  return mode === 'program' ? left : Math.min(ordered, left);
}

/** What a mode makes of the program's own flow, µL/h. */
export function ratedFlow(mode: Mode, own: number, pump: PumpDesign): number {
  switch (mode) {
    case 'program':
      return own;
    case 'kvo':
      return Math.min(own, pump.kvo_rate);
    case 'minimum':
      return pump.minimum_mode_rate;
    case 'stopped':
      return 0;
  }
}

const MODE_AFTER = { continue: 'program', kvo: 'kvo', minimum: 'minimum', stop: 'stopped' } as const;

/** Of several rates that alarms impose the lowest wins. */
function lowest(imposed: readonly AfterAlarm[], own: number, pump: PumpDesign): number {
  const flows = imposed
    .filter((after) => after !== 'continue')
    .map((after) => ratedFlow(MODE_AFTER[after], own, pump));
  return Math.min(...flows);
}
