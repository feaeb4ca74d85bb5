import { quoted } from '../../units/quoted.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Order } from '../../model/commands.ts';
import type { PumpDesign } from '../../model/device.ts';
import type { Draft } from '../draft.ts';
import type { OrderEntry } from '../scenario.ts';

/** Which orders a pump understands: every one, or those that stop it, or none. */
type Understands = 'all' | 'stop' | 'none';

/** Nothing is asked of a pump that it does not understand. What is done to its reservoir and catheter is always possible. */
export function checkCommands({ values }: Draft): readonly FieldProblem[] {
  const { pump, program, orders = [] } = values;
  if (pump === undefined || understoodBy(pump) === 'all') return [];
  const { boluses = [], patient_bolus, dose_limit, commanded } = program ?? {};
  const asked = { boluses: boluses.length > 0, patient_bolus, dose_limit, commanded };
  return [
    ...Object.entries(asked)
      .filter(([, part]) => part !== undefined && part !== false)
      .map(([key]) => ({ path: ['program', key], atKey: true as const, message: refusal(pump, key) })),
    ...orders.flatMap((order) => misunderstood(order, pump)),
  ];
}

/** What a pump understands; a constant-pressure pump gives what its gas drives, and can at most be stopped. */
export function understoodBy({ drive, takes }: PumpDesign): Understands {
  return drive === 'constant-pressure' && takes === 'all' ? 'stop' : takes;
}

/** Why a pump does not do what is asked of it, and what can be done instead. */
export function refusal(pump: PumpDesign, asked: string): string {
  const why =
    pump.takes === 'none'
      ? `A ${pump.model} has no electronics`
      : 'A constant-pressure pump gives what its gas drives';
  const stops = understoodBy(pump) === 'stop' ? ' it can be stopped, and' : '';
  return `${why}, so it knows no ${quoted(asked)}. Leave it out;${stops} what it gives changes with the concentration of a refill.`;
}

function misunderstood({ index, kind, values }: OrderEntry, pump: PumpDesign): readonly FieldProblem[] {
  const order = kind.command(values as never);
  const needed = needs(order);
  if (needed === 'none' || (needed === 'stop' && understoodBy(pump) === 'stop')) return [];
  const key = order.kind === 'refill' ? 'bridge' : 'order';
  return [{ path: ['orders', index, key], message: refusal(pump, key === 'order' ? kind.kind : key) }];
}

/** What a pump must understand for an order. */
function needs(order: Order): Understands {
  switch (order.kind) {
    case 'inject-path':
    case 'aspirate-path':
      return 'none';
    case 'refill':
      return order.bridge ? 'all' : 'none';
    case 'stop':
    case 'resume':
    case 'reset-alarms':
      return 'stop';
    case 'set-program':
    case 'start-bolus':
    case 'prime':
    case 'limit-rate':
    case 'request':
      return 'all';
  }
}
