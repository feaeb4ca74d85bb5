import type { Setup } from './setup.ts';
import type { State } from './state.ts';

/**
 * What the pump gives when nothing presses against it, µL/h. A metered pump gives pulses, and between them nothing;
 * a gas-driven one gives what its surroundings make it give, whatever is commanded, unless it can be stopped.
 */
export function freeFlow(state: State, { pump }: Setup): number {
  if (state.dry || state.stalled || state.shut) return 0;
  if (state.dump > 0) return state.dump;
  switch (pump.drive) {
    case 'peristaltic':
      return state.commanded * state.gain;
    case 'metered':
      return 0;
    case 'constant-pressure':
      return isStopped(state) ? 0 : state.gasFlow * state.gain;
  }
}

/** Stopped by an order or by an alarm, which is all that a gas-driven pump may be commanded. */
function isStopped({ mode, imposed }: State): boolean {
  return mode === 'stopped' || imposed.includes('stop');
}

/** What a metered pump is commanded, gain included, and gathers for its pulses; µL/h. A controller may do that itself. */
export function meteredFlow(state: State): number {
  if (state.directedPulses && !state.reset) return 0;
  const works = !(state.dry || state.stalled || state.shut || state.dump > 0);
  return works ? state.commanded * state.gain : 0;
}
