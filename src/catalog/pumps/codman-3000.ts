import type { PumpKind } from '../kinds.ts';
import { afterAlarmsSource, implantAfterAlarms } from './after-alarms.ts';
import { otherDrives } from './other-drives.ts';

/**
 * A passive pump. *Unverified*: reservoir, dead volume, gas, compliance. Our choice, because no number could be read:
 * the internal path (that of the peristaltic implant), and a factory flow of 0.5 mL/day out of those that are made. The
 * rates, the stall pressure and the alarm's table stand here for another drive put over this entry.
 */
export const codman3000: PumpKind = {
  kind: 'codman-3000',
  title: 'Codman 3000, 30 mL',
  doc:
    'A bellows of propellant presses the drug through a flow restrictor: one flow, fixed in the factory, that follows ' +
    'temperature and altitude. No battery, no electronics, no alarms; the dose is changed by the concentration alone.',
  sources: [
    'Propellant bellows and flow restrictor, no battery; factory flows of 0.3 to 2.5 mL/day, of which 0.5 mL/day is our choice (facts on devices).',
    'Reservoirs of 16, 30 and 50 mL, dead volume 1 to 3 mL, accuracy 10 to 15 %: unverified.',
    'Vapour pressure 358 kPa at 37 °C rising by 9.7 kPa per °C, viscosity falling by 2 % per °C: our choice, because a fever of 2 °C then gives about 12 % more; unverified.',
    afterAlarmsSource,
  ],
  canSense: false,
  design: {
    ...otherDrives,
    drive: 'constant-pressure',
    takes: 'none',
    mri: null,
    capacity: 30_000,
    dead_volume: 2_000,
    low_at: 2_000,
    empty_at: 0,
    path_volume: 140,
    min_rate: 300 / 24,
    max_rate: 2_500 / 24,
    minimum_mode_rate: 300 / 24,
    kvo_rate: 300 / 24,
    gain: 1,
    stall_pressure: 200,
    slip_from: 0,
    compliance: 0.05,
    accounting: 'believed',
    believes_through_stall: true,
    occlusion_at: null,
    occlusion_latency: 0,
    lockout_from: 'start',
    after_alarm: implantAfterAlarms,
  },
};
