import { uncaused } from '../../engine/system.ts';
import { cursorAt, moveOn } from '../basal.ts';
import { isDirected } from './directed.ts';
import type { PumpRun } from '../pump-run.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';

/** Flow that gives a drug at a rate, by the concentration given; 0 when the mixture does not hold the drug. */
export function flowFor(rate: number, concentration: number | undefined): number {
  return concentration !== undefined && concentration > 0 ? rate / concentration : 0;
}

/** Look up where the program, and what was ordered, stand at the present instant. */
export function openPlans(state: State, { startMs }: Setup, now: number): void {
  const { intent, program } = state;
  state.cursor = cursorAt(program.plan, startMs + now, now);
  intent.cursor = cursorAt(intent.program.plan, startMs + now, now);
}

/** Move on to the windows that begin now. */
function stepPlans({ cursor, program, intent }: State, now: number): void {
  if (cursor.changesAt <= now) moveOn(cursor, program.plan);
  if (intent.cursor.changesAt <= now) moveOn(intent.cursor, intent.program.plan);
}

/** The next instant at which the program, or what was ordered, changes its rate. */
export function nextChange({ cursor, intent }: State): number {
  return cursor.changesAt < intent.cursor.changesAt ? cursor.changesAt : intent.cursor.changesAt;
}

/** The basal goes on to its next step, in the program or in what was ordered. */
export function stepBasal(state: State, run: PumpRun): void {
  stepPlans(state, run.now);
  const rate = readBasal(state);
  if (rate !== state.basalRate && !isDirected(state))
    run.record('basal-changed', uncaused, rate, state.program.plan.drug);
  state.basalRate = rate;
}

/** Basal flow of the program in force and of the one that was ordered, µL/h; returns the program's rate. */
export function readBasal(state: State): number {
  const { program, cursor, told, intent, label } = state;
  const { plan } = program;
  const ordered = intent.program.plan;
  const rate = plan.rate[cursor.window] as number;
  state.basalFlow = flowFor(rate, told[plan.drug]);
  intent.basalFlow = flowFor(ordered.rate[intent.cursor.window] as number, label[ordered.drug]);
  return rate;
}
