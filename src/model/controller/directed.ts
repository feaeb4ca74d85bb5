import type { PumpDesign } from '../device.ts';
import type { State } from '../state.ts';

/** Whether a controller stands in the place of the firmware. */
export function isDirected({ directedFlow }: State): boolean {
  return directedFlow >= 0;
}

/** What such a controller commands comes to nothing without power, and to the minimum rate without a program. */
export function directedFlow({ directedFlow: flow, battery, reset }: State, pump: PumpDesign): number {
  if (battery === 'spent') return 0;
  return reset ? pump.minimum_mode_rate : flow;
}
