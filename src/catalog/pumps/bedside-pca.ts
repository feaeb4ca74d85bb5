import type { PumpKind } from '../kinds.ts';
import { otherDrives, otherDrivesSource } from './other-drives.ts';

/**
 * A bedside pump for patient-controlled analgesia in general. Threshold and latency are those of the worked example of
 * an occlusion (12 mL/h into 10 µL/kPa up to 85 kPa, 8 s). *Unverified*, and our choice because they are plausible of
 * such pumps: volumes, rates, believes_through_stall, and the rates after an alarm.
 */
export const bedsidePca: PumpKind = {
  kind: 'bedside-pca',
  title: 'Bedside pump for patient-controlled analgesia in general',
  doc:
    'An external displacement pump on a 100 mL cassette. It measures what is left and senses the pressure of its line, so ' +
    'it notices an occlusion; low reservoir and dose limit bring it to its keep-open rate.',
  sources: [
    'Stall pressure 186 kPa of a cassette pump; compliance of a syringe set 9 to 21 µL/kPa (Snijder 2015), of which 10.',
    'Occlusion at 85 kPa with 8 s latency: worked example E1.',
    'Cassette of 100 mL, line of 1.5 mL, 125 mL/h at most, keep-open rate 0.1 mL/h, no belief in the flow through a stall (`believes_through_stall`), rates after an alarm (`after_alarm`): our choice, because they are plausible; unverified.',
    otherDrivesSource,
  ],
  canSense: true,
  design: {
    ...otherDrives,
    drive: 'peristaltic',
    takes: 'all',
    mri: null,
    capacity: 100_000,
    dead_volume: 1_000,
    low_at: 5_000,
    empty_at: 0,
    path_volume: 1_500,
    min_rate: 0,
    max_rate: 125_000,
    minimum_mode_rate: 100,
    kvo_rate: 100,
    gain: 1,
    stall_pressure: 186,
    slip_from: 0.8,
    compliance: 10,
    accounting: 'measured',
    believes_through_stall: false,
    occlusion_at: 85,
    occlusion_latency: 8_000,
    lockout_from: 'start',
    after_alarm: {
      low: 'kvo',
      empty: 'stop',
      dose_limit: 'kvo',
      stall: 'stop',
      occlusion: 'stop',
      end_of_service: 'stop',
    },
  },
};
