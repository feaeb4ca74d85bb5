import type { PumpKind } from '../kinds.ts';
import { implantAfterAlarms } from './after-alarms.ts';
import { otherDrives } from './other-drives.ts';

/**
 * What the programmable peristaltic implants here share. *Unverified*: dead volume, rates, minimum-rate mode, stall
 * pressure and slip, believes_through_stall, and the rates after an alarm; the keep-open rate is our choice, because
 * the device has no such mode of its own.
 */
export const peristalticImplant: Omit<PumpKind['design'], 'capacity'> = {
  ...otherDrives,
  drive: 'peristaltic',
  takes: 'all',
  mri: 'stalls',
  dead_volume: 1_400,
  low_at: 2_000,
  empty_at: 0,
  path_volume: 140,
  min_rate: 2,
  max_rate: 1_000,
  minimum_mode_rate: 0.25,
  kvo_rate: 0.25,
  gain: 1,
  stall_pressure: 200,
  slip_from: 0.8,
  compliance: 0.05,
  accounting: 'believed',
  believes_through_stall: true,
  occlusion_at: null,
  occlusion_latency: 0,
  lockout_from: 'start',
  after_alarm: implantAfterAlarms,
};
