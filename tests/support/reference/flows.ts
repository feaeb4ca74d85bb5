import { gainOf, isStalled } from './faults.ts';
import type { Line } from './line.ts';
import type { AfterAlarm, ReferencePump, ReferenceScenario } from './scenario.ts';
import type { AlarmKind, State } from './state.ts';

/** A reservoir with less than this left, µL, is dry: rounding. */
export const nothing = 1e-9;

/** Which row of the pump's table an alarm reads. */
export function afterAlarm({ after_alarm }: ReferencePump, alarm: AlarmKind): AfterAlarm {
  if (alarm === 'low-reservoir') return after_alarm.low;
  if (alarm === 'empty-reservoir') return after_alarm.empty;
  if (alarm === 'motor-stall') return after_alarm.stall;
  return after_alarm.occlusion;
}

/** What the firmware asks of the mechanism, µL/h: the basal, and the bolus on top of it up to the maximum. */
export function commanded({ pump }: ReferenceScenario, state: State): { basal: number; bolus: number } {
  const own = state.rate === 0 ? 0 : state.rate / state.told[state.basal.drug]!;
  if (state.stopped) return { basal: 0, bolus: 0 };
  if (state.imposing.length > 0) {
    const imposed = state.imposing.map((alarm) => {
      const rate = afterAlarm(pump, alarm);
      if (rate === 'stop') return 0;
      if (rate === 'minimum') return pump.minimum_mode_rate;
      return Math.min(pump.kvo_rate, own);
    });
    return { basal: Math.min(...imposed), bolus: 0 };
  }
  const { bolus } = state;
  if (!bolus) return { basal: own, bolus: 0 };
  return {
    basal: own,
    bolus: Math.min(bolus.rate / state.told[bolus.drug]!, Math.max(0, pump.max_rate - own)),
  };
}

/** What the mechanism would push against no pressure when so much is commanded, µL/h. */
export function freeFlow(scenario: ReferenceScenario, state: State, asked: number): number {
  if (state.volume <= nothing || isStalled(scenario, state)) return 0;
  return asked * gainOf(scenario, state);
}

/** The elastic line as it is, with a pump of this free flow at its end. */
export function lineOf({ pump }: ReferenceScenario, { plumbing }: State, free: number): Line {
  const { stall_pressure: ps, slip_from: s } = pump;
  return {
    C: plumbing.C,
    G: plumbing.leaks.reduce((sum, { conductance }) => sum + conductance, plumbing.tip),
    b: free / (ps * (1 - s)),
    supply: (p) => {
      if (p <= s * ps) return free;
      return Math.max(0, (free * (ps - p)) / (ps * (1 - s)));
    },
  };
}

/** Where the pressure would come to rest; Infinity where nothing is open and the pump never slips to a halt. */
export function restingPressure({ pump }: ReferenceScenario, { G }: Line, free: number): number {
  const { stall_pressure: ps, slip_from: s } = pump;
  if (free === 0) return 0;
  if (G > 0 && free / G <= s * ps) return free / G;
  const b = free / (ps * (1 - s));
  return free / (1 - s) / (b + G);
}
