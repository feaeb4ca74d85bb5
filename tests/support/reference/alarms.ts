import { halt } from './boluses.ts';
import { nothing } from './drive.ts';
import { batteriesEndAt, isStalled, stallsNoticedAt } from './faults.ts';
import { afterAlarm } from './flows.ts';
import type { Log } from './log.ts';
import type { ReferenceScenario } from './scenario.ts';
import { isAtOrAbove, isAtOrBelow, reading } from './situation.ts';
import type { AlarmKind, State } from './state.ts';

/** How long a pump may be stopped by order before it complains, ms. */
export const tooLong = 48 * 3_600_000;

/** The alarms judge what the instant settled to. */
export function judge(scenario: ReferenceScenario, state: State, log: Log): void {
  const { pump } = scenario;
  const { t } = state;
  const pressed = pump.occlusion_at !== null && isAtOrAbove(pump.occlusion_at, state.pressure);
  state.pressedSince = pressed ? (state.pressedSince ?? t) : null;
  const has = (moments: readonly number[]): boolean => moments.some((moment) => moment <= t + nothing);
  const heard = (kind: AlarmKind, rings: boolean, rests: boolean): void => {
    if (rings) raise(scenario, state, log, kind);
    else if (rests) clear(state, log, kind);
  };

  // The reservoir's alarms hold until a refill.
  heard('low-reservoir', isAtOrBelow(pump.low_at, reading(scenario, state)), false);
  heard('empty-reservoir', isAtOrBelow(pump.empty_at, reading(scenario, state)), false);
  heard('motor-stall', has(stallsNoticedAt(scenario, state)), !isStalled(scenario, state));
  const occluded = state.pressedSince !== null && t - state.pressedSince >= pump.occlusion_latency;
  heard('occlusion', occluded, !pressed);
  const ends = batteriesEndAt(scenario, state);
  heard('replace-soon', ends.length > 0, true);
  heard('end-of-service', has(ends), true);
  const stopped = state.stoppedSince;
  heard('stopped-too-long', stopped !== null && t - stopped >= tooLong, true);
}

export function raise(scenario: ReferenceScenario, state: State, log: Log, kind: AlarmKind): void {
  if (scenario.pump.takes === 'none' || state.raised.includes(kind)) return;
  state.raised = [...state.raised, kind];
  log.alarms.push({ kind, raised: state.t, cleared: null });
  if (afterAlarm(scenario.pump, kind) === 'continue') return;
  state.imposing = [...state.imposing, kind];
  halt(state, log, 'alarm');
}

export function clear(state: State, log: Log, kind: AlarmKind): void {
  const open = log.alarms.find((alarm) => alarm.kind === kind && alarm.cleared === null);
  if (open) open.cleared = state.t;
  state.raised = state.raised.filter((one) => one !== kind);
}

/** Take back the rate of some alarms, or of all, without a word on the alarms themselves. */
export function release(state: State, ...kinds: readonly AlarmKind[]): void {
  state.imposing = state.imposing.filter((one) => kinds.length > 0 && !kinds.includes(one));
}
