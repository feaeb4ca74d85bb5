import type { Order } from '../commands.ts';
import type { State } from '../state.ts';
import type { Occasion } from './controller.ts';

/** What an order is to the pump that got it; null for what is done behind its back. */
export function occasionOf(entered: Order, { program, primary, bridging }: State): Occasion | null {
  switch (entered.kind) {
    case 'set-program':
      // A copy: whoever writes a controller may do with it what they like.
      return { kind: 'programmed', program: structuredClone(program) };
    case 'start-bolus':
      return {
        kind: 'bolus-ordered',
        drug: entered.drug ?? primary,
        dose: entered.dose,
        over: entered.over,
      };
    case 'prime':
      return { kind: 'priming-ordered', volume: entered.volume, over: entered.over };
    case 'refill':
      return { kind: 'refilled', bridge: bridging };
    case 'stop':
      return { kind: 'stopped' };
    case 'limit-rate':
      return { kind: 'limited', to: entered.to };
    case 'resume':
      return { kind: 'resumed' };
    case 'reset-alarms':
      return { kind: 'alarms-reset' };
    case 'request':
    case 'inject-path':
    case 'aspirate-path':
      return null;
  }
}
