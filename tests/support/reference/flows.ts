import { suspends, type Running } from './boluses.ts';
import { isReset } from './faults.ts';
import type { AfterAlarm, ReferencePump, ReferenceScenario } from './scenario.ts';
import type { AlarmKind, State } from './state.ts';

const hour = 3_600_000;

/** Rounding of a moment, ms. */
const noise = 1e-4;

/** Which row of the pump's table an alarm reads. */
export function afterAlarm({ after_alarm }: ReferencePump, alarm: AlarmKind): AfterAlarm {
  switch (alarm) {
    case 'low-reservoir':
      return after_alarm.low;
    case 'empty-reservoir':
      return after_alarm.empty;
    case 'motor-stall':
      return after_alarm.stall;
    case 'occlusion':
      return after_alarm.occlusion;
    case 'dose-limit':
      return after_alarm.dose_limit ?? 'continue';
    case 'end-of-service':
      return after_alarm.end_of_service ?? 'stop';
    case 'replace-soon':
    case 'stopped-too-long':
      return 'continue';
  }
}

/** Stopped by an order, or by what the pump does after an alarm. */
export const isStopped = ({ pump }: ReferenceScenario, state: State): boolean =>
  state.pump.held === 'stop' || state.imposing.some((alarm) => afterAlarm(pump, alarm) === 'stop');

/** What the firmware asks of the mechanism, µL/h: the basal, and each running bolus on top of it. */
export interface Commanded {
  readonly basal: number;
  readonly boluses: readonly number[];
}

export function commanded(scenario: ReferenceScenario, state: State): Commanded {
  const { pump } = scenario;
  const { rate, basal, held } = state.pump;
  const programmed = rate === 0 ? 0 : rate / state.told[basal.drug]!;
  const own = isReset(scenario, state) ? pump.minimum_mode_rate : programmed;
  const rates = {
    stop: 0,
    minimum: pump.minimum_mode_rate,
    'minimum-rate': pump.minimum_mode_rate,
    kvo: Math.min(pump.kvo_rate, own),
    continue: own,
  };
  const imposed = state.imposing.map((alarm) => rates[afterAlarm(pump, alarm)]);
  if (held !== null) imposed.push(rates[held]);
  if (imposed.length > 0) return { basal: Math.min(...imposed), boluses: state.running.map(() => 0) };
  return { basal: own, boluses: fitted(state.running, state.told, pump.max_rate - own) };
}

/**
 * Boluses as they fit into the room above the basal, µL/h: first started, first served. Each is trimmed so that its dose
 * is met at a whole millisecond if nothing changes until then.
 */
export function fitted(running: readonly Running[], told: readonly number[], above: number): number[] {
  let room = Math.max(0, above);
  return running.map((bolus) => {
    const full = suspends(running, bolus) ? 0 : Math.min(inVolume(bolus, bolus.rate, told), room);
    if (full === 0) return 0;
    const left = inVolume(bolus, bolus.remaining, told);
    const flow = (left / Math.max(1, Math.ceil((left / full) * hour - noise))) * hour;
    room -= Math.min(room, flow);
    return flow;
  });
}

/** A dose or a rate of a bolus as a volume or a flow; a priming bolus is one already. */
export const inVolume = ({ drug }: Pick<Running, 'drug'>, dose: number, told: readonly number[]): number =>
  drug === null ? dose : dose / told[drug]!;
