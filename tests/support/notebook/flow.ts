import type { PumpDesign } from '../../../src/model/device.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { Clock } from './clock.ts';
import type { Page } from './page.ts';
import { rowOf } from './reservoir.ts';

/** Whether an order, an alarm or the loss of its program leaves the pump nothing but a rate. */
export const isLimited = ({ mode, resets, imposing }: Page): boolean =>
  mode !== 'program' || resets > 0 || imposing.size > 0;

/** What the basal of the program asks for at a moment, µL/h; a pump whose gas drives it and that is given none has its factory flow. */
export function basalFlow({ basal, told }: Page, at: number, { startMs, program, pump }: Scenario): number {
  if (program.basalOfPump) return pump.factory_flow;
  const concentration = told[basal.drug] ?? 0;
  const rate = new Clock(basal, startMs).rate(at);
  return concentration > 0 ? rate / concentration : 0;
}

/** What the pump is to give at a moment when no bolus is under way: the lowest of all that orders and alarms say. */
export function flowWithoutBolus(page: Page, at: number, scenario: Scenario): number {
  const { pump } = scenario;
  const own = page.resets > 0 ? pump.minimum_mode_rate : basalFlow(page, at, scenario);
  const orders = page.mode === 'program' ? [] : [rated(page.mode, own, pump)];
  const alarms = [...page.imposing].map((alarm) => {
    const row = rowOf(alarm);
    return rated(row === null ? 'continue' : pump.after_alarm[row], own, pump);
  });
  return orders.length + alarms.length > 0 ? Math.min(...orders, ...alarms) : own;
}

export function rated(rate: string, own: number, pump: PumpDesign): number {
  switch (rate) {
    case 'stop':
    case 'stopped':
      return 0;
    case 'kvo':
      return Math.min(own, pump.kvo_rate);
    case 'minimum':
    case 'minimum-rate':
      return pump.minimum_mode_rate;
    default:
      return own;
  }
}
