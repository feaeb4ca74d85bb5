import type { PumpKind } from '../kinds.ts';
import { implantAfterAlarms } from './after-alarms.ts';
import { otherDrives } from './other-drives.ts';

/** What the programmable implants here share, whatever drives them; what of it is unverified says each of their designs. */
export const programmableImplant = {
  ...otherDrives,
  takes: 'all',
  empty_at: 0,
  path_volume: 140,
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
} satisfies Partial<PumpKind['design']>;
