import type { AfterAlarm, AfterAlarms } from '../../device.ts';
import type { Device } from '../controller.ts';

const rows: Readonly<Record<string, keyof AfterAlarms>> = {
  'low-reservoir': 'low',
  'empty-reservoir': 'empty',
  'dose-limit': 'dose_limit',
  'motor-stall': 'stall',
  occlusion: 'occlusion',
  'end-of-service': 'end_of_service',
};

/** What orders and alarms make of the program's flow: all of it, or a rate instead. */
export class Limits {
  private readonly device: Device;
  private ordered: AfterAlarm = 'continue';
  private readonly imposed = new Map<string, AfterAlarm>();

  constructor(device: Device) {
    this.device = device;
  }

  order(limit: AfterAlarm): void {
    this.ordered = limit;
  }

  raised(alarm: string): void {
    const row = rows[alarm];
    const limit = row === undefined ? 'continue' : this.device.after_alarm[row];
    if (limit !== 'continue') this.imposed.set(alarm, limit);
  }

  /** What an alarm imposed goes by itself only at the end of a stall. */
  cleared(alarm: string): void {
    if (alarm === 'motor-stall') this.imposed.delete(alarm);
  }

  refilled(): void {
    this.imposed.delete('low-reservoir');
    this.imposed.delete('empty-reservoir');
  }

  reset(): void {
    this.imposed.clear();
  }

  get why(): 'stopped' | 'alarm' | null {
    if (this.ordered !== 'continue') return 'stopped';
    return this.imposed.size > 0 ? 'alarm' : null;
  }

  /** The lowest flow that any limit in force makes of the basal, µL/h. */
  flow(basal: number): number {
    const limits = [this.ordered, ...this.imposed.values()].filter((limit) => limit !== 'continue');
    return limits.length === 0 ? basal : Math.min(...limits.map((limit) => this.limited(limit, basal)));
  }

  private limited(limit: AfterAlarm, basal: number): number {
    switch (limit) {
      case 'continue':
        return basal;
      case 'kvo':
        return Math.min(basal, this.device.kvo_rate);
      case 'minimum':
        return this.device.minimum_mode_rate;
      case 'stop':
        return 0;
    }
  }
}
