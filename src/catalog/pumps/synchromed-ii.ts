import type { PumpKind } from '../kinds.ts';

/**
 * What the two reservoir sizes of this peristaltic implant share. *Unverified*: dead volume, rates, minimum-rate
 * mode, stall pressure and slip; the keep-open rate is our choice, because the device has no such mode of its own.
 */
export const synchromedII: Omit<PumpKind['design'], 'capacity'> = {
  drive: 'peristaltic',
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
  after_alarm: {
    low: 'continue',
    empty: 'stop',
    dose_limit: 'continue',
    stall: 'stop',
    occlusion: 'stop',
    end_of_service: 'stop',
  },
};

export const synchromedIISources: readonly string[] = [
  'Reservoirs of 20 and 40 mL (FDA recall text).',
  'Internal path 0.140 mL, formerly shown as 0.199 mL (recall TGA RC-2017-RN-00065-1).',
  'Low-reservoir alarm at 2 mL (Neurosurgery 2004), computed from the programmed rate (TGA RC-2016-RN-01458-1).',
  'Dead volume 1.4 mL, 0.048 to 24 mL/day, minimum rate 0.006 mL/day, stall pressure 200 kPa, slip from 80 %: unverified.',
];
