import { uncaused } from '../../engine/system.ts';
import { reasons, SCHEDULED } from '../facts.ts';
import type { PumpRun } from '../pump-run.ts';
import type { Program, ScheduledBolus } from '../program.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';
import { MS_PER_DAY, timeOfDay } from '../time.ts';
import { startBolus } from './boluses.ts';
import { isDirected } from './directed.ts';
import { intendBolus } from './intent.ts';

/** When each scheduled bolus of a program is due first, from the instant at which the program comes into force. */
export function openSchedule({ boluses }: Program, { startMs }: Setup, now: number): number[] {
  return boluses.map((bolus) => firstDue(bolus, startMs, now));
}

function firstDue({ first, every }: ScheduledBolus, startMs: number, now: number): number {
  switch (first.kind) {
    case 'at-once':
      return now;
    case 'moment':
      return first.at >= now ? first.at : first.at + Math.ceil((now - first.at) / every) * every;
    case 'time-of-day': {
      const since = timeOfDay(startMs + now) - first.time;
      return now + (since > 0 ? MS_PER_DAY - since : -since);
    }
  }
}

/** When the next bolus is due, in the program or in what was ordered. */
export function nextScheduled({ schedule, intent }: State): number {
  let next = Infinity;
  for (const due of schedule) next = Math.min(next, due);
  for (const due of intent.schedule) next = Math.min(next, due);
  return next;
}

/** Begin the boluses that are due, or skip them; what was ordered calls for them unless an order or a bridge forbids it. */
export function giveScheduled(state: State, run: PumpRun): void {
  const { intent, program, schedule } = state;
  intent.program.boluses.forEach(({ drug, dose, over, every }, i) => {
    if ((intent.schedule[i] as number) > run.now) return;
    intent.schedule[i] = run.now + every;
    if (intent.mode === 'program' && !state.bridging) intendBolus(state, run.now, drug, dose, over);
  });
  const because = whySkipped(state);
  program.boluses.forEach(({ drug, dose, over, every }, i) => {
    if ((schedule[i] as number) > run.now) return;
    schedule[i] = run.now + every;
    if (isDirected(state)) return;
    if (because === null) startBolus(state, run, SCHEDULED, drug, dose, over, uncaused);
    else run.record('bolus-skipped', ledBy(state, because), SCHEDULED, reasons.indexOf(because));
  });
}

function whySkipped({ mode, reset, imposed, bridging }: State): 'stopped' | 'alarm' | 'bridge' | null {
  if (mode !== 'program' || reset) return 'stopped';
  if (imposed.length > 0) return 'alarm';
  return bridging ? 'bridge' : null;
}

/** The fact that led to a skip: of the order, the fault, the alarm or the bridge that stands. */
function ledBy(
  { mode, stopFact, resetFact, bridgeFact, alarms }: State,
  because: 'stopped' | 'alarm' | 'bridge',
): number {
  if (because === 'stopped') return mode === 'program' ? resetFact : stopFact;
  return because === 'bridge' ? bridgeFact : (alarms.find(({ imposing }) => imposing)?.fact ?? uncaused);
}
