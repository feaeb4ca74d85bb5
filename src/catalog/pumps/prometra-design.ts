import type { PumpKind } from '../kinds.ts';
import { programmableImplant } from './programmable-implant.ts';
import { otherDrivesSource } from './other-drives.ts';
import { afterAlarmsSource } from './after-alarms.ts';

/**
 * What the metered implants here share. *Unverified*: dead volume, rates, pulse volume, internal path (our choice: that
 * of the peristaltic implant, because no number could be read), stall pressure and slip, believes_through_stall, and the
 * rates after an alarm. Keep-open rate and minimum-rate mode are our choice, because no such mode of the device is known.
 * The low-reservoir threshold is the volume at which its refill is planned.
 */
export const prometraDesign: Omit<PumpKind['design'], 'mri'> = {
  ...programmableImplant,
  drive: 'metered',
  capacity: 20_000,
  dead_volume: 1_000,
  low_at: 3_000,
  min_rate: 0,
  max_rate: 1_200,
};

export const prometraSources: readonly string[] = [
  'Reservoirs of 20 and 40 mL (MRI guide); the entry has the smaller.',
  'Low threshold: the refill is planned at 3.0 mL (patient controller guide).',
  'Delivered over programmed 97.9 % in 0 to 3.6 years, 97.1 % in 1 to 6 months (PMID 23057877); the entry is exact, set `gain` for that.',
  'Rate 0 to 28.8 mL/day, dead volume 1 mL, pulses of 2 µL, internal path 0.14 mL, stall pressure 200 kPa: unverified.',
  afterAlarmsSource,
  otherDrivesSource,
];
