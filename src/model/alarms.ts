import type { AfterAlarm } from './device.ts';
import { ALARM } from './facts.ts';
import type { PumpRun } from './pump-run.ts';
import type { Setup } from './setup.ts';
import type { AlarmState } from './conditions.ts';
import type { State } from './state.ts';
import type { Alarm, Lifted, Watch } from './alarm.ts';
import { hoursToLevel, hoursToPressureTurn, NOISE, SAME_LEVEL } from './levels.ts';
import { instantAfter } from './time.ts';

/** What alarms impose as long as none imposes anything. */
export const NOTHING_IMPOSED: readonly AfterAlarm[] = [];

/**
 * The next instant at which some alarm has something to judge: a condition begins or ends, a latency is over. Asked at
 * every change of flow, so that it looks only at what a flow can change; what orders and faults change is looked at
 * when there was one (`conditionsTurned`).
 */
export function foreseeAlarms(state: State, setup: Setup): number {
  if (state.refilled) return state.clock;
  if (state.conditionsTurned) {
    if (hasTurned(state, setup)) return state.clock;
    state.raiseAt = nextRaise(state, setup);
    state.conditionsTurned = false;
  }
  const { sensor } = state;
  let hours = Infinity;
  if (state.nextLevel >= 0) {
    const { pump } = setup;
    if (pump.accounting === 'measured') hours = hoursToLevel(state, setup, state.nextLevel);
    else if (state.believed <= state.nextLevel + SAME_LEVEL * pump.capacity) hours = 0;
    else if (state.believedFlow > 0) hours = (state.believed - state.nextLevel) / state.believedFlow;
  }
  if (sensor >= 0) {
    const { holds } = state.alarms[sensor] as AlarmState;
    const threshold = setup.pump.occlusion_at as number;
    // The usual case: a line below the threshold on its way to where it stays below.
    if (holds || state.pressure >= threshold || state.alpha >= state.lambda * threshold)
      hours = Math.min(hours, hoursToPressureTurn(state, threshold, holds));
  }
  return hours === Infinity ? state.raiseAt : Math.min(state.raiseAt, instantAfter(state.clock, hours));
}

/** Whether some condition holds that is not known to, or the other way round, or holds anew. */
function hasTurned(state: State, setup: Setup): boolean {
  return setup.alarms.some(({ watch }, i) => {
    const alarm = state.alarms[i] as AlarmState;
    return (
      watch.kind === 'condition' && (watch.holds(state) !== alarm.holds || hasBegunAnew(state, watch, alarm))
    );
  });
}

/** Whether a condition that holds is another than the one that is known: between them it ended. */
function hasBegunAnew(state: State, watch: Watch, { holds, since }: AlarmState): boolean {
  return holds && watch.kind === 'condition' && watch.began !== undefined && watch.began(state) > since;
}

/** When the latency of a condition that holds will be over. */
function nextRaise(state: State, setup: Setup): number {
  let next = Infinity;
  state.alarms.forEach(({ holds, raised, since }, i) => {
    const { kind } = setup.alarms[i] as Alarm;
    if (holds && !raised) next = Math.min(next, since + kind.latency(state, setup.pump));
  });
  return next;
}

/** The highest level that the reservoir has not fallen to yet, µL; -1 when there is none. */
function nextLevel({ alarms }: State, setup: Setup): number {
  let next = -1;
  setup.alarms.forEach(({ watch }, i) => {
    if (watch.kind === 'level' && !(alarms[i] as AlarmState).holds) next = Math.max(next, watch.at);
  });
  return next;
}

/** Hours until a condition begins, or, while it holds, until it ends; `Infinity` if it never does as things are. */
function hoursToTurn(state: State, setup: Setup, watch: Watch, holds: boolean): number {
  switch (watch.kind) {
    case 'level':
      // Only a refill lifts a level.
      if (holds) return state.refilled && hoursToLevel(state, setup, watch.at) > NOISE ? 0 : Infinity;
      return hoursToLevel(state, setup, watch.at);
    case 'pressure':
      return hoursToPressureTurn(state, watch.at, holds);
    case 'condition':
      return watch.holds(state) === holds ? Infinity : 0;
  }
}

/** Judge what the instant has settled to. Returns whether the pump has anything to react to. */
export function judgeAlarms(state: State, setup: Setup, run: PumpRun): boolean {
  let changed = false;
  for (let i = 0; i < state.alarms.length; i++) {
    const alarm = state.alarms[i] as AlarmState;
    const { kind, watch } = setup.alarms[i] as Alarm;
    if (state.refilled && kind.latches && alarm.raised) clear(alarm, run, i);
    if (hasBegunAnew(state, watch, alarm)) {
      if (alarm.raised && !kind.latches) clear(alarm, run, i);
      alarm.since = run.now;
    } else if (instantAfter(state.clock, hoursToTurn(state, setup, watch, alarm.holds)) <= run.now) {
      alarm.holds = !alarm.holds;
      alarm.since = run.now;
    }
    if (!alarm.raised && alarm.holds && run.now >= alarm.since + kind.latency(state, setup.pump)) {
      raise(state, alarm, setup, run, i);
      changed = true;
    } else if (alarm.raised && !alarm.holds && !kind.latches) {
      clear(alarm, run, i);
    }
  }
  state.refilled = false;
  state.raiseAt = nextRaise(state, setup);
  state.nextLevel = nextLevel(state, setup);
  if (changed) state.imposed = imposed(state, setup);
  return changed;
}

function raise(state: State, alarm: AlarmState, setup: Setup, run: PumpRun, index: number): void {
  const { kind } = setup.alarms[index] as Alarm;
  alarm.raised = true;
  alarm.fact = run.record('alarm-raised', kind.cause(state), index, 0);
  run.mark();
  if (kind.after === null || setup.pump.after_alarm[kind.after] === 'continue') return;
  alarm.imposing = true;
  run.record('rate-limited', alarm.fact, ALARM, index);
}

function clear(alarm: AlarmState, run: PumpRun, index: number): void {
  alarm.raised = false;
  run.record('alarm-cleared', alarm.fact, index, 0);
  run.mark();
}

/** Remove every rate that alarms imposed, and no alarm. */
export function liftAll(state: State): void {
  for (const alarm of state.alarms) alarm.imposing = false;
  state.imposed = NOTHING_IMPOSED;
}

/** Remove the rates that an event lifts, at once: whatever comes next at this instant already finds them gone. */
export function liftRates(state: State, setup: Setup, event: Lifted): void {
  state.alarms.forEach((alarm, i) => {
    if (setup.alarms[i]?.kind.lifted === event) alarm.imposing = false;
  });
  state.imposed = imposed(state, setup);
}

/** Everything that the alarms in force impose. */
function imposed(state: State, setup: Setup): readonly AfterAlarm[] {
  const rates = state.alarms.map((alarm, i) => {
    const row = setup.alarms[i]?.kind.after ?? null;
    return alarm.imposing && row !== null ? setup.pump.after_alarm[row] : 'continue';
  });
  return rates.some((rate) => rate !== 'continue') ? rates : NOTHING_IMPOSED;
}
