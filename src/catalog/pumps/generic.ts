import type { PumpKind } from '../kinds.ts';

/**
 * A programmable peristaltic implant in general. Where no source could be read the value is *unverified*:
 * stall pressure and slip, rates, dead volume, believes_through_stall, and the rates after an alarm.
 */
export const generic: PumpKind = {
  kind: 'generic',
  title: 'Programmable peristaltic pump in general',
  doc:
    'A displacement pump with a 20 mL reservoir whose alarms read what it believes. It has no pressure sensor, so it ' +
    'never notices an occlusion.',
  sources: [
    'Reservoir and low-reservoir threshold: 20 mL (FDA recall text), 2 mL (Neurosurgery 2004).',
    'Compliance about 0.5 µL/kPa of an implantable micro pump (Snijder 2015); shared between pump and catheter, our choice.',
    'Stall pressure 200 kPa, slip from 80 % of it, dead volume 1.4 mL, 0.048 to 24 mL/day, minimum rate 0.006 mL/day: unverified.',
  ],
  design: {
    drive: 'peristaltic',
    capacity: 20_000,
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
  },
};
